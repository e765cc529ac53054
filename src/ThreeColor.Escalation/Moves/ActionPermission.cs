using ThreeColor.Escalation.Stages;
using ThreeColor.Events;
using ThreeColor.Organisation;
using static ThreeColor.Escalation.Faults.EscalationRefusals;

namespace ThreeColor.Escalation.Moves;

/// <summary>Whether the actor may do a kind of thing to the event as it stands, whatever the arguments.</summary>
internal static class ActionPermission
{
    public static Refusal? Check(in EventCase at, EventActionKind kind) =>
        CheckStage(at, kind) ?? (at.Context.Actor is { } actor ? CheckWorker(at, kind, actor) : Because(NoActor)) ?? CheckGround(at, kind);

    private static EventTrigger TriggerOf(EventActionKind kind) => kind switch
    {
        EventActionKind.ReportIn => EventTrigger.ReportIn,
        EventActionKind.StartDisposal => EventTrigger.StartDisposal,
        EventActionKind.FeedBack => EventTrigger.FeedBack,
        EventActionKind.Evaluate => EventTrigger.Accept,
        EventActionKind.Waive => EventTrigger.Waive,
        EventActionKind.Escalate => EventTrigger.Escalate,
        EventActionKind.Whistle => EventTrigger.Whistle,
        EventActionKind.AnswerWhistle => EventTrigger.AnswerWhistle,
        EventActionKind.Dispense => EventTrigger.Dispense,
        _ => EventTrigger.Snooze,
    };

    private static Refusal? CheckStage(in EventCase at, EventActionKind kind)
    {
        var (stage, trigger) = (at.Event.Stage, TriggerOf(kind));
        var facts = at.AtTop ? EventFacts.AtTop : EventFacts.None;
        if (EventTransitions.Next(stage, trigger, facts) is not null)
            return null;
        if (EventTransitions.IsDeclared(stage, trigger) && kind == EventActionKind.Escalate)
            return Because(AtTop);
        if (EventTransitions.IsDeclared(stage, trigger) && kind == EventActionKind.Snooze)
            return Because(NothingToSnooze);
        var (action, now) = (EventWords.Of(kind), EventWords.Of(stage));
        return Because(WrongStage, action.In("en"), now.In("en"), action.In("zh-Hans"), now.In("zh-Hans"));
    }

    // What the table allows once nothing listed is overdue is refused until then, with what would help.
    private static Refusal? CheckGround(in EventCase at, EventActionKind kind)
    {
        if (!at.Context.GroundStands)
            return null;
        var facts = EventFacts.GroundStands | (at.AtTop ? EventFacts.AtTop : EventFacts.None);
        return EventTransitions.Next(at.Event.Stage, TriggerOf(kind), facts) is null ? Because(GroundStands) : null;
    }

    private static Refusal? CheckWorker(in EventCase at, EventActionKind kind, Id<Worker> actor)
    {
        switch (kind)
        {
            case EventActionKind.ReportIn:
                return at.StandsOnLadder(actor) ? null : Because(NotAtPost, at.Rung.Post);
            case EventActionKind.StartDisposal or EventActionKind.FeedBack or EventActionKind.Snooze:
                return at.Event.Owner == actor || Succession.IsSuccessor(at, actor) ? null : Because(NotOwner);
            case EventActionKind.Escalate or EventActionKind.Whistle:
                return IsInvolved(at, actor) ? null : Because(NotInvolved);
            case EventActionKind.Evaluate or EventActionKind.Waive:
                if (!MayEvaluate(at, actor))
                    return Because(NotEvaluator, at.Context.Policy.Evaluation.Post);
                return at.IsOwnWorkOf(actor) ? Because(OwnWork) : null;
            case EventActionKind.Dispense:
                if (!MayEvaluate(at, actor))
                    return Because(NotSupervisor, at.Context.Policy.Evaluation.Post);
                return at.Event.Owner == actor && !at.AtTop ? Because(OwnDispensation) : null;
            default:
                // The engine does not know who works for a department; the host's access policy does.
                return null;
        }
    }

    // While it waits for somebody to call, whoever could be called, or stands above, acts in their place.
    private static bool IsInvolved(in EventCase at, Id<Worker> actor) =>
        at.Event.Owner == actor || at.Event.Called == actor || Succession.IsSuccessor(at, actor) || (at.Waits && at.StandsOnLadder(actor));

    private static bool MayEvaluate(in EventCase at, Id<Worker> actor)
    {
        foreach (var post in at.Ladder.Evaluators)
            if (at.Context.Staffing.MayAct(actor, post))
                return true;
        return false;
    }
}
