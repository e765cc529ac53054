using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;
using ThreeColor.Policies;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the key <c>scales</c>.</summary>
internal sealed class ScalesReader(ValueList<FactDefinition> facts, PolicyFrame frame, FaultList faults)
{
    private static readonly string[] Reserved = ["all", "any", "not"];

    public ValueList<ScaleDefinition> Read(LocatedNode? node)
    {
        var scales = new List<ScaleDefinition>();
        if (node is null || !node.Is(LocatedKind.Object, faults))
            return [];
        foreach (var property in node.Properties)
            if (ReadScale(property) is { } scale)
            {
                CheckAgreement(scale, scales, property.Value);
                scales.Add(scale);
            }

        return scales.ToValueList();
    }

    private ScaleDefinition? ReadScale(LocatedProperty property)
    {
        if (!Id<ScaleDefinition>.IsValid(property.Name))
            faults.Add(DocumentFaults.BadValue, property.NameAt, property.Name, "scale id", "care");
        else if (Reserved.Contains(property.Name) || facts.Any(fact => fact.Id.Value == property.Name))
            faults.Add(ClassificationFaults.NameTaken, property.NameAt, property.Name);
        else if (property.Value.AsObject(faults) is { } entry)
            return ReadEntry(new(property.Name), entry);
        return null;
    }

    private ScaleDefinition? ReadEntry(Id<ScaleDefinition> id, ObjectReader entry)
    {
        var fact = ReadFact(entry);
        var worse = ReadWorse(entry);
        var count = faults.Count;
        var bands = fact is null ? SkipBands(entry) : fact.Kind == FactValueKind.Boolean ? YesNoBands(worse) : ReadBands(entry, fact);
        entry.Done();
        if (fact is null)
            return null;
        var scale = new ScaleDefinition { Id = id, Of = fact.Id, Worse = worse, Bands = bands };
        if (faults.Count == count)
            new ScaleDefinitionValidator(fact).Validate(scale).Report(entry.Node, faults);
        return scale;
    }

    private FactDefinition? ReadFact(ObjectReader entry)
    {
        if (entry.Required("of") is not { } node || node.AsText(faults) is not { } name)
            return null;
        var fact = facts.FirstOrDefault(f => f.Id.Value == name);
        if (fact is null)
            node.ReportUnknownName(name, "fact", facts.Select(f => f.Id.Value), faults);
        return fact;
    }

    private Worse ReadWorse(ObjectReader entry)
    {
        if (entry.Optional("worse") is not { } node || node.AsText(faults) is not { } word)
            return Worse.Unordered;
        if (ScaleWords.Parse(word) is { } worse)
            return worse;
        node.ReportUnknownName(word, "direction", ScaleWords.Directions, faults);
        return Worse.Unordered;
    }

    private static ValueList<Band> SkipBands(ObjectReader entry)
    {
        entry.Optional("bands");
        return [];
    }

    private static ValueList<Band> YesNoBands(Worse worse)
    {
        Band no = new() { Id = "false", Values = ["false"] };
        Band yes = new() { Id = "true", Values = ["true"] };
        return worse == Worse.Earlier ? [yes, no] : [no, yes];
    }

    private ValueList<Band> ReadBands(ObjectReader entry, FactDefinition fact)
    {
        var bands = new List<Band>();
        foreach (var item in entry.Required("bands")?.AsArray(faults) ?? [])
            if (item.AsObject(faults) is { } band)
                bands.Add(ReadBand(band, fact));
        return bands.ToValueList();
    }

    private Band ReadBand(ObjectReader entry, FactDefinition fact)
    {
        var isRange = fact.Kind == FactValueKind.Integer;
        var from = isRange ? entry.Required("from")?.AsInteger(fact.From, fact.To, faults) : null;
        var band = new Band
        {
            Id = entry.Required("id")?.AsText(faults) ?? "",
            From = from,
            To = isRange ? entry.Required("to")?.AsInteger(from ?? fact.From, fact.To, faults) : null,
            Values = isRange ? [] : ReadValues(entry, fact),
            Basis = frame.ReadBasis(entry, faults),
        };
        entry.Done();
        return band;
    }

    private ValueList<string> ReadValues(ObjectReader entry, FactDefinition fact)
    {
        var values = new List<string>();
        foreach (var item in entry.Required("values")?.AsArray(faults) ?? [])
            if (item.AsFactValue(fact, faults) is { } value)
                values.Add(value.AsChoice());
        return values.ToValueList();
    }

    private void CheckAgreement(ScaleDefinition scale, List<ScaleDefinition> others, LocatedNode node)
    {
        if (scale.IsOrdered && others.Find(other => other.Of == scale.Of && other.IsOrdered && other.Worse != scale.Worse) is { } other)
            faults.Add(
                ClassificationFaults.WrongDirection, node.Find("worse")!.At, ScaleWords.Of(scale.Worse),
                $"the scale '{other.Id}' of the same fact says '{ScaleWords.Of(other.Worse)}'", $"同一事实的尺度“{other.Id}”为“{ScaleWords.Of(other.Worse)}”");
    }
}
