using ThreeColor.Classification.Claims;
using ThreeColor.Classification.Decisions;
using ThreeColor.Facts;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Explaining;

/// <summary>Everything that can be said about a person's tier.</summary>
public sealed record TierExplanation
{
    /// <summary>The range of possible tiers, the rules that give it and what to ask.</summary>
    public required ClassificationDecision Decision { get; init; }

    /// <summary>
    /// A smallest set of facts that alone, everything else unknown, gives the same range; empty where nothing need be known.
    /// Of several the first in the policy's order. Smallest among all subsets up to 8 known facts; beyond, none of them can be left out.
    /// </summary>
    public required ValueList<FactBands> Because { get; init; }

    /// <summary>
    /// What would change a decided tier: sets of up to 3 actionable facts, none of which could be left out; the smallest first, at most 10, out of the first 5,000 tried.
    /// </summary>
    public required ValueList<TierChange> ToChange { get; init; }

    /// <summary>The claims that do not count.</summary>
    public required ValueList<ClaimDismissal> Dismissed { get; init; }
}
