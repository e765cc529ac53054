using ThreeColor.Duties;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>How a ledger changed.</summary>
public sealed record LedgerMove
{
    /// <summary>How every duty stands now, by duty; one that did not change is the very object that was given.</summary>
    public ValueList<OpenDuty> Duties { get; init; }

    /// <summary>Windows that are over now, by (duty, number): rows to write.</summary>
    public ValueList<Window> Ended { get; init; }

    /// <summary>
    /// Rows that are no longer over, by (duty, number); of each duty the last ones. A row of the same number may stand in <see
    /// cref="Ended"/>.
    /// </summary>
    public ValueList<Window> Reopened { get; init; }

    /// <summary>Duties that are no more, or go on under another id.</summary>
    public ValueList<Id<Duty>> Removed { get; init; }
}
