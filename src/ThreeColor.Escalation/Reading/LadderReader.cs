using ThreeColor.Calendars;
using ThreeColor.Escalation.Ladders;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.PolicyText;

namespace ThreeColor.Escalation.Reading;

/// <summary>Reads ladders as written, and makes those without faults.</summary>
internal sealed class LadderReader(PolicyFrame frame, FaultList faults)
{
    private readonly RungCheck _rungCheck = new(faults);
    private readonly LadderCheck _ladderCheck = new(faults);
    private readonly RungReader _rungs = new(frame, faults);

    public LadderDraft? Read(LocatedNode node)
    {
        if (node.AsObject(faults) is not { } entry)
            return null;
        var rungs = ReadRungs(entry.Required("rungs"));
        var draft = new LadderDraft
        {
            Node = node,
            Id = entry.Required("id")?.AsId<Ladder>(faults),
            For = frame.ReadSelection(entry, faults),
            Formerly = ReadIds<Ladder>(entry.Optional("formerly")),
            Causes = ReadIds<Cause>(entry.Required("causes")),
            Rungs = rungs,
            Start = ReadStart(entry.Optional("start"), rungs),
            Basis = frame.ReadBasis(entry, faults),
            LastResort = frame.Organisation.Posts.FirstOrDefault(post => post.LastResort)?.Id,
        };
        entry.Done();
        foreach (var rung in rungs)
            _rungCheck.Report(rung);
        _ladderCheck.Report(draft);
        return draft;
    }

    /// <summary>The ladder of a draft that has no fault.</summary>
    public Ladder Make(LadderDraft draft, Id<Post> evaluation) => new(
        draft.Id!.Value,
        draft.Causes.Select(cause => cause.Value).ToValueList(),
        draft.Rungs.Select(Make).ToValueList(),
        Evaluators(draft, evaluation))
    {
        Formerly = draft.Formerly.Select(former => former.Value).ToValueList(),
        For = draft.For,
        Start = draft.Start,
        Basis = draft.Basis,
    };

    private static Rung Make(RungDraft draft) => new(draft.Post!.Value)
    {
        AnswerWithin = draft.AnswerWithin?.Value,
        FinishWithin = draft.FinishWithin?.Value,
        RemindEvery = draft.RemindEvery?.Value,
        Clock = draft.Clock?.Value ?? LimitClock.Elapsed,
        NotifyContactPersons = draft.NotifyContactPersons,
        NotifyDepartments = draft.NotifyDepartments,
    };

    /// <summary>Above the evaluation post are the rungs after it or, on a ladder that leaves it out, those of a wider level.</summary>
    private ValueList<Id<Post>> Evaluators(LadderDraft draft, Id<Post> evaluation)
    {
        var place = draft.Rungs.FindIndex(rung => rung.Post == evaluation);
        var above = place >= 0
            ? draft.Rungs.Skip(place + 1)
            : draft.Rungs.Where(rung => rung.IsTop || LevelOf(rung.Post!.Value) < LevelOf(evaluation));
        return above.Select(rung => rung.Post!.Value).Prepend(evaluation).ToValueList();
    }

    private int LevelOf(Id<Post> post) =>
        frame.Organisation.Levels.FindIndex(level => level == frame.Organisation.FindPost(post)!.Level);

    private ValueList<RungDraft> ReadRungs(LocatedNode? node)
    {
        var items = node?.AsArray(faults) ?? [];
        if (node is { Kind: LocatedKind.Array } && items.Count == 0)
            faults.Add(DocumentFaults.EmptyList, node.At);
        return items.Select((item, i) => _rungs.Read(item, i == items.Count - 1)).OfType<RungDraft>().ToValueList();
    }

    private ValueList<Located<Id<T>>> ReadIds<T>(LocatedNode? node)
    {
        var items = node?.AsArray(faults) ?? [];
        if (node is { Kind: LocatedKind.Array } && items.Count == 0)
            faults.Add(DocumentFaults.EmptyList, node.At);
        var ids = new List<Located<Id<T>>>();
        foreach (var item in items)
            if (item.AsId<T>(faults) is { } id)
                ids.Add(new(id, item));
        return ids.ToValueList();
    }

    private ValueList<StartRung> ReadStart(LocatedNode? node, ValueList<RungDraft> rungs)
    {
        var starts = new List<StartRung>();
        if (node is null || !node.Is(LocatedKind.Object, faults))
            return [];
        foreach (var property in node.Properties)
        {
            var severity = SeverityReader.Read(property, faults);
            if (property.Value.AsText(faults) is not { } post)
                continue;
            var rung = rungs.FindIndex(r => r.Post?.Value == post);
            if (rung < 0)
                property.Value.ReportUnknownName(post, "rung", rungs.Select(r => r.Post?.Value).OfType<string>(), faults);
            else if (severity is { } known)
                starts.Add(new(known, rung));
        }

        return starts.ToValueList();
    }
}
