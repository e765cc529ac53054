using NodaTime;
using ThreeColor.Classification.Definitions;
using ThreeColor.Policies;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the section once for every day on which a parameter changes.</summary>
internal sealed class PolicyReader(ObjectReader document, PolicyFrame frame)
{
    private const int MaxTiers = 254;

    // The faults of this section alone tell whether there is something to compile.
    private readonly FaultList _faults = new();

    public ClassificationPolicy? Read(FaultList faults)
    {
        var editions = ReadEditions();
        foreach (var fault in _faults.Faults)
            faults.Add(fault);
        return editions.Count == 0 || editions.Contains(null) ? null : new(editions.OfType<PolicyEdition>().ToList(), frame);
    }

    private List<PolicyEdition?> ReadEditions()
    {
        if (frame.Tiers.Count > MaxTiers)
            _faults.Add(ClassificationFaults.TooManyTiers, document.Node.Find("tiers")?.At ?? document.Node.At, frame.Tiers.Count, MaxTiers);
        var parameters = Parameters.Read(document.Optional("parameters"), frame.EffectiveFrom, _faults);
        var (own, shipped) = (ReadFacts(), ReadCatalogue());
        var tags = ReadTags();
        var days = parameters.Editions(frame.EffectiveFrom).Take(Parameters.MaxEditions).ToList();
        foreach (var day in days.Skip(1))
            _faults.Add(VerificationFaults.EditionChange.At(document.Node.Find("parameters")!.At, day) with { Severity = FaultSeverity.Information });
        return [.. days.Select((day, i) => ReadEdition(own, shipped, tags, parameters, day, i + 1 < days.Count ? days[i + 1] : null))];
    }

    private PolicyEdition? ReadEdition(
        ValueList<FactDefinition> own, ValueList<FactDefinition> shipped, ValueList<TagDefinition> tags, Parameters parameters, LocalDate day, LocalDate? until)
    {
        var faults = new FaultList();
        var edition = new EditionReader(document, frame, faults).Read(own, shipped, tags, parameters, day, until, canCompile: !_faults.HasErrors);
        foreach (var fault in faults.Faults)
            if (!_faults.Faults.Any(known => known.Code == fault.Code && known.At == fault.At))
                _faults.Add(fault);
        return edition;
    }

    private ValueList<FactDefinition> ReadFacts()
    {
        var catalogued = document.Optional("catalogue") is not null;
        var node = catalogued ? document.Optional("facts") : document.Required("facts");
        return node is null ? [] : new FactsReader(frame, isCatalogue: false, _faults).Read(node, catalogued ? FactCatalogue.Shipped.Facts : []);
    }

    private ValueList<FactDefinition> ReadCatalogue()
    {
        if (document.Optional("catalogue") is not { } node || node.AsText(_faults) is not { } name)
            return [];
        if (name == FactCatalogue.Format)
            return FactCatalogue.Shipped.Facts;
        _faults.Add(LanguageFaults.UnknownCatalogue, node.At, name, FactCatalogue.Format);
        return [];
    }

    private ValueList<TagDefinition> ReadTags()
    {
        var tags = new List<TagDefinition>();
        if (document.Optional("tags") is not { } node || !node.Is(LocatedKind.Object, _faults))
            return [];
        foreach (var property in node.Properties)
            if (!Id<Tag>.IsValid(property.Name))
                _faults.Add(DocumentFaults.BadValue, property.NameAt, property.Name, "tag id", "palliative");
            else if (property.Value.AsObject(_faults) is { } entry)
            {
                tags.Add(new(new(property.Name), entry.Optional("name")?.AsLocalizedText(_faults)));
                entry.Done();
            }

        return tags.ToValueList();
    }
}
