using System.Globalization;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Stages;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Moves;

/// <summary>How evaluation ends (MECHANISM E1).</summary>
internal static class Evaluating
{
    public static EventDecision.Moved Accept(in EventCase at, Id<Worker> evaluator) =>
        Close(at, EventTrigger.Accept, evaluator, EvaluationResult.Satisfied, new(EscalationReasons.Satisfied), "");

    public static EventDecision.Moved Waive(in EventCase at, Id<Worker> evaluator, string reason) =>
        Close(at, EventTrigger.Waive, evaluator, EvaluationResult.Waived, new(EscalationReasons.Waived, "", reason), reason);

    /// <summary>Sends it back one rung above where it was handled; after too many times, to the top.</summary>
    public static EventDecision.Moved SendBack(in EventCase at, Id<Worker> evaluator, string reason)
    {
        var count = at.Event.Reopened + 1;
        var toTop = count >= at.Context.Policy.Evaluation.ToTopAfter;
        var reasons = new List<Reason> { new(EscalationReasons.Unsatisfied, "", reason) };
        if (toTop)
            reasons.Add(new(EscalationReasons.ToTop, "", count.ToString(CultureInfo.InvariantCulture)));
        var stage = at.Fire(EventTrigger.SendBack);
        var reopened = at.Event with { Reopened = count, Evaluator = evaluator, Evaluation = EvaluationResult.Unsatisfied };
        return RungArrival.Arrive(new(reopened, at.Context), stage, toTop ? at.Ladder.Top : at.Event.Rung + 1, at.Holder, reasons);
    }

    private static EventDecision.Moved Close(
        in EventCase at, EventTrigger trigger, Id<Worker> evaluator, EvaluationResult result, Reason reason, string waiver)
    {
        var after = at.Event with
        {
            Stage = at.Fire(trigger),
            Evaluator = evaluator,
            Evaluation = result,
            WaiverReason = waiver,
            DueAt = null,
            EndedAt = at.Context.Now,
            Revision = at.Event.Revision + 1,
        };
        return new(after, [], [reason]);
    }
}
