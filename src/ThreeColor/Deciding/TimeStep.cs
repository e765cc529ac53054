using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Scheduling;

namespace ThreeColor.Deciding;

/// <summary>What happens by itself up to now: claims grow stale, windows fall due, events move on, reminders and reviews come up.</summary>
internal static class TimeStep
{
    public static void Run(CareDraft draft)
    {
        if (draft.Care.Assessment?.StaleAt <= draft.Now || draft.Care.Override?.Until <= draft.Now)
            TierStep.Reassess(draft);
        TierStep.AskToConfirm(draft);
        LedgerStep.Run(draft, causedByTime: true);
        AdvanceEvents(draft);
        Remind(draft);
        ReviewPauses(draft);
        AppealStep.Remind(draft);
    }

    private static void AdvanceEvents(CareDraft draft)
    {
        foreach (var due in draft.Care.OpenEvents.Where(careEvent => careEvent.DueAt <= draft.Now).ToList())
            if (Escalation.EventLife.Advance(due, draft.ContextOf(due)) is { } decision)
                draft.Take(decision);
    }

    private static void Remind(CareDraft draft)
    {
        foreach (var window in DueReminders.Of(draft.Care.Windows, draft.Context.Policy.Scheduling, draft.Now))
        {
            var reminder = new ReminderSent(window.Duty, window.DueAt);
            if (draft.Care.Reminders.Contains(reminder))
                continue;
            draft.Write(new CareChange.ReminderWritten(reminder));
            NoticeStep.ToVisitor(draft, NoticeKind.VisitDueSoon, window.DueAt);
        }
    }

    private static void ReviewPauses(CareDraft draft)
    {
        foreach (var pause in draft.Care.Pauses.Where(p => p.EndsAt is null && !p.ReviewAsked && p.ReviewAt <= draft.Now).ToList())
        {
            draft.Write(new CareChange.PauseWritten(pause with { ReviewAsked = true }));
            NoticeStep.ToVisitor(draft, NoticeKind.PauseReview, null);
        }
    }
}
