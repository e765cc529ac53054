using NodaTime;
using ThreeColor.Escalation.Faults;
using ThreeColor.Escalation.Ladders;
using ThreeColor.Escalation.Reading;
using ThreeColor.PolicyText;
using ThreeColor.Visits;

namespace ThreeColor.Escalation.Document;

/// <summary>Reads the section as a whole.</summary>
internal sealed class EscalationReader(PolicyFrame frame, FaultList faults)
{
    private static readonly Duration ShortestSweep = Duration.FromMinutes(1);
    private static readonly Duration LongestSweep = Duration.FromDays(1);

    // In the order of EvidenceMethod.
    private static readonly ValueList<string> Methods = ["statement", "witness", "doorCode"];

    private readonly LadderReader _ladders = new(frame, faults);

    public EscalationPolicy? Read(ObjectReader document)
    {
        var before = faults.Count;
        var sweepEvery = document.Required("sweepEvery") is { } sweep ? ReadSweep(sweep) : null;
        var ladders = document.Required("ladders") is { } list ? ReadLadders(list) : [];
        var evaluation = document.Required("evaluation")?.AsObject(faults) is { } entry ? ReadEvaluation(entry) : null;
        if (faults.Count != before || sweepEvery is null || evaluation is null)
            return null;
        var made = ladders.Select(draft => _ladders.Make(draft, evaluation.Post)).ToValueList();
        var clock = frame.Calendar.ServiceIn(frame.Zone);
        return new(sweepEvery.Value, made, evaluation, clock, frame.EffectiveFrom) { Departments = frame.Organisation.Departments };
    }

    private Duration? ReadSweep(LocatedNode node)
    {
        if (node.AsDuration(faults) is not { } every)
            return null;
        if (every >= ShortestSweep && every <= LongestSweep)
            return every;
        faults.Add(DocumentFaults.OutOfRange, node.At, node.Text, "PT1M", "P1D");
        return null;
    }

    private ValueList<LadderDraft> ReadLadders(LocatedNode node)
    {
        var drafts = node.AsArray(faults).Select(_ladders.Read).OfType<LadderDraft>().ToValueList();
        if (node.Kind == LocatedKind.Array)
            new LadderSetCheck(faults).Report(new(node, drafts));
        return drafts;
    }

    private EvaluationPolicy? ReadEvaluation(ObjectReader entry)
    {
        var post = entry.Required("post") is { } postNode ? new RungReader(frame, faults).ReadPost(postNode) : null;
        var within = entry.Required("within")?.AsDuration(faults);
        var sample = entry.Required("sample") is { } sampleNode ? ReadSample(sampleNode) : null;
        var toTopAfter = entry.Required("toTopAfter")?.AsInteger(1, 100, faults);
        var evidence = entry.Optional("evidence") is { } method ? ReadEvidence(method) : null;
        var dispensations = entry.Optional("dispensations")?.AsInteger(0, 100, faults);
        var basis = frame.ReadBasis(entry, faults);
        entry.Done();
        return post is null || within is null || sample is null || toTopAfter is null
            ? null
            : new(post.Value, within.Value, sample.Value, (int)toTopAfter.Value)
            {
                Evidence = evidence ?? EvidenceMethod.DoorCode,
                Dispensations = (int)(dispensations ?? EvaluationPolicy.UsualDispensations),
                Basis = basis,
            };
    }

    private EvidenceMethod? ReadEvidence(LocatedNode node)
    {
        if (node.AsText(faults) is not { } word)
            return null;
        if (Methods.FindIndex(known => known == word) is var index && index >= 0)
            return (EvidenceMethod)index;
        node.ReportUnknownName(word, "evidence", Methods, faults);
        return null;
    }

    private SampleRatio? ReadSample(LocatedNode node)
    {
        if (node.AsText(faults) is not { } text)
            return null;
        if (SampleRatio.Parse(text) is { } ratio)
            return ratio;
        faults.Add(EscalationFaults.BadSample, node.At, text);
        return null;
    }
}
