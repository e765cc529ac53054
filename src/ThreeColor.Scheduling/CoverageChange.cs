using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Ports;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Scheduling;

/// <summary>
/// What a move of one resident's ledger adds to the counts of coverage, which are kept in the same commit (DESIGN section 4,
/// "Ledger").
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
public static class CoverageChange
{
    /// <summary>The differences, by (unit, tier); rows without any are left out.</summary>
    /// <param name="before">How the duties stood; none before the first move.</param>
    /// <param name="beforeAt">As of when they were counted; <see langword="null"/> before the first move.</param>
    /// <param name="move">The move.</param>
    /// <param name="now">As of when it was made.</param>
    public static ValueList<CoverageCounts> Of(ValueList<OpenDuty> before, Instant? beforeAt, LedgerMove move, Instant now)
    {
        ArgumentNullException.ThrowIfNull(move);
        var rows = new List<CoverageCounts>();
        foreach (var duty in before)
            if (duty.Pending is { } pending)
                Add(rows, Count(pending, beforeAt ?? Instant.MinValue, -1));
        foreach (var window in move.Reopened)
            Add(rows, Count(window, now, -1));
        foreach (var window in move.Ended)
            Add(rows, Count(window, now, 1));
        foreach (var duty in move.Duties)
            if (duty.Pending is { } pending)
                Add(rows, Count(pending, now, 1));
        rows.RemoveAll(IsZero);
        rows.Sort(static (one, other) => one.Unit == other.Unit ? (one.Tier ?? default).CompareTo(other.Tier ?? default) : one.Unit.CompareTo(other.Unit));
        return rows.ToValueList();
    }

    private static bool IsZero(CoverageCounts row) =>
        (row.Opened, row.Met, row.Late, row.Excused, row.Missed, row.Pending, row.Overdue) == (0, 0, 0, 0, 0, 0, 0);

    private static void Add(List<CoverageCounts> rows, CoverageCounts row)
    {
        var index = rows.FindIndex(other => other.Unit == row.Unit && other.Tier == row.Tier);
        if (index < 0)
            rows.Add(row);
        else
            rows[index] = rows[index].Add(row);
    }

    private static CoverageCounts Count(Window window, Instant at, long sign)
    {
        var status = window.StatusAt(at);
        return new(window.Unit, window.Tier)
        {
            Opened = sign,
            Met = status == WindowStatus.Met ? sign : 0,
            Late = status == WindowStatus.Late ? sign : 0,
            Excused = status == WindowStatus.Excused ? sign : 0,
            Missed = status == WindowStatus.Missed ? sign : 0,
            Pending = window.IsPending ? sign : 0,
            Overdue = status == WindowStatus.Overdue ? sign : 0,
        };
    }
}
