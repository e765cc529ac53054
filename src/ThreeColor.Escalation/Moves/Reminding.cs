using ThreeColor.Escalation.Stages;
using ThreeColor.Events;

namespace ThreeColor.Escalation.Moves;

/// <summary>Reminders: at the top until the event is closed, and to the evaluator while it is fed back.</summary>
internal static class Reminding
{
    public static EventDecision.Moved Top(in EventCase at)
    {
        var (rung, care) = (at.Rung, at.Event);
        var staffing = at.Context.Staffing.At(rung.Post);
        var stays = care.Owner is { } owner && at.Context.Staffing.MayAct(owner, rung.Post);
        var holder = stays ? care.Owner!.Value : staffing.Acting ?? care.Called;
        var after = care with
        {
            Stage = at.Fire(EventTrigger.FallDue),
            Post = new(staffing.Post, staffing.Unit),
            Called = holder,
            Owner = holder,
            DueAt = at.Context.Now + rung.RemindEvery!.Value,
            SnoozedUntil = null,
            Revision = care.Revision + 1,
        };
        var reminded = new Reason(EscalationReasons.Reminded, rung.Post.Value);
        return new(
            after,
            [Notices.About(care, NoticeKind.StillOpen, Recipient.Of(holder))],
            care.Owner == holder ? [reminded] : [new(EscalationReasons.HolderChanged, rung.Post.Value), reminded]);
    }

    public static EventDecision.Moved Evaluator(in EventCase at)
    {
        var due = at.Context.Now + at.Context.Policy.Evaluation.Within;
        var (post, evaluator) = Handling.EvaluatorOf(at, at.Event.Handler);
        var after = at.Event with
        {
            Stage = at.Fire(EventTrigger.FallDue),
            DueAt = due,
            Revision = at.Event.Revision + 1,
        };
        return new(
            after,
            [Notices.About(after, NoticeKind.EvaluationDue, Recipient.Of(evaluator), due)],
            [new(EscalationReasons.EvaluationDue, post.Value)]);
    }
}
