using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Faults;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Verification;

/// <summary>Rules that match nobody, decide nothing or could go.</summary>
internal sealed partial class PolicyVerifier
{
    private void ReportRules()
    {
        var count = 0;
        for (var i = 0; i < parts.Rules.Count; i++)
            if (Judge(compiled.Rules[i]) is { } fault)
            {
                count++;
                faults.Add(fault with
                {
                    At = parts.Rules[i].At,
                    Severity = Find(Requirement.NoDeadRule) is null || fault.Code == VerificationFaults.RedundantRule.Code ? FaultSeverity.Warning : fault.Severity,
                });
            }

        var conflicts = new ConditionConflicts(_table.Space);
        foreach (var rule in parts.Rules)
            if (conflicts.Find(rule.Item.When) is { } pair)
                faults.Add(VerificationFaults.ContradictoryCondition.At(rule.At, rule.Item.Id, pair.One, pair.Other) with { Severity = FaultSeverity.Warning });
        Judge(count == 0, "no-dead-rule", $"{count} rules decide nothing or could go");
    }

    private Fault? Judge(CompiledRule rule)
    {
        if (rule.Rule.When.HasNotStated)
            return null;
        if (rule.Cells.IsEmpty)
            return ClassificationFaults.DeadRule.At(default, rule.Rule.Id, rule.Cells.Size, Person(rule.Cells.Size - 1)) with
            {
                Count = 0, Example = Person(rule.Cells.Size - 1),
            };
        var first = rule.Cells.First();
        if (rule.Rule.Effect != RuleEffect.Tags && !rule.Cells.Cells().Any(cell => compiled.Contributes(rule, cell)))
            return ClassificationFaults.ShadowedRule.At(default, rule.Rule.Id, rule.Cells.Count, Winner(rule, first), Tier(first), Person(first)) with
            {
                Count = rule.Cells.Count, Example = Person(first),
            };
        return compiled.Rules.FirstOrDefault(other => Covers(other, rule)) is { } wider
            ? VerificationFaults.RedundantRule.At(default, rule.Rule.Id, wider.Rule.Id, Person(first)) with { Count = rule.Cells.Count, Example = Person(first) }
            : null;
    }

    private string Winner(CompiledRule loser, int cell) =>
        compiled.Rules.FirstOrDefault(other => other != loser && compiled.Contributes(other, cell))?.Rule.Id.Value ?? "-";

    /// <summary>Whether another rule of the same output matches everybody a rule matches; of two equal ones the later is redundant.</summary>
    private bool Covers(CompiledRule wide, CompiledRule narrow)
    {
        if (wide == narrow || wide.Rule.Effect != narrow.Rule.Effect || wide.Rule.Tier != narrow.Rule.Tier || wide.Rule.Tag != narrow.Rule.Tag)
            return false;
        return narrow.Cells.IsWithin(wide.Cells) && (!wide.Cells.IsWithin(narrow.Cells) || Position(wide) < Position(narrow));
    }

    private int Position(CompiledRule rule)
    {
        for (var i = 0; i < compiled.Rules.Count; i++)
            if (compiled.Rules[i] == rule)
                return i;
        return -1;
    }
}
