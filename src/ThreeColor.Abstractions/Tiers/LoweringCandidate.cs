using NodaTime;

namespace ThreeColor.Tiers;

/// <summary>A lowering that waits for a person: to a tier, or out of care.</summary>
/// <param name="To">The lower tier; <see langword="null"/> is out of care.</param>
public sealed record LoweringCandidate(Id<Tier>? To)
{
    /// <summary>Since when it has been possible without a break; <see langword="null"/> where that was not kept.</summary>
    public Instant? Since { get; init; }

    /// <summary>Whether somebody was asked to confirm it; that is done once it can be confirmed.</summary>
    public bool Asked { get; init; }
}
