using NodaTime;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Editions;
using ThreeColor.Classification.Faults;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the key <c>scales</c>.</summary>
internal sealed class ScalesReader(Vocabulary vocabulary, Parameters parameters, LocalDate day, PolicyFrame frame, FaultList faults)
{
    public void Read(LocatedNode? node)
    {
        if (node is null || !node.Is(LocatedKind.Object, faults))
            return;
        foreach (var property in node.Properties)
            if (ReadScale(property) is { } scale)
            {
                CheckAgreement(scale, vocabulary.Scales, property.Value);
                vocabulary.Scales.Add(scale);
            }
    }

    private ScaleDefinition? ReadScale(LocatedProperty property) =>
        vocabulary.Accepts<ScaleDefinition>(property, faults) && property.Value.AsObject(faults) is { } entry ? ReadEntry(new(property.Name), entry) : null;

    private ScaleDefinition? ReadEntry(Id<ScaleDefinition> id, ObjectReader entry)
    {
        var fact = ReadFact(entry);
        var name = entry.Optional("name")?.AsLocalizedText(faults);
        var worse = ReadWorse(entry);
        var count = faults.Count;
        var bands = fact is null ? SkipBands(entry) : fact.Kind == FactValueKind.Boolean ? YesNoBands(worse) : ReadBands(entry, fact);
        entry.Done();
        if (fact is null)
            return null;
        var scale = new ScaleDefinition { Id = id, Of = fact.Id, Name = name, Worse = worse, Bands = bands };
        if (faults.Count == count)
            new ScaleCheck(fact, entry.Node, faults).Report(scale);
        return scale;
    }

    private FactDefinition? ReadFact(ObjectReader entry)
    {
        if (entry.Required("of") is not { } node || node.AsText(faults) is not { } name)
            return null;
        var fact = vocabulary.FindFact(name);
        if (fact is { IsSet: false })
            return fact;
        if (fact is null)
            node.ReportUnknownName(name, "fact", vocabulary.Facts.Select(f => f.Id.Value), faults);
        else
            faults.Add(LanguageFaults.SetInCondition, node.At, name, $"{name}.…");
        return null;
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
        var from = isRange && entry.Required("from") is { } node ? parameters.Number(node, day, fact.From, fact.To, faults) : null;
        var band = new Band
        {
            Id = entry.Required("id")?.AsText(faults) ?? "",
            From = from,
            To = isRange ? ReadTo(entry, from ?? fact.From, fact) : null,
            Values = isRange ? [] : ReadValues(entry, fact),
            Name = entry.Optional("name")?.AsLocalizedText(faults),
            Basis = frame.ReadBasis(entry, faults),
        };
        entry.Done();
        return band;
    }

    private long? ReadTo(ObjectReader entry, long from, FactDefinition fact)
    {
        if (entry.Optional("below") is { } below)
            return parameters.Number(below, day, from + 1, fact.To + 1, faults) - 1;
        return entry.Required("to") is { } node ? parameters.Number(node, day, from, fact.To, faults) : null;
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
