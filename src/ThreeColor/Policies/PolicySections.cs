using ThreeColor.Classification.Document;
using ThreeColor.Escalation.Document;
using ThreeColor.PolicyText;
using ThreeColor.Ports;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Document;
using ThreeColor.Scheduling.Faults;

namespace ThreeColor.Policies;

/// <summary>Reads the sections of the packages, as far as the document states them.</summary>
internal sealed class PolicySections(ObjectReader document, PolicyFrame frame, List<string> notStated, FaultList faults)
{
    public PolicyReading Read(PolicyVersion version)
    {
        var classification = ClassificationPolicy.Read(document, frame, faults);
        var scheduling = IsStated(SchedulingPolicy.Keys, "duties") ? SchedulingPolicy.Read(document, frame, faults) : null;
        var escalation = IsStated(EscalationPolicy.Keys, "ladders") ? EscalationPolicy.Read(document, frame, faults) : null;
        foreach (var toCome in faults.Faults.Where(fault => fault.Code == SchedulingFaults.NotSupported.Code))
            notStated.Add(toCome.At.Pointer);
        var runs = classification is not null && scheduling is not null && escalation is not null && !faults.HasErrors && notStated.Count == 0;
        return new()
        {
            Frame = frame,
            Classification = classification,
            Digest = version.Digest,
            NotStated = notStated.ToValueList(),
            Faults = faults.Faults,
            Policy = !runs ? null : new(frame, classification!, scheduling!, escalation!, version),
        };
    }

    /// <summary>Whether a section is to be read; of one that is not, what it does state must still have the right shape.</summary>
    private bool IsStated(ValueList<string> keys, string main)
    {
        var silent = keys.Where(key => IsSilent(key) && FrameReader.Stated(document, key, notStated, faults) is null).ToList();
        var missing = silent.Count > 0 ? silent[0] : notStated.Find(key => key is "organisation" or "calendar");
        if (missing is null)
            return true;
        if (document.Required(main) is { } node && !IsSilent(main))
            faults.Add(FrameFaults.NotChecked.At(node.At, main, missing) with { Severity = FaultSeverity.Information });
        foreach (var key in keys.Where(key => !IsSilent(key)))
            if (document.Node.Find(key) is { } written)
                CheckShape(key, written);
        return false;
    }

    private bool IsSilent(string key) => document.Node.Find(key) is { Kind: LocatedKind.String, Text: FrameReader.NotStated };

    private void CheckShape(string key, LocatedNode node)
    {
        if (key == "sweepEvery")
            node.AsDuration(faults);
        else
            node.Is(key is "attempts" or "pauses" or "lateness" or "evaluation" ? LocatedKind.Object : LocatedKind.Array, faults);
    }
}
