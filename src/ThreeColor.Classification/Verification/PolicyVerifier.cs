using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Editions;
using ThreeColor.Classification.Faults;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Verification;

/// <summary>Proves or refutes by looking at every cell; what a policy requires and does not hold is an error, all else a warning.</summary>
internal sealed partial class PolicyVerifier(LocatedNode document, EditionParts parts, CompiledRules compiled, PolicyFrame frame, FaultList faults)
{
    private readonly TierTable _table = compiled.Table;
    private readonly List<string> _proved = [];
    private readonly List<string> _unproved = [];

    public PolicyVerification Verify()
    {
        var needy = parts.InNeed is { } inNeed ? CellSet.Of(inNeed.Item, _table.Space).And(compiled.AppliesTo) : CellSet.None(_table.CellCount);
        var gaps = needy.Except(CellSet.Where(_table.CellCount, cell => _table.TierAt(cell) < _table.Tiers.Count));
        ReportGaps(needy, gaps);
        ReportRules();
        var breaks = ReportBreaks();
        ReportInvariants();
        ReportInfluence();
        new DefinitionFindings(document, parts, compiled, frame, faults).Report();
        return new(_table.CellCount, needy.Count, gaps.Count, breaks)
        {
            Proved = _proved.ToValueList(), Unproved = _unproved.ToValueList(), Coverage = RunTests(),
        };
    }

    private TestCoverage RunTests()
    {
        var tests = parts.Tests.Where(test => !test.Item.IsBlank && (test.Item.At is not { } at || parts.Holds(at))).ToList();
        var runner = new PolicyTestRunner(compiled, faults);
        runner.Run(tests);
        return new CoverageMeter(compiled, [.. tests.Select(test => test.Item)]).Measure(runner.Ran, runner.Failed);
    }

    private void ReportGaps(CellSet needy, CellSet gaps)
    {
        var nobody = parts.InNeed is null ? "there is no 'inNeed'" : "'inNeed' matches nobody";
        if (needy.IsEmpty && Find(Requirement.NoGap) is { } entry)
            faults.Add(ClassificationFaults.NobodyInNeed, entry.At, nobody, parts.InNeed is null ? "缺少 inNeed" : " inNeed 不符合任何人");
        Judge(!needy.IsEmpty && gaps.IsEmpty, "no-gap", needy.IsEmpty ? nobody : $"{gaps.Count} combinations in need get no tier");
        if (!gaps.IsEmpty)
            Report(
                Requirement.NoGap, parts.InNeed!.At, ClassificationFaults.Gap.At(default, gaps.Count, needy.Count, Person(gaps.First())) with
                {
                    Count = gaps.Count, Example = Person(gaps.First()),
                });
    }

    private int ReportBreaks()
    {
        var breaks = 0;
        (int Better, int Worse, int Axis) first = default;
        foreach (var found in _table.Breaks())
            if (breaks++ == 0)
                first = found;
        var unordered = _table.Space.Axes.Where(axis => !axis.IsOrdered).Select(axis => axis.Fact.Id).ToList();
        Judge(breaks == 0, "monotone", $"{breaks} pairs of neighbours break it");
        if (unordered.Count > 0)
            _unproved.Add($"monotone in {string.Join(", ", unordered)}: no order is declared");
        if (breaks > 0)
            Report(
                Requirement.Monotone, parts.RulesAt,
                ClassificationFaults.NotMonotone.At(
                    default, breaks, Person(first.Better), Tier(first.Better), _table.Space.FactAt(first.Worse, first.Axis), Tier(first.Worse)) with
                {
                    Count = breaks, Example = Person(first.Better),
                });
        return breaks;
    }

    private void ReportInvariants()
    {
        foreach (var (invariant, at) in parts.Require.Invariants)
        {
            var broken = CellSet.Of(invariant.When, _table.Space).And(compiled.AppliesTo).And(CellSet.Where(_table.CellCount, cell => Breaks(invariant, cell)));
            Judge(broken.IsEmpty, invariant.Id.Value, $"{broken.Count} combinations break it");
            if (!broken.IsEmpty)
                faults.Add(VerificationFaults.InvariantBroken.At(at, invariant.Id, broken.Count, Person(broken.First()), Tier(broken.First())) with
                {
                    Count = broken.Count, Example = Person(broken.First()),
                });
        }

        for (var i = 0; i < parts.Require.Invariants.Count; i++)
            for (var j = 0; j < parts.Require.Invariants.Count; j++)
                ReportContradiction(parts.Require.Invariants[i], parts.Require.Invariants[j]);
    }

    private void ReportContradiction(Placed<Invariant> least, Placed<Invariant> most)
    {
        if (least.Item.AtLeast is not { } floor || most.Item.AtMost is not { } ceiling || !frame.Tiers.IsMoreSevere(floor, ceiling))
            return;
        var both = CellSet.Of(least.Item.When, _table.Space).And(CellSet.Of(most.Item.When, _table.Space));
        if (!both.IsEmpty)
            faults.Add(VerificationFaults.Contradiction.At(least.At, least.Item.Id, most.Item.Id, both.Count, Person(both.First())) with
            {
                Count = both.Count, Example = Person(both.First()),
            });
    }

    private bool Breaks(Invariant invariant, int cell) =>
        invariant.AtLeast is { } least && _table.TierAt(cell) > frame.Tiers.IndexOf(least)
        || invariant.AtMost is { } most && _table.TierAt(cell) < frame.Tiers.IndexOf(most);

    private void ReportInfluence()
    {
        foreach (var (forbidden, at) in parts.Require.Forbidden)
            foreach (var fact in forbidden.Facts)
            {
                var axis = _table.Space.IndexOf(fact);
                var differing = axis < 0 ? [] : Differing(axis).ToList();
                Judge(differing.Count == 0, $"no-influence {fact}", $"{differing.Count} pairs of neighbours differ by it");
                if (differing is [var first, ..])
                    faults.Add(
                        VerificationFaults.Influence.At(
                            at, fact, differing.Count, Person(first), Tier(first), _table.Space.FactAt(first + _table.Space.Stride(axis), axis),
                            Tier(first + _table.Space.Stride(axis))) with { Count = differing.Count, Example = Person(first) });
            }
    }

    private IEnumerable<int> Differing(int axis)
    {
        var stride = _table.Space.Stride(axis);
        return _table.Space.WithWorseNeighbour(axis).Where(cell => _table.TierAt(cell) != _table.TierAt(cell + stride));
    }

    private void Judge(bool holds, string name, string whyNot)
    {
        if (holds)
            _proved.Add(name);
        else
            _unproved.Add($"{name}: {whyNot}");
    }

    private void Report(Requirement requirement, Location place, Fault fault)
    {
        var entry = Find(requirement);
        faults.Add(entry is null ? fault with { At = place, Severity = FaultSeverity.Warning } : fault with { At = entry.At });
    }

    private Placed<Requirement>? Find(Requirement requirement) => parts.Require.Properties.FirstOrDefault(entry => entry.Item == requirement);

    private string Tier(int cell) => _table.CodeOf(_table.TierAt(cell))?.Value ?? "none";

    private string Person(int cell) => string.Join(", ", _table.Space.Example(cell));
}
