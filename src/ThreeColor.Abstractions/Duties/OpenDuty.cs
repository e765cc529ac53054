using NodaTime;

namespace ThreeColor.Duties;

/// <summary>How one duty of one resident stands: the small open part of its ledger.</summary>
public sealed record OpenDuty
{
    /// <summary>The duty.</summary>
    public required Id<Duty> Duty { get; init; }

    /// <summary>The pending window; <see langword="null"/> between blocks, during a pause that excused one, and out of care.</summary>
    public Window? Pending { get; init; }

    /// <summary>What the duty's kind goes on from, in its own form (at most a few dozen characters).</summary>
    public required string State { get; init; }

    /// <summary>The due that its worker was reminded of last; <see langword="null"/> where nobody was.</summary>
    public Instant? RemindedOf { get; init; }
}
