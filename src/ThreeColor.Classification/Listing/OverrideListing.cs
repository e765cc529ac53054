using NodaTime;
using ThreeColor.Classification.Decisions;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Listing;

/// <summary>Where a person stands under an override, and how it ends (DESIGN section 3).</summary>
/// <remarks>Pure. An override ends at its expiry and when facts turn worse than those it was given against; it never lowers anybody beyond that.</remarks>
public static class OverrideListing
{
    /// <summary>Decides the standing of a person whose tier a person has overridden.</summary>
    /// <param name="given">The override; it has not ended.</param>
    /// <param name="assessment">What the claims say now.</param>
    /// <param name="tiers">The policy's tiers.</param>
    /// <param name="now">The instant of the decision.</param>
    /// <returns>
    /// While it holds: listed at its tier, and nothing waits. Once it ends: what <see cref="TierListing.Decide"/> makes of somebody who holds the more
    /// severe of the tier before and the tier it gave, so that what was raised falls only when a person confirms it, and what was lowered rises at once.
    /// </returns>
    /// <exception cref="ArgumentException">The override has ended already.</exception>
    public static OverrideDecision Decide(TierOverride given, TierAssessment assessment, TierScale tiers, Instant now)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(assessment);
        if (given.EndedAt is not null)
            throw new ArgumentException($"Override '{given.Id}' has ended already.", nameof(given));
        if (EndingOf(given, assessment, tiers, now) is not { } ending)
            return new(Holds(given), null);
        return new(After(given, ending, assessment, tiers), ending);
    }

    /// <summary>The standing of a person once an override has ended.</summary>
    /// <param name="given">The override.</param>
    /// <param name="ending">How it ends.</param>
    /// <param name="assessment">What the claims say now.</param>
    /// <param name="tiers">The policy's tiers.</param>
    public static ListingDecision After(TierOverride given, OverrideEnding ending, TierAssessment assessment, TierScale tiers)
    {
        ArgumentNullException.ThrowIfNull(given);
        var held = tiers.MostSevere(given.Tier, given.Before);
        var decision = TierListing.Decide(Standing.Listed, held, assessment, tiers);
        return decision with { Reasons = decision.Reasons.Insert(0, new(ClassificationReasons.OverrideEnded, given.Id.Value, ending.ToString())) };
    }

    private static OverrideEnding? EndingOf(TierOverride given, TierAssessment assessment, TierScale tiers, Instant now)
    {
        if (now >= given.Until)
            return OverrideEnding.Expired;
        if (!tiers.Contains(given.Tier))
            return OverrideEnding.TierGone;
        return tiers.IsMoreSevere(assessment.Lowest, given.Tier) && tiers.IsMoreSevere(assessment.Lowest, given.Against)
            ? OverrideEnding.Overtaken
            : null;
    }

    private static ListingDecision Holds(TierOverride given) => new()
    {
        Standing = Standing.Listed,
        Tier = given.Tier,
        Reasons = [new(ClassificationReasons.OverrideHolds, given.Id.Value, given.Tier.Value)],
    };
}
