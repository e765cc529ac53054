using ThreeColor.PolicyText;
using ThreeColor.Classification.Listing;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Policies;
using ThreeColor.Residents;
using ThreeColor.Tiers;

namespace ThreeColor.Deciding;

/// <summary>Claims to standing: raised at once, lowered only by a person (DESIGN section 3).</summary>
internal static class TierStep
{
    public static void Reassess(CareDraft draft)
    {
        var policy = draft.Context.Policy;
        var result = policy.Classifier.Classify(draft.Care.Claims, draft.Now);
        draft.Because(result.Reasons);
        if (draft.Care.Override is { } given)
            OverrideStep.Follow(draft, given, result.Assessment);
        else
            Take(draft, result.Assessment, TierListing.Decide(draft.Care.Standing, policy.Frame.Tiers.NameOf(draft.Care.Tier), result.Assessment, policy.Frame.Tiers));
    }

    /// <summary>Writes an assessment and where the person stands by it.</summary>
    public static void Take(CareDraft draft, TierAssessment found, ListingDecision listing)
    {
        var care = draft.Care;
        var lowering = TierListing.KeepSince(listing.Lowering, care.Lowering, draft.Now);
        draft.Because(listing.Reasons);
        draft.Write(new CareChange.TierAssessed(found));
        if (lowering != care.Lowering)
            draft.Write(new CareChange.LoweringWritten(lowering));
        AskToConfirm(draft);
        if (care.Period is null || listing.Standing != care.Standing || listing.Tier != care.Tier || TagsAt(draft, listing.Standing) != care.Tags)
            Change(draft, listing.Standing, listing.Tier);
    }

    /// <summary>Asks once for the confirmation of a lowering, as soon as it can be confirmed.</summary>
    public static void AskToConfirm(CareDraft draft)
    {
        if (draft.Care.Lowering is not { Asked: false } waiting || AskAt(draft) > draft.Now)
            return;
        draft.Write(new CareChange.LoweringWritten(waiting with { Asked = true }));
        NoticeStep.ToEvaluator(draft, NoticeKind.ConfirmLowering);
    }

    /// <summary>When the confirmation of the lowering that waits is to be asked for; <see langword="null"/>: at once, or never.</summary>
    public static NodaTime.Instant? AskAt(CareDraft draft) =>
        draft.Care.Lowering is { Asked: false } waiting ? TierListing.ConfirmableFrom(waiting, draft.Context.Policy.Classification) : null;

    public static Refusal? Confirm(CareDraft draft, Id<Tier>? to)
    {
        if (draft.Care.Override is { } given)
            return EngineRefusals.OverrideStands.Refuse(given.Id, given.Until);
        if (!draft.Care.Appeals.IsEmpty)
            return EngineRefusals.AppealOpen.Refuse(draft.Care.Appeals[0].Id);
        var assessment = draft.Care.Assessment!;
        var confirmation = TierListing.Confirm(draft.Care.Standing, draft.Care.Tier, assessment, to, draft.Context.Policy.Frame.Tiers);
        if (confirmation is not ListingConfirmation.Confirmed { Decision: var decision })
            return ((ListingConfirmation.Refused)confirmation).Refusal;
        if (TierListing.NotStableYet(draft.Care.Lowering!, draft.Context.Policy.Classification, draft.Now) is { } early)
            return early;
        draft.Because(decision.Reasons);
        draft.Write(new CareChange.LoweringWritten(null));
        Change(draft, decision.Standing, decision.Tier);
        return null;
    }

    private static void Change(CareDraft draft, Standing standing, Id<Tier>? tier)
    {
        var period = new TierPeriod { From = draft.Now, Standing = standing, Tier = tier, Tags = TagsAt(draft, standing) };
        draft.Write(new CareChange.StandingChanged(period));
        draft.Facts.Add(period);
    }

    private static ValueList<Id<Tag>> TagsAt(CareDraft draft, Standing standing) =>
        standing == Standing.Listed ? TierListing.HoldTags(HeldTags(draft), draft.Care.Assessment!) : [];

    private static ValueList<Id<Tag>> HeldTags(CareDraft draft) => Tag.NamesOf(draft.Care.Tags, draft.Context.Policy.Frame.Tags);
}
