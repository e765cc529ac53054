using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Classification.Decisions;
using ThreeColor.Classification.Document;
using ThreeColor.Classification.Faults;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Listing;

/// <summary>From an assessment to a listed tier (MECHANISM A6): rises at once, falls only when a person confirms.</summary>
/// <remarks>Pure; compares severity, never codes. Missing data widens the range downwards and so never lowers a listed tier.</remarks>
public static class TierListing
{
    /// <summary>Decides the standing after an assessment.</summary>
    /// <param name="standing">The standing until now; <see cref="Standing.Undecided"/> before the first assessment.</param>
    /// <param name="listed">The listed tier, exactly when the standing is <see cref="Standing.Listed"/>.</param>
    /// <param name="assessment">What the claims say.</param>
    /// <param name="tiers">The policy's tiers.</param>
    /// <returns>
    /// Not in care: listed at a decided tier, not listed when none is decided, else undecided. In care:
    /// max(lowest, min(listed, highest)) in severity, where anything below the listed tier only waits as a candidate. A listed tier that the
    /// policy does not know is held as its most severe one.
    /// </returns>
    /// <exception cref="ArgumentException">Standing and listed tier contradict each other, or a tier is none of the policy's.</exception>
    public static ListingDecision Decide(Standing standing, Id<Tier>? listed, TierAssessment assessment, TierScale tiers)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (standing == Standing.Listed != listed.HasValue)
            throw new ArgumentException($"A person is listed exactly at a tier; the standing is {standing}, the tier '{listed}'.", nameof(listed));
        if (standing != Standing.Listed)
            return Enter(assessment, tiers);
        if (listed is { } heldCode && !tiers.Contains(heldCode))
            return HoldMostSevere(heldCode, assessment, tiers);
        RequireKnown(assessment.Lowest, tiers);
        RequireKnown(assessment.Highest, tiers);
        if (tiers.IsMoreSevere(assessment.Lowest, listed))
            return Listed(assessment.Lowest, ClassificationReasons.Raised);
        if (tiers.IsMoreSevere(listed, assessment.Highest))
            return Listed(listed, ClassificationReasons.LoweringWaits, assessment.Highest) with { Lowering = new(assessment.Highest) };
        return Listed(listed, ClassificationReasons.Kept);
    }

    /// <summary>The tags a listed person holds after an assessment: those for certain, and those held before that are still possible.</summary>
    /// <param name="held">The tags held until now.</param>
    /// <param name="assessment">What the claims say.</param>
    /// <returns>In ordinal order. Missing data takes no tag away, and gives none.</returns>
    public static ValueList<Id<Tag>> HoldTags(ValueList<Id<Tag>> held, TierAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.Tags.Union(held.Where(assessment.PossibleTags.Contains)).Order().ToValueList();
    }

    /// <summary>Keeps since when a lowering has been possible: from the assessment before, where it was the same one.</summary>
    /// <param name="lowering">The lowering of the newest assessment.</param>
    /// <param name="before">The lowering of the one before.</param>
    /// <param name="now">When the newest was made.</param>
    public static LoweringCandidate? KeepSince(LoweringCandidate? lowering, LoweringCandidate? before, Instant now) =>
        lowering is null ? null
        : before is not null && before.To == lowering.To ? before with { Since = before.Since ?? now }
        : lowering with { Since = now };

    /// <summary>The first instant at which a lowering can be confirmed; <see langword="null"/>: at once.</summary>
    /// <param name="lowering">The lowering that waits.</param>
    /// <param name="policy">The policy.</param>
    public static Instant? ConfirmableFrom(LoweringCandidate lowering, ClassificationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(lowering);
        ArgumentNullException.ThrowIfNull(policy);
        return FirstDay(lowering, policy) is { } day ? policy.Days.StartOf(day) : null;
    }

    /// <summary>Whether a lowering has been possible for as long as the policy wants (<see cref="ClassificationPolicy.LoweringAfter"/>).</summary>
    /// <param name="lowering">The lowering that waits.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="now">When a person confirms it.</param>
    /// <returns>TC0162 with the day from which it can be confirmed; <see langword="null"/> where it can be now.</returns>
    public static Refusal? NotStableYet(LoweringCandidate lowering, ClassificationPolicy policy, Instant now)
    {
        ArgumentNullException.ThrowIfNull(lowering);
        ArgumentNullException.ThrowIfNull(policy);
        return FirstDay(lowering, policy) is { } first && policy.Days.DayOf(now) < first
            ? ClaimFaults.NotStableYet.Refuse(first.ToString("uuuu'-'MM'-'dd", null))
            : null;
    }

    private static LocalDate? FirstDay(LoweringCandidate lowering, ClassificationPolicy policy) =>
        policy.LoweringAfter is { } after && lowering.Since is { } since
            ? DateArithmetic.Plus(policy.Days.DayOf(since), after) ?? LocalDate.MaxIsoValue.PlusDays(-1)
            : null;

    /// <summary>Lets a lowering hold that a person confirms.</summary>
    /// <param name="standing">The standing until now.</param>
    /// <param name="listed">The listed tier until now.</param>
    /// <param name="assessment">The newest assessment.</param>
    /// <param name="to">The tier the person saw; <see langword="null"/> is out of care.</param>
    /// <param name="tiers">The policy's tiers.</param>
    /// <returns>Refused where no lowering waits (TC0160), or another than the one seen (TC0161).</returns>
    /// <exception cref="ArgumentException">Standing and listed tier contradict each other, or a tier is none of the policy's.</exception>
    public static ListingConfirmation Confirm(Standing standing, Id<Tier>? listed, TierAssessment assessment, Id<Tier>? to, TierScale tiers)
    {
        if (Decide(standing, listed, assessment, tiers).Lowering is not { } waiting)
            return new ListingConfirmation.Refused(ClaimFaults.NothingToConfirm.Refuse());
        if (waiting.To != to)
            return new ListingConfirmation.Refused(ClaimFaults.OtherCandidate.Refuse(waiting.To?.Value ?? "none", to?.Value ?? "none"));
        return new ListingConfirmation.Confirmed(to is null
            ? Outside(Standing.NotListed, ClassificationReasons.Lowered)
            : Listed(to, ClassificationReasons.Lowered));
    }

    /// <summary>A policy that renames its tiers must lower nobody.</summary>
    private static ListingDecision HoldMostSevere(Id<Tier> unknown, TierAssessment assessment, TierScale tiers)
    {
        var decision = Decide(Standing.Listed, tiers[0].Code, assessment, tiers);
        return decision with { Reasons = decision.Reasons.Insert(0, new(ClassificationReasons.UnknownHeld, unknown.Value)) };
    }

    private static ListingDecision Enter(TierAssessment assessment, TierScale tiers)
    {
        RequireKnown(assessment.Lowest, tiers);
        RequireKnown(assessment.Highest, tiers);
        if (assessment.Lowest != assessment.Highest)
            return Outside(Standing.Undecided, ClassificationReasons.Undecided);
        return assessment.Highest is null
            ? Outside(Standing.NotListed, ClassificationReasons.NotListed)
            : Listed(assessment.Highest, ClassificationReasons.Listed);
    }

    private static ListingDecision Outside(Standing standing, string code) => new() { Standing = standing, Reasons = [new(code)] };

    private static ListingDecision Listed(Id<Tier>? tier, string code) => Listed(tier, code, tier);

    private static ListingDecision Listed(Id<Tier>? tier, string code, Id<Tier>? subject) =>
        new() { Standing = Standing.Listed, Tier = tier, Reasons = [new(code, subject?.Value ?? "")] };

    private static void RequireKnown(Id<Tier>? tier, TierScale tiers)
    {
        if (tier is { } code && !tiers.Contains(code))
            throw new ArgumentException($"The policy has no tier '{code}'.", nameof(tier));
    }
}
