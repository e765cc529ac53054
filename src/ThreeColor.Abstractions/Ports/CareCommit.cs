using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Residents;

namespace ThreeColor.Ports;

/// <summary>One resident's changes, written whole or not at all.</summary>
public sealed record CareCommit
{
    /// <summary>The resident.</summary>
    public required Id<Resident> Resident { get; init; }

    /// <summary>The version the changes were decided on; 0 for a new resident. The commit makes it one higher.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The changes, in order; the state afterwards is that of <see cref="ResidentCare.Replay"/> at the audit row's instant.</summary>
    public required ValueList<CareChange> Changes { get; init; }

    /// <summary>The next instant at which a sweep must look at the resident; <see langword="null"/> for never.</summary>
    public required Instant? NextDueAt { get; init; }

    /// <summary>The number of the edition in force when the commit was decided; a sweep looks again once a newer one is in force.</summary>
    public int Edition { get; init; }

    /// <summary>The resident's place in the order in which a new edition makes sweeps look at everybody, the lowest first.</summary>
    /// <remarks>It is the rank of the tier, 0 while undecided, and the highest of all out of care.</remarks>
    public int Rank { get; init; }

    /// <summary>The resident's unit and those above it, up to the root, as the directory knows them now.</summary>
    /// <remarks>Empty where the directory does not answer; then the units last known stay.</remarks>
    public ValueList<Id<Unit>> Path { get; init; }

    /// <summary>What the commit adds to the counts of units and tiers.</summary>
    public ValueList<CoverageCounts> Coverage { get; init; }

    /// <summary>Messages to send once this is written.</summary>
    public ValueList<OutboxMessage> Messages { get; init; }

    /// <summary>The one audit row of the commit; its sequence is the new version.</summary>
    public required AuditRow Audit { get; init; }
}
