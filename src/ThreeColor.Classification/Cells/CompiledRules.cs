using ThreeColor.Classification.Rules;
using ThreeColor.Facts;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Cells;

/// <summary>The rules as sets of cells, and the table they make.</summary>
internal sealed class CompiledRules
{
    private readonly CompiledRule[] _rules;

    public CompiledRules(CellSpace space, IEnumerable<TierRule> rules, ValueList<Tier> tiers)
    {
        _rules = [.. rules.Select(rule => new CompiledRule(rule, tiers.FindIndex(tier => tier.Code == rule.Tier), CellSet.Of(rule.When, space)))];
        var tierOfCell = new byte[space.Count];
        Array.Fill(tierOfCell, (byte)tiers.Count);
        foreach (var rule in _rules)
            for (var cell = 0; cell < tierOfCell.Length; cell++)
                if (rule.TierIndex < tierOfCell[cell] && rule.Cells[cell])
                    tierOfCell[cell] = (byte)rule.TierIndex;
        Table = new(space, tiers, tierOfCell);
    }

    public TierTable Table { get; }

    public IReadOnlyList<CompiledRule> Rules => _rules;

    /// <summary>What is possible over a product of sets, why, and what to ask.</summary>
    public CellAnswer Answer(ulong[] sets)
    {
        var range = Table.Range(sets);
        return new(range, RulesGiving(range.Highest, sets), range.IsDecided ? [] : Table.Deciding(sets));
    }

    private ValueList<TierRule> RulesGiving(int tierIndex, ulong[] sets)
    {
        var cells = Table.Space.CellsOf(sets).Where(cell => Table.TierAt(cell) == tierIndex).ToArray();
        return _rules.Where(rule => rule.TierIndex == tierIndex && Array.Exists(cells, cell => rule.Cells[cell]))
            .Select(rule => rule.Rule).OrderBy(rule => rule.Id).ToValueList();
    }
}

/// <summary>A rule with the position of its tier and the cells it matches.</summary>
internal sealed record CompiledRule(TierRule Rule, int TierIndex, CellSet Cells);

/// <summary>What is possible over a product of sets, the rules that give the highest, and the facts that would decide.</summary>
internal sealed record CellAnswer(TierRange Range, ValueList<TierRule> Rules, ValueList<Id<Fact>> Ask);
