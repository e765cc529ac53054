using NodaTime;
using NodaTime.Text;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Stages;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Moves;

/// <summary>What an action that may be done does.</summary>
internal static class ActionMoves
{
    public static EventDecision.Moved Apply(in EventCase found, EventAction action, Id<Worker> actor)
    {
        var at = action is EventAction.StartDisposal or EventAction.FeedBack or EventAction.Snooze ? Succession.Take(found, actor) : found;
        return Do(at, action, actor);
    }

    private static EventDecision.Moved Do(in EventCase at, EventAction action, Id<Worker> actor) => action switch
    {
        EventAction.ReportIn => ReportIn(at, actor),
        EventAction.StartDisposal => Stay(at, EventTrigger.StartDisposal, at.Event, [], [new(EscalationReasons.DisposalStarted)]),
        EventAction.FeedBack feedBack => Handling.Handled(at, EventTrigger.FeedBack, actor, new(EscalationReasons.FedBack, "", feedBack.Note ?? "")),
        EventAction.Evaluate { Satisfied: true } => Evaluating.Accept(at, actor),
        EventAction.Evaluate evaluate => Evaluating.SendBack(at, actor, evaluate.Reason),
        EventAction.Waive waive => Evaluating.Waive(at, actor, waive.Reason),
        EventAction.Escalate escalate => Climb(at, EventTrigger.Escalate, new(EscalationReasons.Escalated, at.Rung.Post.Value, escalate.Reason)),
        EventAction.Whistle whistle => Whistle(at, whistle.Departments),
        EventAction.AnswerWhistle answer => AnswerWhistle(at, answer.Department),
        EventAction.Snooze snooze => Snooze(at, snooze),
        EventAction.Dispense dispense => Dispensing.Begin(at, dispense, actor),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No action on an event."),
    };

    /// <summary>One rung up, with a fresh clock.</summary>
    public static EventDecision.Moved Climb(in EventCase at, EventTrigger trigger, Reason reason) =>
        RungArrival.Arrive(at, at.Fire(trigger), at.Event.Rung + 1, at.Holder, [reason]);

    private static EventDecision.Moved ReportIn(in EventCase at, Id<Worker> actor)
    {
        var (rung, now) = (at.Rung, at.Context.Now);
        var after = at.Event with
        {
            Stage = at.Fire(EventTrigger.ReportIn),
            Owner = actor,
            DueAt = rung.FinishWithin is { } limit ? at.Context.Policy.Clock.Add(now, limit, rung.Clock) : now + rung.RemindEvery!.Value,
            SnoozedUntil = null,
            LimitAfter = null,
            SilentUntil = at.Event.SilentUntil ?? now,
            Revision = at.Event.Revision + 1,
        };
        return new(after, [], [new(EscalationReasons.ReportedIn, rung.Post.Value)]);
    }

    private static EventDecision.Moved Whistle(in EventCase at, ValueList<Id<Department>> departments)
    {
        var (before, whistles) = (at.Event, at.Event.Whistles);
        var called = departments.Where(department => !WhistleCalls.IsPending(whistles, department)).Distinct().ToValueList();
        var after = before with { Whistles = WhistleCalls.Add(whistles, called, at.Context.Now) };
        return Stay(
            at, EventTrigger.Whistle, after,
            called.Select(department => Notices.About(before, NoticeKind.Whistle, Recipient.Of(department))).ToValueList(),
            called.Select(department => new Reason(EscalationReasons.Whistled, department.Value)).ToValueList());
    }

    private static EventDecision.Moved AnswerWhistle(in EventCase at, Id<Department> department)
    {
        var after = at.Event with { Whistles = WhistleCalls.Answer(at.Event.Whistles, department, at.Context.Now) };
        return Stay(at, EventTrigger.AnswerWhistle, after, [], [new(EscalationReasons.WhistleAnswered, department.Value)]);
    }

    private static EventDecision.Moved Snooze(in EventCase at, EventAction.Snooze snooze)
    {
        var after = at.Event with
        {
            SnoozedUntil = snooze.Until,
            Snoozes = at.Event.Snoozes + 1,
            // A dispensation ends when it ends.
            DueAt = at.Event.DispensedUntil ?? Instant.Max(at.Event.DueAt ?? snooze.Until, snooze.Until),
        };
        return Stay(at, EventTrigger.Snooze, after, [], [new(EscalationReasons.Snoozed, InstantPattern.ExtendedIso.Format(snooze.Until), snooze.Reason)]);
    }

    private static EventDecision.Moved Stay(
        in EventCase at, EventTrigger trigger, CareEvent after, ValueList<Notice> notices, ValueList<Reason> reasons) =>
        new(after with { Stage = at.Fire(trigger), Revision = at.Event.Revision + 1 }, notices, reasons);
}
