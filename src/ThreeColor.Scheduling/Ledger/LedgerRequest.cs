using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Scheduling.Facts;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>What a ledger is moved on by: how the duties stand, and what has happened since.</summary>
public sealed record LedgerRequest
{
    /// <summary>How each duty stood as of the newest commit.</summary>
    public required ValueList<OpenDuty> Duties { get; init; }

    /// <summary>
    /// Without history: the residence and the standing that hold, before and after this commit where it changes them; the pauses that had
    /// not ended by <see cref="SettledTo"/> before this commit, as it leaves them, and those it brings; and the contacts of this commit.
    /// With history: every fact since <see cref="HistorySince"/>. A voided contact bears when.
    /// </summary>
    public required DutyFacts Facts { get; init; }

    /// <summary>
    /// Up to when time has done its work; <see langword="null"/> where nothing was ever folded, and the facts are the whole life.
    /// </summary>
    public Instant? SettledTo { get; init; }

    /// <summary>
    /// The earliest instant that new, voided or changed facts of this commit touch; <see langword="null"/> where only time
    /// passes.
    /// </summary>
    /// <remarks>
    /// Of a contact its occurrence; of a pause the earliest of its old and new starts and ends; of an edition learnt late its
    /// first instant.
    /// </remarks>
    public Instant? ChangedAt { get; init; }

    /// <summary>
    /// Since when the facts are complete; <see langword="null"/> without history, the earliest instant there is for the whole
    /// life.
    /// </summary>
    public Instant? HistorySince { get; init; }

    /// <summary>With history: the windows that ended at <see cref="HistorySince"/> or after it.</summary>
    public ValueList<Window> Ended { get; init; }

    /// <summary>Every edition.</summary>
    public required DutyEditions Editions { get; init; }

    /// <summary>As of when.</summary>
    public required Instant Now { get; init; }
}
