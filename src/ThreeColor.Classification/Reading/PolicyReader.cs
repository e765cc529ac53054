using NodaTime;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Faults;
using ThreeColor.PolicyText;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the section once for every day on which a parameter changes.</summary>
internal sealed class PolicyReader(ObjectReader document, PolicyFrame frame)
{
    private const int MaxTiers = 254;

    // The faults of this section alone tell whether there is something to compile.
    private readonly FaultList _faults = new();

    /// <summary>The section on each of its days; <see langword="null"/> where faults leave nothing to compile.</summary>
    public IReadOnlyList<PolicyEdition>? Read(FaultList faults)
    {
        var editions = ReadEditions();
        foreach (var fault in _faults.Faults)
            faults.Add(fault);
        return editions.Count == 0 || editions.Contains(null) ? null : editions.OfType<PolicyEdition>().ToList();
    }

    private List<PolicyEdition?> ReadEditions()
    {
        if (frame.Tiers.Count > MaxTiers)
            _faults.Add(ClassificationFaults.TooManyTiers, document.Node.Find("tiers")?.At ?? document.Node.At, frame.Tiers.Count, MaxTiers);
        var parameters = Parameters.Read(document.Optional("parameters"), frame.EffectiveFrom, _faults);
        var (own, shipped) = (ReadFacts(), ReadCatalogue());
        var tags = ReadTags();
        var days = parameters.Editions(frame.EffectiveFrom).Take(Parameters.MaxEditions).ToList();
        List<PolicyEdition?> editions = [.. days.Select((day, i) => ReadEdition(own, shipped, tags, parameters, day, i + 1 < days.Count ? days[i + 1] : null))];
        for (var i = 1; i < editions.Count; i++)
            if (editions[i - 1] is { } before && editions[i] is { } after)
                ReportChange(before, after);
        return editions;
    }

    private PolicyEdition? ReadEdition(
        ValueList<FactDefinition> own, ValueList<FactDefinition> shipped, ValueList<TagDefinition> tags, Parameters parameters, LocalDate day, LocalDate? until)
    {
        var faults = new FaultList();
        var edition = new EditionReader(document, frame, faults).Read(own, shipped, tags, parameters, day, until, canCompile: !_faults.HasErrors);
        foreach (var fault in faults.Faults)
            if (!_faults.Faults.Any(known => known.Code == fault.Code && known.At == fault.At && known.Message == fault.Message))
                _faults.Add(day == frame.EffectiveFrom ? fault : fault with { Message = FromDayOn(fault.Message, day) });
        return edition;
    }

    /// <summary>What a later edition alone gets wrong says from when.</summary>
    private static LocalizedText FromDayOn(LocalizedText message, LocalDate day) =>
        LocalizedText.Of($"自 {day:uuuu-MM-dd} 起：{message.In("zh-Hans")}", $"From {day:uuuu-MM-dd} on: {message.In("en")}");

    private void ReportChange(PolicyEdition before, PolicyEdition after)
    {
        var found = TableComparison.Compare(before.Compiled.Table, after.Compiled.Table);
        var first = found.Moves is [var most, ..] ? most : null;
        var (english, chinese) = (found.Moves, first) switch
        {
            (null, _) => ("too many combinations to tell who moves", "组合过多，无法列出变动"),
            (_, null) => ($"nobody of {found.Combinations} combinations moves", $"{found.Combinations} 种组合均不变"),
            _ => ($"{found.Count} of {found.Combinations} combinations move, {first.Count} of them from {first.From} to {first.To}, for example {string.Join(", ", first.Example)}",
                $"{found.Combinations} 种组合中有 {found.Count} 种变动，其中 {first.Count} 种由 {first.From} 变为 {first.To}，例如：{string.Join(", ", first.Example)}"),
        };
        _faults.Add(VerificationFaults.EditionChange.At(document.Node.Find("parameters")!.At, after.Parts.From.ToString("uuuu-MM-dd", null), english, chinese) with
        {
            Severity = FaultSeverity.Information, Count = found.Count, Example = first is null ? "" : string.Join(", ", first.Example),
        });
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
        var formers = new FormerTags(node, _faults);
        foreach (var property in node.Properties)
            if (!Id<Tag>.IsValid(property.Name))
                _faults.Add(DocumentFaults.BadValue, property.NameAt, property.Name, "tag id", "palliative");
            else if (property.Value.AsObject(_faults) is { } entry)
            {
                var name = entry.Optional("name")?.AsLocalizedText(_faults);
                tags.Add(new(new(property.Name), name) { Formerly = formers.Read(entry.Optional("formerly")) });
                entry.Done();
            }

        return tags.ToValueList();
    }
}
