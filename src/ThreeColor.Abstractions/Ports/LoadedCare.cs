using NodaTime;
using ThreeColor.Residents;

namespace ThreeColor.Ports;

/// <summary>What a store knows of one resident.</summary>
/// <param name="Care">The state; <see langword="null"/> where the store does not know the resident, or cannot read their rows.</param>
/// <param name="Version">The version, counted from 1; 0 where the store does not know the resident.</param>
/// <param name="AuditHead">The hash of the newest audit row; empty before the first.</param>
/// <param name="CommandSeen">Whether a commit of this command is already there.</param>
public sealed record LoadedCare(ResidentCare? Care, long Version, string AuditHead, bool CommandSeen)
{
    /// <summary>When the row that was looked for happened or began; <see langword="null"/> where it is not there, or none was looked for.</summary>
    public Instant? KeyAt { get; init; }

    /// <summary>The past that was asked for.</summary>
    public CareHistory? History { get; init; }

    /// <summary>What cannot be read, without personal data; <see langword="null"/> where all can.</summary>
    public string? Damage { get; init; }
}
