using ThreeColor.Tiers;

namespace ThreeColor.Classification.Listing;

/// <summary>Where a person stands from now on, what waits for a person to confirm, and why.</summary>
public sealed record ListingDecision
{
    /// <summary>The standing from now on.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The listed tier, exactly when <see cref="Standing"/> is <see cref="Standing.Listed"/>.</summary>
    public Id<Tier>? Tier { get; init; }

    /// <summary>The lowering that waits for a person; <see langword="null"/> where none does.</summary>
    public LoweringCandidate? Lowering { get; init; }

    /// <summary>Why.</summary>
    public required ValueList<Reason> Reasons { get; init; }
}
