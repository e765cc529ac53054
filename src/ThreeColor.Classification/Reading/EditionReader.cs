using System.Numerics;
using NodaTime;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Editions;
using ThreeColor.Classification.Faults;
using ThreeColor.Classification.Verification;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the section as it stands on one day, compiles its rules and verifies them.</summary>
internal sealed class EditionReader(ObjectReader document, PolicyFrame frame, FaultList faults)
{
    public PolicyEdition? Read(
        ValueList<FactDefinition> own, ValueList<FactDefinition> shipped, ValueList<TagDefinition> tags, Parameters parameters, LocalDate day, LocalDate? until, bool canCompile)
    {
        var vocabulary = new Vocabulary { Facts = [.. own, .. shipped.Where(fact => !own.Any(other => other.Id == fact.Id))] };
        new ScalesReader(vocabulary, parameters, day, frame, faults).Read(document.Optional("scales"));
        var conditions = new ConditionReader(vocabulary, faults);
        new ScoresReader(vocabulary, conditions, parameters, day, frame, faults).Read(document.Optional("scores"));
        new DimensionsReader(vocabulary, conditions, frame, faults).Read(document.Optional("dimensions"));
        var rulesNode = document.Required("rules");
        var rules = rulesNode is null ? [] : new RulesReader(conditions, tags, frame, faults).Read(rulesNode);
        var parts = new EditionParts
        {
            From = day,
            Until = until,
            IsFirst = day == frame.EffectiveFrom,
            Vocabulary = vocabulary,
            Own = own,
            Tags = tags,
            Rules = rules,
            RulesAt = rulesNode?.At ?? document.Node.At,
            InNeed = ReadCondition("inNeed", conditions),
            AppliesTo = ReadCondition("appliesTo", conditions),
            Unknowns = UnknownsReader.Read(document, frame, faults),
            Require = new RequireReader(conditions, vocabulary, frame, faults).Read(document.Optional("require")),
            Tests = new TestsReader(vocabulary.Facts, rules, tags, frame, faults).Read(document.Optional("tests")),
        };
        return rulesNode is not null && canCompile && !faults.HasErrors && ReadSpace(parts, parameters.Editions(frame.EffectiveFrom).Count) is { } space ? Compile(parts, space) : null;
    }

    private Placed<Condition>? ReadCondition(string key, ConditionReader conditions) =>
        document.Optional(key) is { } node && conditions.Read(node) is { } condition ? new(condition, node.At) : null;

    private CellSpace? ReadSpace(EditionParts parts, int editions)
    {
        var used = parts.Conditions.SelectMany(condition => condition.Facts).ToHashSet();
        var axes = parts.Vocabulary.Facts.Where(fact => used.Contains(fact.Id))
            .Select(fact => new Axis(fact, [.. parts.Vocabulary.Scales.Where(scale => scale.Of == fact.Id)])).ToList();
        foreach (var axis in axes.Where(axis => axis.Count > Axis.MaxBands))
            faults.Add(
                ClassificationFaults.TooManyBands, document.Node.Find("facts")?.Find(axis.Fact.Id.Value)?.At ?? document.Node.Find("scales")!.At,
                axis.Fact.Id, axis.Count, Axis.MaxBands);
        var cells = axes.Aggregate(BigInteger.One, (product, axis) => product * axis.Count);
        if (cells > CellSpace.MaxCells)
            faults.Add(ClassificationFaults.TooManyCells.At(parts.RulesAt, cells, CellSpace.MaxCells) with { Count = (int)BigInteger.Min(cells, int.MaxValue) });
        else if (cells * parts.Passes * editions > CellSpace.MaxWork)
            faults.Add(ClassificationFaults.TooMuchWork.At(parts.RulesAt, parts.Passes * editions, cells, CellSpace.MaxWork) with { Count = (int)cells });
        return faults.HasErrors ? null : new(axes);
    }

    private PolicyEdition Compile(EditionParts parts, CellSpace space)
    {
        var compiled = new CompiledRules(space, parts.Rules.Select(rule => rule.Item), parts.AppliesTo?.Item, frame.Tiers);
        var verification = new PolicyVerifier(document.Node, parts, compiled, frame, faults).Verify();
        return new(parts, compiled, verification);
    }
}
