using NodaTime;

namespace ThreeColor.Duties;

/// <summary>How one duty of one resident stands: the small open part of its ledger.</summary>
public sealed record OpenDuty
{
    /// <summary>The duty.</summary>
    public required Id<Duty> Duty { get; init; }

    /// <summary>The pending window; <see langword="null"/> between blocks, during a pause that excused one, and out of care.</summary>
    public Window? Pending { get; init; }

    /// <summary>The state from which the duty goes on, in the form of its kind (at most a few dozen characters).</summary>
    public required string State { get; init; }

    /// <summary>The due of which the worker was last reminded; <see langword="null"/> where nobody was.</summary>
    public Instant? RemindedOf { get; init; }
}
