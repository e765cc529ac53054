using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Scheduling;

namespace ThreeColor.Screens;

/// <summary>Adds the counts of units up to a patrol screen.</summary>
internal sealed class PatrolSum(Id<Unit> unit, Instant now)
{
    private readonly SortedDictionary<Id<Unit>, Coverage> _below = [];
    private readonly SortedDictionary<string, TierCoverage> _tiers = new(StringComparer.Ordinal);
    private Coverage _total = Coverage.Nothing;

    public void Add(CoverageRow row)
    {
        var coverage = Coverage.Of(row.Counts);
        _total += coverage;
        var here = row.Path.FindIndex(above => above == unit);
        if (here > 0)
            _below[row.Path[here - 1]] = _below.GetValueOrDefault(row.Path[here - 1], Coverage.Nothing) + coverage;

        // Windows outside any tier sort behind every code.
        var key = row.Counts.Tier?.Value ?? "\uffff";
        var before = _tiers.GetValueOrDefault(key)?.Coverage ?? Coverage.Nothing;
        _tiers[key] = new TierCoverage(row.Counts.Tier, before + coverage);
    }

    public PatrolScreen ToScreen() => new()
    {
        Unit = unit,
        At = now,
        Total = _total,
        Below = _below.Select(pair => new PatrolRow(pair.Key, pair.Value)).ToValueList(),
        Tiers = _tiers.Values.ToValueList(),
    };
}
