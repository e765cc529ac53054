using NodaTime;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Stages;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Moves;

/// <summary>What follows once an event is handled: evaluation by somebody else, or none where the sample leaves it out.</summary>
internal static class Handling
{
    /// <summary>Said of events that the sample leaves out.</summary>
    public const string NotSampled = "not sampled";

    public static EventDecision.Moved Handled(in EventCase at, EventTrigger trigger, Id<Worker> handler, Reason reason)
    {
        var (care, now) = (at.Event, at.Context.Now);
        var stage = at.Fire(trigger);
        var after = care with
        {
            Stage = stage,
            Handler = handler,
            FedBackAt = now,
            Evaluator = null,
            Evaluation = null,
            SnoozedUntil = null,
            DispensedUntil = null,
            Snoozes = 0,
            LimitAfter = null,
            SilentUntil = care.SilentUntil ?? now,
            Revision = care.Revision + 1,
        };
        return stage == EventStage.Evaluated ? LeftOut(at, after, reason) : AskEvaluator(at, after, [reason]);
    }

    /// <summary>The worker who should evaluate: the first above the evaluation post, itself included, who did not handle it.</summary>
    public static (Id<Post> Post, Id<Worker>? Worker) EvaluatorOf(in EventCase at, Id<Worker>? handler)
    {
        foreach (var post in at.Ladder.Evaluators)
            if (at.Context.Staffing.At(post).Acting is { } acting && acting != handler)
                return (post, acting);
        // Deputies are free to evaluate where every acting worker is the handler.
        foreach (var post in at.Ladder.Evaluators)
            foreach (var deputy in at.Context.Staffing.At(post).Deputies)
                if (deputy != handler)
                    return (post, deputy);
        // Nobody else is left: the last resort, or who stands in for it, is told, so that it finds somebody.
        var last = at.Ladder.Rungs[at.Stand ?? at.Ladder.Top].Post;
        return (last, at.Context.Staffing.At(last).Acting);
    }

    /// <summary>Asks somebody to evaluate; while nobody stands anywhere it is tried again soon.</summary>
    public static EventDecision.Moved AskEvaluator(in EventCase at, CareEvent after, ValueList<Reason> reasons)
    {
        var (now, within) = (at.Context.Now, at.Context.Policy.Evaluation.Within);
        var (post, evaluator) = EvaluatorOf(at, after.Handler);
        var asked = reasons.Add(new(EscalationReasons.EvaluationDue, post.Value));
        if (evaluator is not { } told)
            return new(
                after with { DueAt = now + Duration.Min(within, at.Ladder.RetryEvery) },
                [],
                asked.Add(new(EscalationReasons.RungNobody, post.Value)));
        var due = now + within;
        return new(after with { DueAt = due }, [Notices.About(after, NoticeKind.EvaluationDue, Recipient.Of(told), due)], asked);
    }

    private static EventDecision.Moved LeftOut(in EventCase at, CareEvent after, Reason reason)
    {
        var closed = after with
        {
            DueAt = null,
            EndedAt = at.Context.Now,
            Evaluation = EvaluationResult.Waived,
            WaiverReason = NotSampled,
        };
        return new(closed, [], [reason, new(EscalationReasons.NotSampled, "", at.Context.Policy.Evaluation.Sample.ToString())]);
    }
}
