using ThreeColor.Escalation.Faults;
using ThreeColor.PolicyText;

namespace ThreeColor.Escalation.Reading;

/// <summary>Reports what the rungs of a ladder must be to each other and are not.</summary>
internal sealed class LadderCheck(FaultList faults)
{
    public void Report(LadderDraft ladder)
    {
        foreach (var rung in ladder.Rungs)
        {
            if (rung.Post is not { } post)
                continue;
            if (!ReferenceEquals(ladder.Rungs.First(other => other.Post == post), rung))
                faults.Add(DocumentFaults.DuplicateName, rung.Node.At, post, "rung");
            if (rung.IsTop && ladder.LastResort is { } last && post != last)
                faults.Add(EscalationFaults.TopIsNotLastResort, rung.Node.At, post, last);
        }
    }
}
