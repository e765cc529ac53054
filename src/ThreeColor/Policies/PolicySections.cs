using ThreeColor.Classification;
using ThreeColor.Escalation;
using ThreeColor.Ports;
using ThreeColor.Scheduling;

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
            Policy = !runs ? null : new()
            {
                Frame = frame, Classification = classification!, Scheduling = scheduling!, Escalation = escalation!, Document = version,
            },
        };
    }

    private static LocatedKind KindOf(string key) => key switch
    {
        "sweepEvery" => LocatedKind.String,
        "attempts" or "evaluation" => LocatedKind.Object,
        _ => LocatedKind.Array,
    };

    private bool IsStated(ValueList<string> keys, string main)
    {
        foreach (var key in keys)
            if (document.Node.Find(key) is { Text: not FrameReader.NotStated } written)
                written.Is(KindOf(key), faults);
        var silent = keys.Where(key => document.Node.Find(key) is { Kind: LocatedKind.String, Text: FrameReader.NotStated } && FrameReader.Stated(document, key, notStated, faults) is null).ToList();
        if (silent.Count == 0 && notStated.Find(key => key is "organisation" or "calendar") is { } missing)
        {
            if (document.Required(main) is { } node)
                faults.Add(FrameFaults.NotChecked.At(node.At, main, missing) with { Severity = FaultSeverity.Information });
            return false;
        }

        return silent.Count == 0;
    }
}
