using NodaTime;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Duties;

/// <summary>One window of one duty of one resident: a row of the ledger.</summary>
/// <remarks>
/// A row keeps facts, never a status: <see cref="StatusAt"/> is a view, so that a ledger is right whether or not any job has run.
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

    /// <summary>The instant at which it is missed if no contact has come; <see langword="null"/> where it stays overdue until contact.</summary>
    public Instant? MissedAt { get; init; }

    /// <summary>The contact that ended it; <see langword="null"/> while there is none.</summary>
    public Id<Visit>? MetBy { get; init; }

    /// <summary>When that contact happened.</summary>
    public Instant? MetAt { get; init; }

    /// <summary>From when the window is excused; <see langword="null"/> where it is not.</summary>
    public Instant? ExcusedAt { get; init; }

    /// <summary>The tier it counts under: the one at its due, or now while that lies ahead; <see langword="null"/> outside any tier.</summary>
    public Id<Tier>? Tier { get; init; }

    /// <summary>The unit it counts under, by the same rule.</summary>
    public required Id<Unit> Unit { get; init; }

    /// <summary>The event that lists it as not met in time; <see langword="null"/> where none does.</summary>
    public Id<CareEvent>? Event { get; init; }

    /// <summary>What the window is at an instant.</summary>
    public WindowStatus StatusAt(Instant now)
    {
        if (MetAt is { } met && met <= now)
            return met < DueAt ? WindowStatus.Met : WindowStatus.Late;
        if (ExcusedAt is { } excused && excused <= now)
            return WindowStatus.Excused;
        if (MissedAt is { } missed && missed <= now)
            return WindowStatus.Missed;
        return DueAt <= now ? WindowStatus.Overdue : WindowStatus.NotYetDue;
    }
}

/// <summary>What a window is on a given instant. The first two are pending, the others final.</summary>
public enum WindowStatus
{
    /// <summary>Open, its due still ahead.</summary>
    NotYetDue = 0,

    /// <summary>Open, its due has passed.</summary>
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
