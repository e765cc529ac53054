using System.Text.Json.Serialization;
using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Duties;

/// <summary>One window of one duty of one resident: a row of the ledger.</summary>
/// <remarks>
/// A window is pending until it is over; then <see cref="Ending"/>, <see cref="EndedAt"/> and <see cref="Resume"/> are written, once.
/// Only a fact that arrives late, is voided or is corrected opens it again (DESIGN section 4).
/// </remarks>
public sealed record Window
{
    /// <summary>The duty.</summary>
    public required Id<Duty> Duty { get; init; }

    /// <summary>Which window of the duty this is, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When it opened.</summary>
    public required Instant OpensAt { get; init; }

    /// <summary>The first overdue instant, exclusive: a contact before it is in time.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>The instant at which a pending window is missed if no contact comes; <see langword="null"/> where it stays overdue until one does.</summary>
    public Instant? MissedAt { get; init; }

    /// <summary>Whether nobody is sent although the window is pending: its due lies in a known pause, or a death or a move has ended care.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Paused { get; init; }

    /// <summary>How it ended; <see langword="null"/> while it is pending.</summary>
    public WindowEnding? Ending { get; init; }

    /// <summary>When it ended: the contact, the instant from which it is excused, or the one at which it was missed.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>The contact that ended it; <see langword="null"/> where none did.</summary>
    public Id<Visit>? MetBy { get; init; }

    /// <summary>The tier it counts under: the one at the earlier of its ending and its due, or now; <see langword="null"/> outside any tier.</summary>
    public Id<Tier>? Tier { get; init; }

    /// <summary>The unit it counts under, by the same rule.</summary>
    public required Id<Unit> Unit { get; init; }

    /// <summary>The state from which the duty goes on after this window, in the form of its kind; <see langword="null"/> while it is pending.</summary>
    /// <remarks>A fact that arrives late makes the duty resume from here.</remarks>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Resume { get; init; }

    /// <summary>Whether it has not ended.</summary>
    public bool IsPending => Ending is null;

    /// <summary>The status of the window at an instant.</summary>
    /// <remarks>Nothing else tells what is overdue.</remarks>
    public WindowStatus StatusAt(Instant now) => Ending switch
    {
        WindowEnding.Met => WindowStatus.Met,
        WindowEnding.Late => WindowStatus.Late,
        WindowEnding.Excused => WindowStatus.Excused,
        WindowEnding.Missed => WindowStatus.Missed,
        _ => DueAt <= now && !Paused ? WindowStatus.Overdue : WindowStatus.NotYetDue,
    };
}

/// <summary>How a window ended. The number is stored.</summary>
public enum WindowEnding
{
    /// <summary>Ended by a contact before its due.</summary>
    Met = 1,

    /// <summary>Ended by a contact at or after its due.</summary>
    Late = 2,

    /// <summary>Its due lay in a pause, or the duty itself fell away before it.</summary>
    Excused = 3,

    /// <summary>No contact came before the next due.</summary>
    Missed = 4,
}

/// <summary>What a window is on a given instant. The first two are pending, the others final.</summary>
public enum WindowStatus
{
    /// <summary>Open: its due is still ahead, or lies in a known pause, which will excuse it.</summary>
    NotYetDue = 0,

    /// <summary>Open: its due has passed.</summary>
    Overdue = 1,

    /// <summary>Ended by a contact before its due.</summary>
    Met = 2,

    /// <summary>Ended by a contact at or after its due.</summary>
    Late = 3,

    /// <summary>Its due lay in a pause, or the duty itself fell away before it.</summary>
    Excused = 4,

    /// <summary>No contact came before the next due.</summary>
    Missed = 5,
}
