using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Editions;
using ThreeColor.Classification.Faults;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Verification;

/// <summary>Definitions that nothing uses, that make no difference, that depart from their standard, or that lack a language.</summary>
internal sealed class DefinitionFindings(LocatedNode document, EditionParts parts, CompiledRules compiled, PolicyFrame frame, FaultList faults)
{
    private static readonly string[] Texts = ["name", "text"];

    public void Report()
    {
        var named = parts.Conditions.SelectMany(Names).ToHashSet();
        ReportUnused(named);
        foreach (var scale in parts.Vocabulary.Scales)
        {
            ReportCuts(scale);
            if (named.Contains(scale.Id.Value))
                ReportBands(scale);
        }

        ReportTranslations(document);
    }

    private static IEnumerable<string> Names(Condition condition) => condition.Children.SelectMany(Names).Concat(condition switch
    {
        Condition.InBand atom => [atom.Scale.Id.Value],
        Condition.InScore atom => [atom.Score.Id.Value],
        Condition.InDimension atom => [atom.Dimension.Id.Value],
        _ => Array.Empty<string>(),
    });

    private void ReportUnused(HashSet<string> named)
    {
        var facts = parts.Facts().Where(fact => fact.Derivation is FactDerivation.Counted).Select(fact => ((FactDerivation.Counted)fact.Derivation!).Of)
            .Concat(parts.Facts().Where(fact => fact.Derivation is FactDerivation.Gate).Select(fact => ((FactDerivation.Gate)fact.Derivation!).Of))
            .Concat(parts.Conditions.SelectMany(condition => condition.Facts)).ToHashSet();
        foreach (var fact in parts.Own.Where(fact => !facts.Contains(fact.Id) && fact.Derivation is not FactDerivation.Gate))
            Unused("facts", fact.Id.Value);
        foreach (var name in parts.Vocabulary.Scales.Select(scale => scale.Id.Value).Where(name => !named.Contains(name)))
            Unused("scales", name);
        foreach (var name in parts.Vocabulary.Scores.Select(score => score.Id.Value).Where(name => !named.Contains(name)))
            Unused("scores", name);
        foreach (var name in parts.Vocabulary.Dimensions.Select(dimension => dimension.Id.Value).Where(name => !named.Contains(name)))
            Unused("dimensions", name);
        foreach (var tag in parts.Tags.Where(tag => !parts.Rules.Any(rule => rule.Item.Tag == tag.Id)))
            Unused("tags", tag.Id.Value);
    }

    private void Unused(string section, string name) => Warn(VerificationFaults.Unused.At(PlaceOf(section, name), name), FaultSeverity.Warning);

    private void ReportCuts(ScaleDefinition scale)
    {
        var fact = parts.Vocabulary.FindFact(scale.Of.Value)!;
        if (fact.Cuts.IsEmpty)
            return;
        foreach (var cut in scale.Bands.Select(band => band.From).OfType<long>().Where(from => from != fact.From && !fact.Cuts.Contains(from)))
            Warn(VerificationFaults.SplitsStandard.At(PlaceOf("scales", scale.Id.Value), scale.Id, fact.Id, cut, fact.Cuts), FaultSeverity.Warning);
    }

    private void ReportBands(ScaleDefinition scale)
    {
        var axis = compiled.Table.Space.IndexOf(scale.Of);
        for (var i = 1; i < scale.Bands.Count; i++)
            if (axis >= 0 && !MakesDifference(axis, BandsOf(scale, i - 1, axis), BandsOf(scale, i, axis)))
                Warn(
                    VerificationFaults.UnusedBand.At(PlaceOf("scales", scale.Id.Value, "bands", i), scale.Id, scale.Bands[i - 1].Id, scale.Bands[i].Id),
                    FaultSeverity.Warning);
    }

    private List<int> BandsOf(ScaleDefinition scale, int band, int axis) =>
        Enumerable.Range(0, compiled.Table.Space.Axes[axis].Count).Where(b => scale.Bands[band].Holds(compiled.Table.Space.Axes[axis].Example(b))).ToList();

    private bool MakesDifference(int axis, List<int> one, List<int> other)
    {
        var space = compiled.Table.Space;
        var (stride, bands) = (space.Stride(axis), one.Concat(other).ToList());
        if (bands.Count < 2)
            return true;
        foreach (var cell in space.InBestBand(axis))
            foreach (var band in bands)
                if (band != bands[0] && Differs(cell + bands[0] * stride, cell + band * stride))
                    return true;
        return parts.InNeed is { } inNeed && inNeed.Item.Facts.Contains(space.Axes[axis].Fact.Id);
    }

    private bool Differs(int one, int other) =>
        compiled.Table.TierAt(one) != compiled.Table.TierAt(other) || compiled.TagRules.Any(rule => rule.Cells[one] != rule.Cells[other]);

    private void ReportTranslations(LocatedNode node)
    {
        foreach (var property in node.Properties)
        {
            if (Texts.Contains(property.Name) && property.Value.Kind == LocatedKind.Object)
                foreach (var language in frame.Languages.Where(language => property.Value.Find(language) is null))
                    Warn(VerificationFaults.MissingTranslation.At(property.Value.At, language), FaultSeverity.Warning);
            ReportTranslations(property.Value);
        }

        foreach (var item in node.Items)
            ReportTranslations(item);
    }

    private void Warn(Fault fault, FaultSeverity severity) => faults.Add(fault with { Severity = severity });

    private Location PlaceOf(string section, string name, string? list = null, int index = 0)
    {
        var node = document.Find(section)?.Find(name);
        if (node is not null && list is not null && node.Find(list) is { } items && index < items.Items.Count)
            node = items.Items[index];
        return node?.At ?? document.At;
    }
}
