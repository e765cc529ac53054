using NodaTime;
using ThreeColor.Residents;

namespace ThreeColor.Ports;

/// <summary>What one commit did, by whom and on what ground: a link of the resident's hash chain (MECHANISM G1).</summary>
public sealed record AuditRow
{
    /// <summary>The form in which payloads are written now.</summary>
    public const int CurrentForm = 3;

    /// <summary>The resident.</summary>
    public required Id<Resident> Resident { get; init; }

    /// <summary>The version the commit made, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was decided.</summary>
    public required Instant At { get; init; }

    /// <summary>The worker who asked.</summary>
    public required string Actor { get; init; }

    /// <summary>What for.</summary>
    public required string Purpose { get; init; }

    /// <summary>The command, unique within the resident.</summary>
    public required Id<Command> Command { get; init; }

    /// <summary>What kind of command.</summary>
    public required string Kind { get; init; }

    /// <summary>The policy it was decided by.</summary>
    public required string PolicyDigest { get; init; }

    /// <summary>The form of <see cref="Payload"/>, <see cref="CurrentForm"/> unless the row is older; a payload of an older form is not replayed, since a later row restates the state.</summary>
    public int Form { get; init; } = CurrentForm;

    /// <summary>The changes and reasons as JSON; erasable: the chain holds only its digest.</summary>
    public required string Payload { get; init; }

    /// <summary>Makes the payload's digest unguessable; erased with the payload. 32 hexadecimal digits.</summary>
    public required string Salt { get; init; }

    /// <summary>SHA-256 of salt and payload, lower-case hexadecimal.</summary>
    public required string PayloadDigest { get; init; }

    /// <summary>The hash of the row before; empty in the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over all columns but payload and salt, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }
}
