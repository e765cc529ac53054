using NodaTime;
using ThreeColor.Classification.Definitions;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Editions;

/// <summary>What the section says on one day, before it is compiled.</summary>
internal sealed record EditionParts
{
    public required LocalDate From { get; init; }

    /// <summary>The first day of the next edition; <see langword="null"/> where there is none.</summary>
    public required LocalDate? Until { get; init; }

    public required bool IsFirst { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The facts the document declares itself.</summary>
    public required ValueList<FactDefinition> Own { get; init; }

    public required ValueList<TagDefinition> Tags { get; init; }

    public required IReadOnlyList<Placed<TierRule>> Rules { get; init; }

    public required Location RulesAt { get; init; }

    public required Placed<Condition>? InNeed { get; init; }

    public required Placed<Condition>? AppliesTo { get; init; }

    public required UnknownsPolicy Unknowns { get; init; }

    public required RequireEntries Require { get; init; }

    public required IReadOnlyList<Placed<PolicyTest>> Tests { get; init; }

    /// <summary>Everything that can hold of a person or not.</summary>
    public IEnumerable<Condition> Conditions =>
    [
        .. Rules.Select(rule => rule.Item.When), .. Require.Invariants.Select(entry => entry.Item.When),
        .. new[] { InNeed, AppliesTo }.OfType<Placed<Condition>>().Select(placed => placed.Item),
    ];

    /// <summary>The work of verifying it, in passes over the cells: one for each rule and fact that must not matter, pairs of invariants, and the parts of conditions.</summary>
    public long Passes =>
        Rules.Count + Require.Forbidden.Sum(entry => entry.Item.Facts.Count) + (long)Require.Invariants.Count * Require.Invariants.Count
        + Conditions.Sum(condition => condition.Size) / 32;

    /// <summary>Whether it holds on a day; the first edition also holds before.</summary>
    public bool Holds(LocalDate day) => (IsFirst || From <= day) && (Until is not { } until || day < until);

    /// <summary>The facts of the document, and those of the catalogue that it uses or that used ones derive from.</summary>
    public ValueList<FactDefinition> Facts()
    {
        var used = Conditions.SelectMany(condition => condition.Facts).Concat(Vocabulary.Scales.Select(scale => scale.Of)).Concat(Own.Select(fact => fact.Id)).ToHashSet();
        foreach (var fact in Vocabulary.Facts.Where(fact => used.Contains(fact.Id)).ToList())
            if (fact.Derivation is FactDerivation.Gate gate)
                used.Add(gate.Of);
            else if (fact.Derivation is FactDerivation.Counted counted)
                used.Add(counted.Of);
        return Vocabulary.Facts.Where(fact => used.Contains(fact.Id)).ToValueList();
    }
}
