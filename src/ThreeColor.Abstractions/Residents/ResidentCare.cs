using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Residents;

/// <summary>Everything decisions about one resident rest on, under one version: the unit of consistency.</summary>
/// <remarks>Immutable; it changes only by <see cref="Apply(CareChange)"/>, so replaying the changes of the audit gives the state.</remarks>
public sealed partial record ResidentCare
{
    /// <summary>The head of the file.</summary>
    public required Resident Resident { get; init; }

    /// <summary>Claims in the order they were recorded.</summary>
    public ValueList<Claim> Claims { get; init; }

    /// <summary>Standings over time, oldest first; empty only before the first assessment.</summary>
    public ValueList<TierPeriod> Tiers { get; init; }

    /// <summary>The newest assessment; <see langword="null"/> before the first.</summary>
    public TierAssessment? Assessment { get; init; }

    /// <summary>Pauses by id.</summary>
    public ValueList<Pause> Pauses { get; init; }

    /// <summary>Overrides of the tier, ended ones included, by id.</summary>
    public ValueList<TierOverride> Overrides { get; init; }

    /// <summary>Appeals against the tier, answered ones included, by id.</summary>
    public ValueList<TierAppeal> Appeals { get; init; }

    /// <summary>Contacts and attempts, voided ones included, by (occurred, visit).</summary>
    public ValueList<Contact> Contacts { get; init; }

    /// <summary>The ledger by (duty, number).</summary>
    public ValueList<Window> Windows { get; init; }

    /// <summary>Events by (cause, episode): every open one, and the newest of each cause.</summary>
    public ValueList<CareEvent> Events { get; init; }

    /// <summary>Which reminders before due were sent: one entry a window.</summary>
    public ValueList<ReminderSent> Reminders { get; init; }

    /// <summary>The standing now; <see cref="Standing.Undecided"/> before the first assessment.</summary>
    public Standing Standing => Tiers.IsEmpty ? Standing.Undecided : Tiers[^1].Standing;

    /// <summary>The listed tier; <see langword="null"/> where none is.</summary>
    public Id<Tier>? Tier => Tiers.IsEmpty ? null : Tiers[^1].Tier;

    /// <summary>The tags held; none unless listed.</summary>
    public ValueList<Id<Tag>> Tags => Tiers.IsEmpty ? [] : Tiers[^1].Tags;

    /// <summary>The override that holds, or <see langword="null"/>; there is never more than one.</summary>
    public TierOverride? Override => Overrides.FirstOrDefault(given => given.EndedAt is null);

    /// <summary>Events not closed and not retracted.</summary>
    public IEnumerable<CareEvent> OpenEvents => Events.Where(careEvent => careEvent.IsOpen);

    /// <summary>An event by id, or <see langword="null"/>.</summary>
    public CareEvent? FindEvent(Id<CareEvent> id) => Events.FirstOrDefault(careEvent => careEvent.Id == id);
}

/// <summary>That the reminder before a window's due was sent.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="DueAt">The due reminded of.</param>
public readonly record struct ReminderSent(Id<Duty> Duty, Instant DueAt);
