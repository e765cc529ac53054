using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Editions;
using ThreeColor.Classification.Faults;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads condition trees.</summary>
internal sealed class ConditionReader(Vocabulary vocabulary, FaultList faults)
{
    private const string NotStated = "notStated";
    private static readonly string[] Joins = ["all", "any", "not"];

    public Condition? Read(LocatedNode node)
    {
        if (node is { Kind: LocatedKind.String, Text: NotStated })
            return ReadNotStated(node);
        if (node.Kind == LocatedKind.String)
            return ReadFact(node.Text, node.At, true);
        if (!node.Is(LocatedKind.Object, faults))
            return null;
        if (node.Properties.Count == 1)
            return ReadProperty(node.Properties[0]);
        faults.Add(ClassificationFaults.ConditionShape, node.At, node.Properties.Count);
        return null;
    }

    /// <summary>Whether an entry has a condition among its keys.</summary>
    public static bool HasJoin(ObjectReader entry) => Joins.Any(key => entry.Node.Find(key) is not null);

    /// <summary>Reads the one join among the other keys of an entry.</summary>
    public Condition? ReadJoin(ObjectReader entry)
    {
        var found = Joins.Where(key => entry.Optional(key) is not null).ToList();
        if (found.Count == 1)
            return ReadProperty(entry.Node.Properties.First(property => property.Name == found[0]));
        faults.Add(ClassificationFaults.ConditionShape, entry.Node.At, found.Count);
        return null;
    }

    /// <summary>Reads a condition written as a key and its value.</summary>
    public Condition? ReadProperty(LocatedProperty property) => property.Name switch
    {
        "all" => ReadParts(property.Value) is { } parts ? new Condition.All(parts) : null,
        "any" => ReadParts(property.Value) is { } parts ? new Condition.Any(parts) : null,
        "not" => ReadNot(property.Value),
        _ => ReadAtom(property),
    };

    /// <summary>The bands of a scale, score or dimension; <see langword="null"/> where nothing with bands has the name.</summary>
    public ValueList<string>? BandNames(string name) =>
        vocabulary.Scales.Find(scale => scale.Id.Value == name)?.Bands.Select(band => band.Id).ToValueList()
        ?? vocabulary.Scores.Find(score => score.Id.Value == name)?.Bands.Select(band => band.Id).ToValueList()
        ?? vocabulary.Dimensions.Find(dimension => dimension.Id.Value == name)?.Bands.Select(band => band.Id).ToValueList();

    /// <summary>That something with bands lies in one of them, or in it or worse.</summary>
    public Condition InBand(string name, int band, bool orWorse = false)
    {
        if (vocabulary.Scales.Find(scale => scale.Id.Value == name) is { } scale)
            return new Condition.InBand(scale, band, orWorse);
        return vocabulary.Scores.Find(score => score.Id.Value == name) is { } score
            ? new Condition.InScore(score, band, orWorse)
            : new Condition.InDimension(vocabulary.Dimensions.First(dimension => dimension.Id.Value == name), band, orWorse);
    }

    private Condition.NotStated ReadNotStated(LocatedNode node)
    {
        faults.Add(LanguageFaults.CriterionNotStated.At(node.At) with { Severity = FaultSeverity.Information });
        return new();
    }

    private Condition.Not? ReadNot(LocatedNode node)
    {
        if (Read(node) is not { } part)
            return null;
        if (part.HasNotStated)
            faults.Add(LanguageFaults.NegatedNotStated, node.At);
        return new(part);
    }

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
        if (BandNames(property.Name) is { } bands)
            return ReadBand(property.Name, bands, property.Value);
        if (vocabulary.FindFact(property.Name) is not { Kind: FactValueKind.Boolean })
            return ReadFact(property.Name, property.NameAt, true);
        return property.Value.AsBoolean(faults) is { } value ? ReadFact(property.Name, property.NameAt, value) : null;
    }

    private Condition.FactIs? ReadFact(string name, Location at, bool value)
    {
        if (vocabulary.FindFact(name) is not { } fact)
            faults.Add(DocumentFaults.UnknownName, at, name, "fact or scale", DidYouMean.English(name, vocabulary.Names), DidYouMean.Chinese(name, vocabulary.Names));
        else if (fact.IsSet)
            faults.Add(LanguageFaults.SetInCondition, at, name, GateOf(fact));
        else if (fact.Kind == FactValueKind.Boolean)
            return new(fact.Id, value);
        else
            faults.Add(ClassificationFaults.NotYesOrNo, at, name);
        return null;
    }

    private string GateOf(FactDefinition set) =>
        vocabulary.Facts.FirstOrDefault(fact => fact.Derivation is FactDerivation.Gate gate && gate.Of == set.Id)?.Id.Value ?? $"{set.Id}.gate";

    private Condition? ReadBand(string name, ValueList<string> bands, LocatedNode node)
    {
        if (node.AsText(faults) is not { } text)
            return null;
        var orWorse = text.EndsWith('+');
        var wanted = orWorse ? text[..^1] : text;
        var band = bands.FindIndex(b => b == wanted);
        if (band < 0)
            node.ReportUnknownName(wanted, "band", bands, faults);
        else if (!orWorse || vocabulary.Scales.Find(scale => scale.Id.Value == name) is null or { IsOrdered: true })
            return InBand(name, band, orWorse);
        else
            faults.Add(ClassificationFaults.NoOrder, node.At, name, text);
        return null;
    }
}
