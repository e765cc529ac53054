using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Editions;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the key <c>require</c>.</summary>
internal sealed class RequireReader(ConditionReader conditions, Vocabulary vocabulary, PolicyFrame frame, FaultList faults)
{
    private static readonly string[] Properties = ["no-gap", "no-dead-rule", "monotone"];
    private static readonly string[] Forbiddable = ["influence"];

    private readonly List<Placed<Requirement>> _properties = [];
    private readonly List<Placed<Invariant>> _invariants = [];
    private readonly List<Placed<ForbiddenInfluence>> _forbidden = [];

    public RequireEntries Read(LocatedNode? node)
    {
        foreach (var item in node?.AsArray(faults) ?? [])
            if (item.Kind == LocatedKind.Object)
                ReadEntry(item);
            else if (item.AsText(faults) is not { } name)
                continue;
            else if (Array.IndexOf(Properties, name) is >= 0 and var index)
                _properties.Add(new((Requirement)(index + 1), item.At));
            else
                item.ReportUnknownName(name, "requirement", Properties, faults);
        return new(_properties, _invariants, _forbidden);
    }

    private void ReadEntry(LocatedNode node)
    {
        var entry = node.AsObject(faults)!;
        if (entry.Optional("forbid") is { } forbid)
            ReadForbidden(forbid, entry);
        else
            ReadInvariant(entry);
        frame.ReadBasis(entry, faults);
        entry.Done();
    }

    private void ReadForbidden(LocatedNode forbid, ObjectReader entry)
    {
        if (forbid.AsText(faults) is { } what && !Forbiddable.Contains(what))
            forbid.ReportUnknownName(what, "requirement", Forbiddable, faults);
        var facts = new List<Id<Fact>>();
        foreach (var item in entry.Required("of")?.AsArray(faults) ?? [])
            if (item.AsText(faults) is not { } name)
                continue;
            else if (vocabulary.FindFact(name) is { } fact)
                facts.Add(fact.Id);
            else
                item.ReportUnknownName(name, "fact", vocabulary.Facts.Select(fact => fact.Id.Value), faults);
        _forbidden.Add(new(new(facts.ToValueList()), entry.Node.At));
    }

    private void ReadInvariant(ObjectReader entry)
    {
        var id = entry.Required("id")?.AsId<Invariant>(faults);
        var when = entry.Required("when") is { } node ? conditions.Read(node) : null;
        var (least, most) = (entry.Optional("atLeast"), entry.Optional("atMost"));
        if (least is null && most is null)
            entry.Required("atLeast");
        var atLeast = least is null ? null : frame.ReadTier(least, faults);
        var atMost = most is null ? null : frame.ReadTier(most, faults);
        if (id is not null && when is not null && (atLeast ?? atMost) is not null)
            _invariants.Add(new(new(id.Value, when, atLeast, atMost), entry.Node.At));
    }
}
