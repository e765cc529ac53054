using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Tiers;

namespace ThreeColor.Auditing;

/// <summary>Counts windows by unit and tier anew, and compares with the counts that commits wrote.</summary>
internal sealed class CoverageRecount
{
    private readonly Dictionary<(Id<Unit>, Id<Tier>?), CoverageCounts> _counts = [];

    public void Add(ResidentCare care, CareHistory past, Instant now)
    {
        foreach (var window in past.Windows.Concat(care.PendingWindows))
        {
            var key = (window.Unit, window.Tier);
            var before = _counts.GetValueOrDefault(key) ?? new CoverageCounts(window.Unit, window.Tier);
            _counts[key] = before.Add(Of(window, now));
        }
    }

    public IEnumerable<BrokenPromise> Compare(IReadOnlyList<CoverageRow> rows)
    {
        var kept = rows.ToDictionary(row => (row.Counts.Unit, row.Counts.Tier), row => row.Counts);
        foreach (var key in kept.Keys.Union(_counts.Keys))
        {
            var (written, counted) = (kept.GetValueOrDefault(key), _counts.GetValueOrDefault(key));
            var nothing = new CoverageCounts(key.Item1, key.Item2);
            if ((written ?? nothing) != (counted ?? nothing))
                yield return new(12, default, $"The counts of unit {key.Item1} do not hold: {written} is kept, {counted} is counted.");
        }
    }

    private static CoverageCounts Of(Window window, Instant now)
    {
        var status = window.StatusAt(now);
        return new CoverageCounts(window.Unit, window.Tier)
        {
            Opened = 1,
            Met = status == WindowStatus.Met ? 1 : 0,
            Late = status == WindowStatus.Late ? 1 : 0,
            Excused = status == WindowStatus.Excused ? 1 : 0,
            Missed = status == WindowStatus.Missed ? 1 : 0,
            Pending = window.IsPending ? 1 : 0,
            Overdue = status == WindowStatus.Overdue ? 1 : 0,
        };
    }
}
