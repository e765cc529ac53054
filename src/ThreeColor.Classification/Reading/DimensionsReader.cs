using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Editions;
using ThreeColor.Classification.Faults;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the key <c>dimensions</c> into the vocabulary.</summary>
internal sealed class DimensionsReader(Vocabulary vocabulary, ConditionReader conditions, PolicyFrame frame, FaultList faults)
{
    public void Read(LocatedNode? node)
    {
        if (node is null || !node.Is(LocatedKind.Object, faults))
            return;
        foreach (var property in node.Properties)
            if (vocabulary.Accepts<DimensionDefinition>(property, faults) && property.Value.AsObject(faults) is { } entry
                && ReadDimension(new(property.Name), entry) is { } dimension)
                vocabulary.Dimensions.Add(dimension);
    }

    private DimensionDefinition? ReadDimension(Id<DimensionDefinition> id, ObjectReader entry)
    {
        var count = faults.Count;
        var name = entry.Optional("name")?.AsLocalizedText(faults);
        var node = entry.Required("bands");
        var items = node?.AsArray(faults) ?? [];
        if (node is { Kind: LocatedKind.Array } && items.Count < 2)
            faults.Add(DocumentFaults.EmptyList, node.At);
        var bands = items.Select((item, i) => ReadBand(item, i == 0)).OfType<DimensionBand>().ToValueList();
        entry.Done();
        if (node is not null && bands.Count == items.Count)
            NewNames.CheckBandNames(node, [.. bands.Select(band => band.Id)], faults);
        return faults.Count > count || node is null ? null : new() { Id = id, Name = name, Bands = bands };
    }

    private DimensionBand? ReadBand(LocatedNode node, bool isFirst)
    {
        if (node.AsObject(faults) is not { } entry)
            return null;
        var id = entry.Required("id")?.AsText(faults) ?? "";
        var name = entry.Optional("name")?.AsLocalizedText(faults);
        var basis = frame.ReadBasis(entry, faults);
        var hasCondition = ConditionReader.HasJoin(entry);
        if (isFirst == hasCondition)
            faults.Add(
                LanguageFaults.DimensionOtherwise, node.At, id, isFirst ? "has one" : "has none", isFirst ? "写了条件" : "没有条件");
        var when = hasCondition ? conditions.ReadJoin(entry) : null;
        entry.Done();
        return new(id, when, name, basis);
    }
}
