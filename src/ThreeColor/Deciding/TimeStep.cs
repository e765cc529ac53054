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

    /// <summary>Whoever follows somebody at a post is told of the events there.</summary>
    public static void Succeed(CareDraft draft)
    {
        foreach (var open in draft.Care.Events)
            if (open.IsOpen)
                draft.Take(Escalation.EventLife.Succeed(open, draft.ContextOf(open)));
    }

    private static void AdvanceEvents(CareDraft draft)
    {
        foreach (var due in draft.Care.Events)
            if (due.IsOpen && due.DueAt <= draft.Now && Escalation.EventLife.Advance(due, draft.ContextOf(due)) is { } decision)
                draft.Take(decision);
    }

    private static void Remind(CareDraft draft)
    {
        foreach (var window in DueReminders.Of(draft.Care.Duties, draft.Context.Policy.Scheduling, draft.Now))
        {
            draft.Write(new CareChange.ReminderWritten(window.Duty, window.DueAt));
            NoticeStep.ToVisitor(draft, NoticeKind.VisitDueSoon, window.DueAt);
        }
    }

    // Asked again and again, each time one post further up, until somebody ends, voids or confirms it.
    private static void ReviewPauses(CareDraft draft)
    {
        foreach (var pause in draft.Care.Pauses)
            if (PauseStep.AsksAt(draft, pause) <= draft.Now)
            {
                draft.Write(new CareChange.PauseWritten(pause with { Asked = pause.Asked + 1, AskedAt = draft.Now }));
                NoticeStep.ToPostAbove(draft, PauseStep.WaitsForASecond(pause) ? NoticeKind.ConfirmPause : NoticeKind.PauseReview, pause);
            }
    }
}
