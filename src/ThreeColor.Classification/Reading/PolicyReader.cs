using System.Numerics;
using NodaTime;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Rules;
using ThreeColor.Classification.Verification;
using ThreeColor.Policies;

namespace ThreeColor.Classification.Reading;

/// <summary>Reads the section, compiles its rules and verifies them.</summary>
internal sealed class PolicyReader(ObjectReader document, PolicyFrame frame)
{
    private const int MaxTiers = 254;
    private static readonly string[] Requirements = ["no-gap", "no-dead-rule", "monotone"];

    // The faults of this section alone tell whether there is something to compile.
    private readonly FaultList _own = new();

    public ClassificationPolicy? Read(FaultList faults)
    {
        var policy = ReadParts() is { } parts && !_own.HasErrors && ReadSpace(parts) is { } space ? Compile(parts, space) : null;
        foreach (var fault in _own.Faults)
            faults.Add(fault);
        return policy;
    }

    private PolicyParts? ReadParts()
    {
        if (frame.Tiers.Count > MaxTiers)
            _own.Add(ClassificationFaults.TooManyTiers, document.Node.Find("tiers")?.At ?? document.Node.At, frame.Tiers.Count, MaxTiers);
        var (factsNode, rulesNode) = (document.Required("facts"), document.Required("rules"));
        var facts = factsNode is null ? [] : new FactsReader(frame, _own).Read(factsNode);
        var scales = new ScalesReader(facts, frame, _own).Read(document.Optional("scales"));
        var conditions = new ConditionReader(facts, scales, _own);
        var rules = rulesNode is null ? [] : new RulesReader(conditions, frame, _own).Read(rulesNode);
        var inNeed = document.Optional("inNeed") is { } node && conditions.Read(node) is { } needy ? new Placed<Condition>(needy, node.At) : null;
        var supersededAfter = ReadUnknowns();
        var require = ReadRequire();
        var tests = new TestsReader(facts, rules, frame, _own).Read(document.Optional("tests"));
        return factsNode is null || rulesNode is null
            ? null
            : new(facts, scales, rules, rulesNode.At, inNeed, supersededAfter, require, tests);
    }

    private Period? ReadUnknowns()
    {
        if (document.Optional("unknowns")?.AsObject(_own) is not { } unknowns)
            return null;
        var conflict = unknowns.Optional("conflict")?.AsObject(_own);
        unknowns.Done();
        if (conflict is null)
            return null;
        var supersededAfter = conflict.Optional("supersededAfter")?.AsDatePeriod(_own);
        frame.ReadBasis(conflict, _own);
        conflict.Done();
        return supersededAfter;
    }

    private List<Placed<Requirement>> ReadRequire()
    {
        var require = new List<Placed<Requirement>>();
        foreach (var item in document.Optional("require")?.AsArray(_own) ?? [])
            if (item.AsText(_own) is not { } name)
                continue;
            else if (Array.IndexOf(Requirements, name) is >= 0 and var index)
                require.Add(new((Requirement)(index + 1), item.At));
            else
                item.ReportUnknownName(name, "requirement", Requirements, _own);
        return require;
    }

    private CellSpace? ReadSpace(PolicyParts parts)
    {
        var used = parts.Rules.SelectMany(rule => rule.Item.When.Facts).Concat(parts.InNeed?.Item.Facts ?? []).ToHashSet();
        var axes = parts.Facts.Where(fact => used.Contains(fact.Id))
            .Select(fact => new Axis(fact, [.. parts.Scales.Where(scale => scale.Of == fact.Id)])).ToList();
        foreach (var axis in axes.Where(axis => axis.Count > Axis.MaxBands))
            _own.Add(ClassificationFaults.TooManyBands, document.Node.Find("facts")!.Find(axis.Fact.Id.Value)!.At, axis.Fact.Id, axis.Count, Axis.MaxBands);
        var cells = axes.Aggregate(BigInteger.One, (product, axis) => product * axis.Count);
        if (cells > CellSpace.MaxCells)
            _own.Add(ClassificationFaults.TooManyCells, parts.RulesAt, cells, CellSpace.MaxCells);
        return _own.HasErrors ? null : new(axes);
    }

    private ClassificationPolicy Compile(PolicyParts parts, CellSpace space)
    {
        var compiled = new CompiledRules(space, parts.Rules.Select(rule => rule.Item), frame.Tiers);
        var verification = new PolicyVerifier(compiled, parts.Require, _own).Verify(parts.InNeed, parts.Rules, parts.RulesAt);
        new PolicyTestRunner(compiled, _own).Run(parts.Tests);
        return new(compiled, frame)
        {
            Facts = parts.Facts,
            Scales = parts.Scales,
            Rules = parts.Rules.Select(rule => rule.Item).ToValueList(),
            InNeed = parts.InNeed?.Item,
            SupersededAfter = parts.SupersededAfter,
            Require = parts.Require.Select(entry => entry.Item).ToValueList(),
            Tests = parts.Tests.Select(test => test.Item).ToValueList(),
            Verification = verification,
        };
    }

    private sealed record PolicyParts(
        ValueList<FactDefinition> Facts,
        ValueList<ScaleDefinition> Scales,
        IReadOnlyList<Placed<TierRule>> Rules,
        Location RulesAt,
        Placed<Condition>? InNeed,
        Period? SupersededAfter,
        IReadOnlyList<Placed<Requirement>> Require,
        IReadOnlyList<Placed<PolicyTest>> Tests);
}
