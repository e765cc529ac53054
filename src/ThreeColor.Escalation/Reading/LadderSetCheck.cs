using ThreeColor.Escalation.Faults;
using ThreeColor.Events;
using ThreeColor.PolicyText;

namespace ThreeColor.Escalation.Reading;

/// <summary>Reports what the ladders of a policy must be to each other and are not.</summary>
internal sealed class LadderSetCheck(FaultList faults)
{
    private static readonly Id<Cause>[] BuiltIn =
        [Cause.WorkerDidNotCome, Cause.ResidentDidNotAnswer, Cause.Hazard, Cause.Emergency, Cause.Need];

    public void Report(LadderSetDraft set)
    {
        ReportCauses(set);
        ReportIds(set);
        ReportFormerIds(set);
    }

    private void ReportCauses(LadderSetDraft set)
    {
        var causes = set.Causes;
        foreach (var cause in causes)
            if (!ReferenceEquals(causes.First(other => other.Value == cause.Value), cause))
                faults.Add(EscalationFaults.CauseTwice, cause.Node.At, cause.Value);
        foreach (var cause in BuiltIn)
            if (!causes.Any(other => other.Value == cause))
                faults.Add(EscalationFaults.CauseWithoutLadder, set.Node.At, cause);
    }

    private void ReportIds(LadderSetDraft set)
    {
        foreach (var ladder in set.Ladders)
            if (ladder.Id is { } id && !ReferenceEquals(set.Ladders.First(other => other.Id == id), ladder))
                faults.Add(DocumentFaults.DuplicateName, ladder.Node.At, id, "ladder");
    }

    private void ReportFormerIds(LadderSetDraft set)
    {
        var ids = set.Formerly;
        foreach (var former in ids)
        {
            if (set.Ladders.Any(ladder => ladder.Id == former.Value))
                faults.Add(EscalationFaults.FormerIdInUse, former.Node.At, former.Value);
            if (!ReferenceEquals(ids.First(other => other.Value == former.Value), former))
                faults.Add(EscalationFaults.FormerIdTwice, former.Node.At, former.Value);
        }
    }
}
