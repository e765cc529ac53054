using ThreeColor.Escalation.Faults;
using ThreeColor.PolicyText;

namespace ThreeColor.Escalation.Reading;

/// <summary>Reports what the members of a rung must be to each other and are not.</summary>
internal sealed class RungCheck(FaultList faults)
{
    public void Report(RungDraft rung)
    {
        if (rung.IsTop)
            ReportTop(rung);
        else
            ReportBelowTop(rung);
        if (rung is { AnswerWithin: { } answer, FinishWithin: { } finish } && finish.Value < answer.Value)
            faults.Add(EscalationFaults.FinishBeforeAnswer, finish.Node.At);
    }

    private void ReportTop(RungDraft rung)
    {
        Require(rung, "remindEvery");
        Forbid(rung.AnswerWithin?.Node, "answerWithin");
        Forbid(rung.FinishWithin?.Node, "finishWithin");
        Forbid(rung.Clock?.Node, "clock");
    }

    private void ReportBelowTop(RungDraft rung)
    {
        Require(rung, "answerWithin");
        Require(rung, "finishWithin");
        Require(rung, "clock");
        if (rung.RemindEvery is { } reminds)
            faults.Add(EscalationFaults.RemindsBelowTop, reminds.Node.At);
    }

    // A key that is there but unreadable has been reported already.
    private void Require(RungDraft rung, string key)
    {
        if (rung.Node.Find(key) is null)
            faults.Add(DocumentFaults.MissingKey, rung.Node.At, key);
    }

    private void Forbid(LocatedNode? limit, string key)
    {
        if (limit is not null)
            faults.Add(EscalationFaults.TopHasLimit, limit.At, key);
    }
}
