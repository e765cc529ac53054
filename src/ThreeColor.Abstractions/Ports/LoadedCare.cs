using NodaTime;
using ThreeColor.Residents;

namespace ThreeColor.Ports;

/// <summary>What a store knows of one resident.</summary>
/// <param name="Care">The state; <see langword="null"/> where the store does not know the resident, or cannot read their rows.</param>
/// <param name="Version">The version, counted from 1; 0 where the store does not know the resident.</param>
/// <param name="AuditHead">The hash of the newest audit row; empty before the first.</param>
/// <param name="CommandSeen">Whether a commit of the request's command is already there.</param>
public sealed record LoadedCare(ResidentCare? Care, long Version, string AuditHead, bool CommandSeen)
{
    /// <summary>The instant at which the row of <see cref="CareRequest.Key"/> happened or began; <see langword="null"/> where there is none.</summary>
    public Instant? KeyAt { get; init; }

    /// <summary>The past since <see cref="CareRequest.HistorySince"/>; <see langword="null"/> where it was not asked for.</summary>
    public CareHistory? History { get; init; }

    /// <summary>The place of the rows that cannot be read, without personal data; <see langword="null"/> where all can.</summary>
    public string? Damage { get; init; }
}
