using ThreeColor.Classification.Listing;
using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Tiers;

namespace ThreeColor.Deciding;

/// <summary>Claims to standing: raised at once, lowered only by a person (DESIGN section 3).</summary>
internal static class TierStep
{
    public static void Reassess(CareDraft draft)
    {
        var care = draft.Care;
        var policy = draft.Context.Policy;
        var result = policy.Classification.Classify(care.Claims, draft.Now);
        var listing = TierListing.Decide(care.Standing, care.Tier, result.Assessment, policy.Frame.Tiers);
        var assessment = result.Assessment with { Lowering = TierListing.KeepSince(listing.Lowering, care.Assessment?.Lowering, draft.Now) };
        draft.Because(result.Reasons);
        draft.Because(listing.Reasons);
        var asked = care.Assessment?.Lowering;
        draft.Write(new CareChange.TierAssessed(assessment));
        if (assessment.Lowering is { } lowering && lowering != asked)
            NoticeStep.ToEvaluator(draft, NoticeKind.ConfirmLowering);
        if (care.Tiers.IsEmpty || listing.Standing != care.Standing || listing.Tier != care.Tier)
            Change(draft, listing.Standing, listing.Tier);
    }

    public static Refusal? Confirm(CareDraft draft, Id<Tier>? to)
    {
        var assessment = draft.Care.Assessment!;
        var confirmation = TierListing.Confirm(draft.Care.Standing, draft.Care.Tier, assessment, to, draft.Context.Policy.Frame.Tiers);
        if (confirmation is not ListingConfirmation.Confirmed { Decision: var decision })
            return ((ListingConfirmation.Refused)confirmation).Refusal;
        if (TierListing.NotStableYet(assessment.Lowering!, draft.Context.Policy.Classification, draft.Now) is { } early)
            return early;
        draft.Because(decision.Reasons);
        draft.Write(new CareChange.TierAssessed(assessment with { Lowering = null }));
        Change(draft, decision.Standing, decision.Tier);
        return null;
    }

    private static void Change(CareDraft draft, Standing standing, Id<Tier>? tier) =>
        draft.Write(new CareChange.StandingChanged(new TierPeriod { From = draft.Now, Standing = standing, Tier = tier }));
}
