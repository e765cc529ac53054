using NodaTime;
using ThreeColor.Residents;

namespace ThreeColor.Ports;

/// <summary>What one commit did, by whom and on what ground: a link of the resident's hash chain (MECHANISM G1).</summary>
public sealed record AuditRow
{
    /// <summary>The number of the form in which payloads are written now.</summary>
    public const int CurrentForm = 3;

    /// <summary>The resident.</summary>
    public required Id<Resident> Resident { get; init; }

    /// <summary>The version the commit made, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>The instant at which the command was decided.</summary>
    public required Instant At { get; init; }

    /// <summary>The worker who asked.</summary>
    public required string Actor { get; init; }

    /// <summary>The purpose the worker gave.</summary>
    public required string Purpose { get; init; }

    /// <summary>The command, unique within the resident.</summary>
    public required Id<Command> Command { get; init; }

    /// <summary>The stable name of the kind of command.</summary>
    public required string Kind { get; init; }

    /// <summary>The digest of the policy the command was decided by.</summary>
    public required string PolicyDigest { get; init; }

    /// <summary>The number of the form in which <see cref="Payload"/> is written; <see cref="CurrentForm"/> unless the row is older.</summary>
    /// <remarks>A payload of an older form is not replayed, since a later row restates the state.</remarks>
    public int Form { get; init; } = CurrentForm;

    /// <summary>The changes and reasons as JSON; erasable: the chain holds only its digest.</summary>
    public required string Payload { get; init; }

    /// <summary>The salt that makes the payload's digest unguessable, 32 hexadecimal digits; erased with the payload.</summary>
    public required string Salt { get; init; }

    /// <summary>SHA-256 of salt and payload, lower-case hexadecimal.</summary>
    public required string PayloadDigest { get; init; }

    /// <summary>The hash of the row before; empty in the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over all columns but payload and salt, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }
}
