using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Organisation;
using ThreeColor.Scheduling;

namespace ThreeColor.Screens;

/// <summary>Adds residents up to a patrol screen.</summary>
internal sealed class PatrolCounter
{
    private readonly Id<Unit> _unit;
    private readonly Instant _now;
    private readonly SortedDictionary<Id<Unit>, Coverage> _below = [];
    private readonly SortedDictionary<string, TierCoverage> _tiers = new(StringComparer.Ordinal);
    private Coverage _total = Coverage.Nothing;

    public PatrolCounter(Id<Unit> unit, Instant now)
    {
        _unit = unit;
        _now = now;
    }

    public void Add(ValueList<Unit> path, ValueList<Window> windows, int expected)
    {
        var coverage = Coverage.Of(windows, _now, expected);
        _total += coverage;
        var here = path.FindIndex(unit => unit.Id == _unit);
        if (here > 0)
            _below[path[here - 1].Id] = _below.GetValueOrDefault(path[here - 1].Id, Coverage.Nothing) + coverage;
        foreach (var group in windows.GroupBy(window => window.Tier))
        {
            // Windows outside any tier sort behind every code.
            var key = group.Key?.Value ?? "\uffff";
            var sum = _tiers.GetValueOrDefault(key, new TierCoverage(group.Key, Coverage.Nothing)).Coverage;
            _tiers[key] = new TierCoverage(group.Key, sum + Coverage.Of(group, _now, group.Count()));
        }
    }

    public PatrolScreen ToScreen() => new()
    {
        Unit = _unit,
        At = _now,
        Total = _total,
        Below = _below.Select(pair => new PatrolRow(pair.Key, pair.Value)).ToValueList(),
        Tiers = _tiers.Values.ToValueList(),
    };
}
