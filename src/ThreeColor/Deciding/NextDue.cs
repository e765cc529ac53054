using NodaTime;
using ThreeColor.Scheduling;

namespace ThreeColor.Deciding;

/// <summary>When a sweep must look at a resident again: a function of the state and the editions, never of a job having run.</summary>
internal static class NextDue
{
    public static Instant? Of(CareDraft draft)
    {
        var care = draft.Care;
        var next = DutyLedger.NextChange(care.Duties, care.Pauses, draft.Context.Editions.Duties, draft.Now);
        next = Earlier(next, care.Assessment?.StaleAt);
        next = Earlier(next, TierStep.AskAt(draft));
        next = Earlier(next, care.Override?.Until);
        foreach (var appeal in care.Appeals)
            next = Earlier(next, appeal.Reminded ? null : appeal.AnswerBy);
        foreach (var careEvent in care.Events)
            next = Earlier(next, careEvent.IsOpen ? careEvent.DueAt : null);
        foreach (var pause in care.Pauses)
            next = Earlier(next, PauseStep.AsksAt(draft, pause));
        return next;
    }

    private static Instant? Earlier(Instant? a, Instant? b) => a is null || b < a ? b ?? a : a;
}
