using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling;

/// <summary>What a ledger of duties is computed from: the facts about one resident, in any order.</summary>
public sealed record DutyHistory
{
    /// <summary>When the file was opened; an undecided person is owed an assessment from then.</summary>
    public required Instant RegisteredAt { get; init; }

    /// <summary>The unit that cares for the resident.</summary>
    public required Id<Unit> Unit { get; init; }

    /// <summary>Standings over time; before the first the person is undecided.</summary>
    /// <remarks>Of two periods from the same instant the one with more care holds: listed, then undecided, then not listed; then the more urgent tier.</remarks>
    public ValueList<TierPeriod> Tiers { get; init; }

    /// <summary>Pauses; those that overlap or touch count as one, one that ends before it starts counts as none.</summary>
    public ValueList<Pause> Pauses { get; init; }

    /// <summary>Contacts and attempts, voided ones included.</summary>
    public ValueList<Contact> Contacts { get; init; }

    /// <summary>The history in a resident's file.</summary>
    public static DutyHistory FromCare(ResidentCare care) => new()
    {
        RegisteredAt = care.Resident.RegisteredAt,
        Unit = care.Resident.Unit,
        Tiers = care.Tiers,
        Pauses = care.Pauses,
        Contacts = care.Contacts,
    };
}
