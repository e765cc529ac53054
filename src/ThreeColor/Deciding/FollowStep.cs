using NodaTime;
using ThreeColor.Residents;
using ThreeColor.Scheduling;

namespace ThreeColor.Deciding;

/// <summary>Brings a resident up to the edition in force, and up to facts that have grown stale, before anything else is decided.</summary>
internal static class FollowStep
{
    public static void Run(CareDraft draft)
    {
        if (draft.Care.SettledTo is null)
            Restate(draft);
        var edition = draft.Context.Edition;
        if (draft.Care.Edition != edition.Number)
            Follow(draft, edition.Number);
        else if (draft.Care.Assessment?.StaleAt <= draft.Now || draft.Care.Override?.Until <= draft.Now)
            TierStep.Reassess(draft);
        TierStep.AskToConfirm(draft);
    }

    // The rules of the new edition judge the same facts; tiers and tags that it renames are held under their new names.
    private static void Follow(CareDraft draft, int number)
    {
        foreach (var edition in draft.Context.Editions.All)
            if (draft.Care.Edition != 0 && edition.Number > draft.Care.Edition && edition.Number <= number)
                draft.Facts.Touch(edition.From);
        draft.Write(new CareChange.EditionFollowed(number));
        TierStep.Reassess(draft);
    }

    /// <summary>Works the duties out from birth, where only the rows of the past are there: after a migration.</summary>
    private static void Restate(CareDraft draft)
    {
        if (draft.Context.History is not { } past || past.Since != Instant.MinValue)
        {
            draft.WantHistory(Instant.MinValue);
            return;
        }

        var move = DutyLedger.FromBirth(draft.Facts.Request().Facts, draft.Context.Editions.Duties, draft.Now);
        var restated = draft.Care with { Duties = move.Duties, Edition = draft.Context.Edition.Number };
        draft.Write(new CareChange.Restated(restated.SettleTo(draft.Now)));
        foreach (var window in move.Ended)
            draft.Write(new CareChange.WindowEnded(window));
        draft.Coverage.Add(CoverageChange.Of([], null, move, draft.Now));
        draft.Facts.Moved(move);
    }
}
