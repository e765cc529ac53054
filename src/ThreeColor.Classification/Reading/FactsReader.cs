using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;
using ThreeColor.Policies;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the key <c>facts</c>.</summary>
internal sealed class FactsReader(PolicyFrame frame, FaultList faults)
{
    private const long Largest = 1_000_000_000_000;
    private static readonly string[] Kinds = ["bool", "integer", "choice"];

    public ValueList<FactDefinition> Read(LocatedNode node)
    {
        var facts = new List<FactDefinition>();
        if (node.Is(LocatedKind.Object, faults))
            foreach (var property in node.Properties)
                if (ReadFact(property) is { } fact)
                    facts.Add(fact);
        return facts.ToValueList();
    }

    private FactDefinition? ReadFact(LocatedProperty property)
    {
        if (!Id<Fact>.IsValid(property.Name))
            faults.Add(DocumentFaults.BadValue, property.NameAt, property.Name, "fact id", "care.cover");
        else if (property.Value.AsObject(faults) is { } entry && ReadKind(entry) is { } kind)
            return ReadEntry(new(property.Name), kind, entry);
        return null;
    }

    private FactDefinition ReadEntry(Id<Fact> id, FactValueKind kind, ObjectReader entry)
    {
        var count = faults.Count;
        var fact = new FactDefinition
        {
            Id = id,
            Kind = kind,
            Values = kind == FactValueKind.Choice ? ReadValues(entry) : [],
            From = kind == FactValueKind.Integer ? ReadBound(entry, "from") : 0,
            To = kind == FactValueKind.Integer ? ReadBound(entry, "to") : 0,
            Name = entry.Optional("name")?.AsLocalizedText(faults),
            Source = ReadSource(entry),
            Basis = frame.ReadBasis(entry, faults),
            MaxAge = entry.Optional("maxAge")?.AsDatePeriod(faults),
        };
        entry.Done();
        if (faults.Count == count)
            new FactDefinitionValidator().Validate(fact).Report(entry.Node, faults);
        return fact;
    }

    private FactValueKind? ReadKind(ObjectReader entry)
    {
        if (entry.Required("type") is not { } node || node.AsText(faults) is not { } text)
            return null;
        if (Array.IndexOf(Kinds, text) is >= 0 and var index)
            return (FactValueKind)(index + 1);
        node.ReportUnknownName(text, "type", Kinds, faults);
        return null;
    }

    private long ReadBound(ObjectReader entry, string key) => entry.Required(key)?.AsInteger(-Largest, Largest, faults) ?? 0;

    private ValueList<string> ReadValues(ObjectReader entry) =>
        entry.Required("values") is { } node ? node.AsNames(faults) : [];

    private Id<Source>? ReadSource(ObjectReader entry)
    {
        if (entry.Optional("source") is not { } node || node.AsId<Source>(faults) is not { } source)
            return null;
        if (!frame.Organisation.Sources.Contains(source))
            node.ReportUnknownName(source.Value, "source", frame.Organisation.Sources.Select(s => s.Value), faults);
        return source;
    }
}
