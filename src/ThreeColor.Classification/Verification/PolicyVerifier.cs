using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Reading;
using ThreeColor.Classification.Rules;
using ThreeColor.Policies;

namespace ThreeColor.Classification.Verification;

/// <summary>Proves or refutes the requirements by looking at every cell.</summary>
internal sealed class PolicyVerifier(CompiledRules compiled, IReadOnlyList<Placed<Requirement>> require, FaultList faults)
{
    private readonly TierTable _table = compiled.Table;

    /// <param name="inNeed">Who must get a tier, with its place; <see langword="null"/> where the policy is silent.</param>
    /// <param name="rules">The rules in the order of the compiled ones.</param>
    /// <param name="rulesAt">Where the rules stand.</param>
    public PolicyVerification Verify(Placed<Condition>? inNeed, IReadOnlyList<Placed<TierRule>> rules, Location rulesAt)
    {
        var needy = inNeed is null ? CellSet.None(_table.CellCount) : CellSet.Of(inNeed.Item, _table.Space);
        var gaps = needy.Except(CellSet.Where(_table.CellCount, cell => _table.TierAt(cell) < _table.Tiers.Count));
        ReportGaps(inNeed, needy, gaps);
        for (var i = 0; i < rules.Count; i++)
            ReportRule(compiled.Rules[i], rules[i].At);
        return new(_table.CellCount, needy.Count, gaps.Count, ReportBreaks(rulesAt));
    }

    private void ReportGaps(Placed<Condition>? inNeed, CellSet needy, CellSet gaps)
    {
        if (needy.IsEmpty && Find(Requirement.NoGap) is { } entry)
            faults.Add(
                ClassificationFaults.NobodyInNeed, entry.At,
                inNeed is null ? "there is no 'inNeed'" : "'inNeed' matches nobody", inNeed is null ? "缺少 inNeed" : " inNeed 不符合任何人");
        if (!gaps.IsEmpty)
            Report(Requirement.NoGap, inNeed!.At, ClassificationFaults.Gap, [gaps.Count, needy.Count, Person(gaps.First())], atEntry: true);
    }

    private void ReportRule(CompiledRule rule, Location at)
    {
        if (rule.Cells.IsEmpty)
        {
            Report(Requirement.NoDeadRule, at, ClassificationFaults.DeadRule, [rule.Rule.Id, rule.Cells.Size, Person(rule.Cells.Size - 1)], atEntry: false);
            return;
        }

        var decided = CellSet.Where(rule.Cells.Size, cell => rule.Cells[cell] && _table.TierAt(cell) == rule.TierIndex);
        if (!decided.IsEmpty)
            return;
        var cell = rule.Cells.First();
        var winner = compiled.Rules.First(other => other.TierIndex == _table.TierAt(cell) && other.Cells[cell]).Rule;
        Report(
            Requirement.NoDeadRule, at, ClassificationFaults.ShadowedRule,
            [rule.Rule.Id, rule.Cells.Count, winner.Id, winner.Tier, Person(cell)], atEntry: false);
    }

    private int ReportBreaks(Location rulesAt)
    {
        var breaks = 0;
        (int Better, int Worse, int Axis) first = default;
        foreach (var found in _table.Breaks())
            if (breaks++ == 0)
                first = found;
        if (breaks > 0)
            Report(
                Requirement.Monotone, rulesAt, ClassificationFaults.NotMonotone,
                [breaks, Person(first.Better), Tier(first.Better), WorseFact(first.Worse, first.Axis), Tier(first.Worse)], atEntry: true);
        return breaks;
    }

    private void Report(Requirement requirement, Location place, FaultKind kind, object[] arguments, bool atEntry)
    {
        var entry = Find(requirement);
        var fault = kind.At(atEntry && entry is not null ? entry.At : place, arguments);
        faults.Add(entry is not null ? fault : fault with { Severity = FaultSeverity.Warning });
    }

    private Placed<Requirement>? Find(Requirement requirement) => require.FirstOrDefault(entry => entry.Item == requirement);

    private string Tier(int cell) => _table.CodeOf(_table.TierAt(cell))?.Value ?? "none";

    private string Person(int cell) => string.Join(", ", _table.Space.Example(cell));

    private KnownFact WorseFact(int cell, int axis) => _table.Space.Axes[axis].ExampleFact(_table.Space.BandOf(cell, axis));
}
