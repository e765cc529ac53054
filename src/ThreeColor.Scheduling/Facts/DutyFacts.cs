using NodaTime;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Facts;

/// <summary>The facts about one resident that duties are folded from, in any order.</summary>
public sealed record DutyFacts
{
    /// <summary>When the file was opened; an undecided person is owed an assessment from then.</summary>
    public required Instant RegisteredAt { get; init; }

    /// <summary>Where the resident lives over time; the first one also before it begins.</summary>
    public ValueList<Residence> Residences { get; init; }

    /// <summary>Standings over time; before the first the person is undecided.</summary>
    /// <remarks>
    /// Of two from the same instant the one with more care holds: listed, then undecided, then not listed; then the more urgent
    /// tier.
    /// </remarks>
    public ValueList<TierPeriod> Periods { get; init; }

    /// <summary>Pauses; those that overlap or touch count as one, one that does not end after it starts counts as none.</summary>
    public ValueList<Pause> Pauses { get; init; }

    /// <summary>Contacts and attempts, voided ones included.</summary>
    public ValueList<Contact> Contacts { get; init; }
}
