using ThreeColor.Classification.Decisions;
using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Cells;

/// <summary>The rules as sets of cells, and the table they make.</summary>
internal sealed class CompiledRules
{
    private readonly CompiledRule[] _rules;
    private readonly CompiledRule[] _byId;
    private readonly bool _hasTags;
    private readonly byte[] _given;
    private readonly int _none;

    /// <summary>Compiles rules.</summary>
    /// <param name="space">The cells.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="appliesTo">Who can get a tier at all; <see langword="null"/> is everybody.</param>
    /// <param name="tiers">The tiers, the most urgent first.</param>
    public CompiledRules(CellSpace space, IEnumerable<TierRule> rules, Condition? appliesTo, TierScale tiers)
    {
        var sets = new CellSets(space);
        var group = appliesTo is null ? CellSet.All(space.Count) : sets.Of(appliesTo);
        _rules = [.. rules.Select(rule => new CompiledRule(rule, tiers.IndexOf(rule.Tier), sets.Of(rule.When).And(group)))];
        _byId = [.. _rules.OrderBy(rule => rule.Rule.Id)];
        _hasTags = TagRules.Any();
        AppliesTo = group;
        _none = tiers.Count;
        _given = Given(space.Count);
        Raised = Union(space.Count, RuleEffect.Raises);
        Table = new(space, tiers, Final());
    }

    public TierTable Table { get; }

    public IReadOnlyList<CompiledRule> Rules => _rules;

    /// <summary>The rules that give tags.</summary>
    public IEnumerable<CompiledRule> TagRules => _rules.Where(rule => rule.Rule.Effect == RuleEffect.Tags);

    /// <summary>The cells in which the policy can give a tier at all.</summary>
    public CellSet AppliesTo { get; }

    /// <summary>The cells that a raise matches.</summary>
    private CellSet Raised { get; }

    /// <summary>What is possible over a product of sets, why, and what to ask.</summary>
    public CellAnswer Answer(ulong[] sets)
    {
        var range = Table.Range(sets);
        return new(range, RulesGiving(range.Highest, sets), range.IsDecided ? [] : Table.Deciding(sets));
    }

    /// <summary>Whether a rule is among the reasons for the tier of a cell.</summary>
    public bool Contributes(CompiledRule rule, int cell) => rule.Cells[cell] && rule.Rule.Effect switch
    {
        RuleEffect.Gives => rule.TierIndex == _given[cell],
        RuleEffect.Raises => AfterRaise(cell) < _given[cell],
        RuleEffect.Caps => rule.TierIndex == Table.TierAt(cell) && AfterRaise(cell) < rule.TierIndex && _given[cell] < _none,
        _ => false,
    };

    /// <summary>The tags that all, and that some, cells of a product of sets get.</summary>
    public (ValueList<Id<Tag>> Certain, ValueList<Id<Tag>> Possible) Tags(ReadOnlySpan<ulong> sets)
    {
        if (!_hasTags)
            return ([], []);
        var (certain, possible) = (new List<Id<Tag>>(), new List<Id<Tag>>());
        foreach (var group in TagRules.GroupBy(rule => rule.Rule.Tag!.Value).OrderBy(group => group.Key))
        {
            CompiledRule[] rules = [.. group];
            if (!Table.Space.Any(sets, rules, static (rules, cell) => !Array.Exists(rules, rule => rule.Cells[cell])))
                certain.Add(group.Key);
            if (Table.Space.Any(sets, rules, static (rules, cell) => Array.Exists(rules, rule => rule.Cells[cell])))
                possible.Add(group.Key);
        }

        return (certain.ToValueList(), possible.ToValueList());
    }

    /// <summary>Whether a rule is among the reasons for a tier somewhere in a product of sets.</summary>
    public bool Gives(CompiledRule rule, int tierIndex, ReadOnlySpan<ulong> sets) =>
        Table.Space.Any(sets, (Rules: this, Rule: rule, Tier: tierIndex), static (s, cell) => s.Rules.Table.TierAt(cell) == s.Tier && s.Rules.Contributes(s.Rule, cell));

    private byte[] Given(int cells)
    {
        var given = new byte[cells];
        Array.Fill(given, (byte)_none);
        foreach (var rule in _rules.Where(rule => rule.Rule.Effect == RuleEffect.Gives).OrderByDescending(rule => rule.TierIndex))
            foreach (var cell in rule.Cells.Cells())
                given[cell] = (byte)rule.TierIndex;
        return given;
    }

    private byte[] Final()
    {
        if (!Array.Exists(_rules, rule => rule.Rule.Effect is RuleEffect.Raises or RuleEffect.Caps))
            return _given;
        var final = new byte[_given.Length];
        for (var cell = 0; cell < final.Length; cell++)
            final[cell] = (byte)AfterRaise(cell);
        foreach (var cap in _rules.Where(rule => rule.Rule.Effect == RuleEffect.Caps))
            foreach (var cell in cap.Cells.Cells())
                if (_given[cell] < _none)
                    final[cell] = Math.Max(final[cell], (byte)cap.TierIndex);
        return final;
    }

    private int AfterRaise(int cell) => _given[cell] is > 0 and var given && given < _none && Raised[cell] ? given - 1 : _given[cell];

    private CellSet Union(int cells, RuleEffect effect) =>
        _rules.Where(rule => rule.Rule.Effect == effect).Aggregate(CellSet.None(cells), (set, rule) => set.Or(rule.Cells));

    private ValueList<CompiledRule> RulesGiving(int tierIndex, ulong[] sets)
    {
        var giving = default(ValueList<CompiledRule>);
        foreach (var rule in _byId)
            if (Gives(rule, tierIndex, sets))
                giving = giving.Add(rule);

        return giving;
    }
}

/// <summary>A rule with the position of its tier, -1 without one, and the cells it matches.</summary>
internal sealed record CompiledRule(TierRule Rule, int TierIndex, CellSet Cells)
{
    /// <summary>That it is among the reasons for a tier.</summary>
    public Reason Reason { get; } = new(ClassificationReasons.Rule, Rule.Id.Value, Describe(Rule));

    private static string Describe(TierRule rule)
    {
        var output = rule.Effect switch
        {
            RuleEffect.Raises => "raise=1",
            RuleEffect.Caps => $"atMost={rule.Tier}",
            RuleEffect.Tags => $"tag={rule.Tag}",
            _ => $"tier={rule.Tier}",
        };
        return rule.Basis.Length == 0 ? output : $"{output} basis={rule.Basis}";
    }
}

/// <summary>What is possible over a product of sets, the rules that give the highest, and the facts that would decide.</summary>
internal sealed record CellAnswer(TierRange Range, ValueList<CompiledRule> Rules, ValueList<Id<Fact>> Ask);
