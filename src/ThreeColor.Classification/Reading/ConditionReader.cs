using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Rules;
using ThreeColor.Facts;
using ThreeColor.Policies;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads condition trees.</summary>
internal sealed class ConditionReader(ValueList<FactDefinition> facts, ValueList<ScaleDefinition> scales, FaultList faults)
{
    private static readonly string[] Joins = ["all", "any", "not"];

    public Condition? Read(LocatedNode node)
    {
        if (node.Kind == LocatedKind.String)
            return ReadFact(node.Text, node.At, true);
        if (!node.Is(LocatedKind.Object, faults))
            return null;
        if (node.Properties.Count != 1)
        {
            faults.Add(ClassificationFaults.ConditionShape, node.At, node.Properties.Count);
            return null;
        }

        return ReadProperty(node.Properties[0]);
    }

    /// <summary>Reads the one join among the other keys of a rule.</summary>
    public Condition? ReadJoin(ObjectReader entry)
    {
        var found = Joins.Where(key => entry.Optional(key) is not null).ToList();
        if (found.Count == 1)
            return ReadProperty(entry.Node.Properties.First(property => property.Name == found[0]));
        faults.Add(ClassificationFaults.ConditionShape, entry.Node.At, found.Count);
        return null;
    }

    private Condition? ReadProperty(LocatedProperty property) => property.Name switch
    {
        "all" => ReadParts(property.Value) is { } parts ? new Condition.All(parts) : null,
        "any" => ReadParts(property.Value) is { } parts ? new Condition.Any(parts) : null,
        "not" => Read(property.Value) is { } part ? new Condition.Not(part) : null,
        _ => ReadAtom(property),
    };

    private ValueList<Condition>? ReadParts(LocatedNode node)
    {
        if (!node.Is(LocatedKind.Array, faults))
            return null;
        if (node.Items.Count == 0)
            faults.Add(DocumentFaults.EmptyList, node.At);
        var parts = node.Items.Select(Read).OfType<Condition>().ToValueList();
        return parts.Count == node.Items.Count && !parts.IsEmpty ? parts : null;
    }

    private Condition? ReadAtom(LocatedProperty property)
    {
        if (scales.FirstOrDefault(scale => scale.Id.Value == property.Name) is { } scale)
            return ReadBand(scale, property.Value);
        if (!facts.Any(fact => fact.Id.Value == property.Name && fact.Kind == FactValueKind.Boolean))
            return ReadFact(property.Name, property.NameAt, true);
        return property.Value.AsBoolean(faults) is { } value ? ReadFact(property.Name, property.NameAt, value) : null;
    }

    private Condition.FactIs? ReadFact(string name, Location at, bool value)
    {
        if (facts.FirstOrDefault(f => f.Id.Value == name) is not { } fact)
        {
            var known = facts.Where(f => f.Kind == FactValueKind.Boolean).Select(f => f.Id.Value).Concat(scales.Select(s => s.Id.Value)).ToList();
            faults.Add(DocumentFaults.UnknownName, at, name, "fact or scale", DidYouMean.English(name, known), DidYouMean.Chinese(name, known));
            return null;
        }

        if (fact.Kind == FactValueKind.Boolean)
            return new(fact.Id, value);
        faults.Add(ClassificationFaults.NotYesOrNo, at, name);
        return null;
    }

    private Condition.InBand? ReadBand(ScaleDefinition scale, LocatedNode node)
    {
        if (node.AsText(faults) is not { } text)
            return null;
        var orWorse = text.EndsWith('+');
        var name = orWorse ? text[..^1] : text;
        var band = scale.Bands.FindIndex(b => b.Id == name);
        if (band < 0)
            node.ReportUnknownName(name, "band", scale.Bands.Select(b => b.Id), faults);
        else if (!orWorse || scale.IsOrdered)
            return new(scale, band, orWorse);
        else
            faults.Add(ClassificationFaults.NoOrder, node.At, scale.Id, text);
        return null;
    }
}
