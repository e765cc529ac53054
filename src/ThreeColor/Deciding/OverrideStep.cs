using ThreeColor.Classification.Listing;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Tiers;

namespace ThreeColor.Deciding;

/// <summary>Gives, follows and ends overrides of the tier (DESIGN section 3).</summary>
internal static class OverrideStep
{
    public static Refusal? Give(CareDraft draft, CareCommand.OverrideTier command)
    {
        if (draft.Context.KeyAt is not null)
            return EngineRefusals.IdTaken.Refuse(command.Override);
        var before = draft.Care.Tier;
        if (draft.Care.Override is { } held)
        {
            before = held.Before;
            End(draft, held, OverrideEnding.Replaced);
        }

        var found = draft.Context.Policy.Classifier.Classify(draft.Care.Claims, draft.Now).Assessment;
        var given = new TierOverride
        {
            Id = command.Override, Tier = command.Tier, Author = command.Actor.Worker, Reason = command.Reason, From = draft.Now, Until = command.Until,
            Before = before, Against = found.Lowest,
        };
        draft.Write(new CareChange.OverrideWritten(given));
        Follow(draft, given, found);
        LedgerStep.Run(draft);
        return null;
    }

    public static Refusal? Withdraw(CareDraft draft, CareCommand.WithdrawOverride command)
    {
        if (draft.Care.Override is not { } given || given.Id != command.Override)
            return EngineRefusals.NoSuchOverride.Refuse(command.Override, command.Resident);
        var policy = draft.Context.Policy;
        var found = policy.Classifier.Classify(draft.Care.Claims, draft.Now).Assessment;
        End(draft, given, OverrideEnding.Withdrawn);
        TierStep.Take(draft, found, OverrideListing.After(given, OverrideEnding.Withdrawn, found, policy.Frame.Tiers));
        LedgerStep.Run(draft);
        return null;
    }

    /// <summary>Where the person stands by a new assessment while an override holds, or as it ends.</summary>
    public static void Follow(CareDraft draft, TierOverride given, TierAssessment found)
    {
        var decision = OverrideListing.Decide(given, found, draft.Context.Policy.Frame.Tiers, draft.Now);
        if (decision.Ending is { } ending)
        {
            End(draft, given, ending);
            NoticeStep.ToEvaluator(draft, NoticeKind.OverrideEnded);
        }

        TierStep.Take(draft, found, decision.Listing);
    }

    private static void End(CareDraft draft, TierOverride given, OverrideEnding ending) =>
        draft.Write(new CareChange.OverrideWritten(given with { EndedAt = draft.Now, Ending = ending }));
}
