using NodaTime;
using ThreeColor.Residents;

namespace ThreeColor.Ports;

/// <summary>A wish to load one resident.</summary>
/// <param name="Resident">Whom.</param>
/// <param name="Command">The command on whose behalf; <see langword="null"/> where there is none to recognise.</param>
public readonly record struct CareRequest(Id<Resident> Resident, Id<Command>? Command);

/// <summary>What a store knows of one resident.</summary>
/// <param name="Care">The state; <see langword="null"/> where the store does not know the resident.</param>
/// <param name="Version">The version, counted from 1; 0 where the store does not know the resident.</param>
/// <param name="AuditHead">The hash of the newest audit row; empty before the first.</param>
/// <param name="CommandSeen">Whether a commit of this command is already there.</param>
public sealed record LoadedCare(ResidentCare? Care, long Version, string AuditHead, bool CommandSeen);

/// <summary>One resident's changes, written whole or not at all.</summary>
public sealed record CareCommit
{
    /// <summary>The resident.</summary>
    public required Id<Resident> Resident { get; init; }

    /// <summary>The version the changes were decided on; 0 for a new resident. The commit makes it one higher.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The changes, in order.</summary>
    public required ValueList<CareChange> Changes { get; init; }

    /// <summary>The next instant at which a sweep must look; <see langword="null"/> for never.</summary>
    public required Instant? NextDueAt { get; init; }

    /// <summary>Messages to send once this is written.</summary>
    public ValueList<OutboxMessage> Messages { get; init; }

    /// <summary>The one audit row of the commit; its sequence is the new version.</summary>
    public required AuditRow Audit { get; init; }
}

/// <summary>What became of a commit.</summary>
public enum CommitOutcome
{
    /// <summary>Written.</summary>
    Committed = 1,

    /// <summary>Somebody else was faster: load again and decide again.</summary>
    Conflict = 2,

    /// <summary>The command's commit is already there; nothing was written.</summary>
    Duplicate = 3,
}

/// <summary>Marks ids of commands: idempotency keys chosen by whoever asks.</summary>
/// <param name="Id">The command, unique for ever within a resident.</param>
public sealed record Command(Id<Command> Id);

/// <summary>Which due work to lease.</summary>
/// <param name="Now">Work due at or before this instant.</param>
/// <param name="Limit">At most so many residents; 1 or more.</param>
/// <param name="LeaseUntil">When the lease runs out by itself.</param>
/// <param name="Unit">Only residents of this unit; <see langword="null"/> for all.</param>
public sealed record DueClaim(Instant Now, int Limit, Instant LeaseUntil, Id<Organisation.Unit>? Unit = null);

/// <summary>A policy as stores keep it.</summary>
/// <param name="Digest">SHA-256 of its canonical JSON, lower-case hexadecimal.</param>
/// <param name="PolicyId">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Json">The document as it was read.</param>
public sealed record PolicyVersion(string Digest, string PolicyId, string Version, string Json);
