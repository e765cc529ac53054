using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Stages;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Moves;

/// <summary>Reminders: at the top until the event is closed, and to the evaluator while it is fed back.</summary>
internal static class Reminding
{
    /// <summary>Reminds at the top, or at the rung that takes the place of a vacant top.</summary>
    public static EventDecision.Moved Top(in EventCase at)
    {
        // Nobody has reported in: another rung is called like any other, and nobody left to call is waited for.
        if (at.Event.Stage == EventStage.Called && at.Stand != at.Event.Rung)
            return RungArrival.Arrive(at, at.Fire(EventTrigger.FallDue), at.Event.Rung, null, []);
        var (care, number) = (at.Event, Math.Min(at.Stand ?? at.Event.Rung, at.Ladder.Top));
        var post = at.Ladder.Rungs[number].Post;
        var stays = care.Owner is { } owner && at.Context.Staffing.MayAct(owner, post);
        // Who reported in keeps it while nobody at all is known to stand anywhere.
        var holder = stays ? care.Owner : at.Context.Staffing.At(post).Acting ?? at.Holder;
        var after = care with
        {
            Stage = at.Fire(EventTrigger.FallDue),
            Rung = number,
            Post = at.PostAt(number),
            Called = holder,
            Owner = holder,
            DueAt = at.Context.Now + at.Ladder.RemindEvery,
            SnoozedUntil = null,
            Snoozes = 0,
            SilentUntil = care.SilentUntil ?? at.Context.Now,
            Revision = care.Revision + 1,
        };
        var kind = number == care.Rung || holder == at.Holder ? NoticeKind.StillOpen : NoticeKind.Called;
        ValueList<Notice> notices = holder is { } told ? [Notices.About(care, kind, Recipient.Of(told))] : [];
        return new(after, notices, ReasonsOf(at, number, holder));
    }

    public static EventDecision.Moved Evaluator(in EventCase at)
    {
        var after = at.Event with { Stage = at.Fire(EventTrigger.FallDue), Revision = at.Event.Revision + 1 };
        return Handling.AskEvaluator(at, after, []);
    }

    private static ValueList<Reason> ReasonsOf(in EventCase at, int number, Id<Worker>? holder)
    {
        var (reasons, post) = (new List<Reason>(), at.Ladder.Rungs[number].Post.Value);
        if (at.Event.Owner is null)
            reasons.Add(new(EscalationReasons.LimitPassed, at.Rung.Post.Value, "answerWithin"));
        if (at.Stand is null)
            reasons.Add(new(EscalationReasons.RungNobody, post));
        else if (number < at.Ladder.Top)
            reasons.Add(new(EscalationReasons.UnstaffedTop, at.TopPost.Value));
        if (holder != at.Holder)
            reasons.Add(new(EscalationReasons.HolderChanged, post));
        reasons.Add(new(EscalationReasons.Reminded, post));
        return reasons.ToValueList();
    }
}
