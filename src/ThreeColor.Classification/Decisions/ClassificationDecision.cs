using ThreeColor.Tiers;

namespace ThreeColor.Classification.Decisions;

/// <summary>What the claims say of a person's tier, and why.</summary>
public sealed record ClassificationDecision
{
    /// <summary>The range of possible tiers; a lowering that waits is left to <see cref="Listing.TierListing"/>.</summary>
    public required TierAssessment Assessment { get; init; }

    /// <summary>Rules that give the highest tier, then what was dismissed, stale, refused or missing, by fact in the policy's order.</summary>
    public required ValueList<Reason> Reasons { get; init; }
}
