using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Scheduling;

namespace ThreeColor.Deciding;

/// <summary>What happens by itself once the duties have moved on: events move on, reminders and reviews come up.</summary>
internal static class TimeStep
{
    public static void Run(CareDraft draft)
    {
        AdvanceEvents(draft);
        Remind(draft);
        ReviewPauses(draft);
        AppealStep.Remind(draft);
    }

    private static void AdvanceEvents(CareDraft draft)
    {
        foreach (var due in draft.Care.Events)
            if (due.IsOpen && due.DueAt <= draft.Now && Escalation.EventLife.Advance(due, draft.ContextOf(due)) is { } decision)
                draft.Take(decision);
    }

    private static void Remind(CareDraft draft)
    {
        foreach (var duty in draft.Care.Duties)
            if (DueReminders.IsDue(duty, draft.Context.Policy.Scheduling, draft.Now))
            {
                draft.Write(new CareChange.ReminderWritten(duty.Duty, duty.Pending!.DueAt));
                NoticeStep.ToVisitor(draft, NoticeKind.VisitDueSoon, duty.Pending.DueAt);
            }
    }

    private static void ReviewPauses(CareDraft draft)
    {
        foreach (var pause in draft.Care.Pauses)
            if (pause is { EndsAt: null, ReviewAsked: false } && pause.ReviewAt <= draft.Now)
            {
                draft.Write(new CareChange.PauseWritten(pause with { ReviewAsked = true }));
                NoticeStep.ToVisitor(draft, NoticeKind.PauseReview, null);
            }
    }
}
