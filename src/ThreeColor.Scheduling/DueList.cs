using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Residents;

namespace ThreeColor.Scheduling;

/// <summary>What a worker has to do: pending windows, overdue ones first (DESIGN section 4).</summary>
/// <remarks>Safe for concurrent use.</remarks>
public static class DueList
{
    /// <summary>The pending windows of some residents, by (due, resident, duty): so the overdue come first.</summary>
    /// <param name="ledgers">Residents with their windows.</param>
    /// <param name="now">As of when.</param>
    public static ValueList<DueItem> Of(IEnumerable<(Id<Resident> Resident, ValueList<Window> Windows)> ledgers, Instant now) =>
        ledgers.SelectMany(ledger => ledger.Windows, (ledger, window) => new DueItem(ledger.Resident, window.Duty, window.DueAt, window.StatusAt(now)))
            .Where(item => item.Status is WindowStatus.NotYetDue or WindowStatus.Overdue)
            .OrderBy(item => item.DueAt).ThenBy(item => item.Resident).ThenBy(item => item.Duty)
            .ToValueList();
}

/// <summary>A visit to make. It carries no tier and no name (MECHANISM G4).</summary>
/// <param name="Resident">Whom to see.</param>
/// <param name="Duty">For which duty.</param>
/// <param name="DueAt">Before when.</param>
/// <param name="Status">Not yet due, or overdue.</param>
public sealed record DueItem(Id<Resident> Resident, Id<Duty> Duty, Instant DueAt, WindowStatus Status);
