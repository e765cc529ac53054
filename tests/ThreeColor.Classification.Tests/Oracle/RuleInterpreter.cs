using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Tests.Oracle;

/// <summary>Walks the rule trees over plain values: slow, and independent of the table it is the oracle for.</summary>
internal static class RuleInterpreter
{
    public static int TierIndex(IEnumerable<TierRule> rules, TierScale tiers, Condition? appliesTo, Func<Id<Fact>, FactValue> valueOf)
    {
        if (appliesTo is not null && !Holds(appliesTo, valueOf))
            return tiers.Count;
        var matching = rules.Where(rule => Holds(rule.When, valueOf)).ToLookup(rule => rule.Effect);
        var tier = matching[RuleEffect.Gives].Select(rule => IndexOf(rule, tiers)).DefaultIfEmpty(tiers.Count).Min();
        if (tier == tiers.Count)
            return tier;
        var raised = matching[RuleEffect.Raises].Any() ? Math.Max(0, tier - 1) : tier;
        return matching[RuleEffect.Caps].Select(rule => IndexOf(rule, tiers)).Append(raised).Max();
    }

    public static bool Holds(Condition condition, Func<Id<Fact>, FactValue> valueOf) => condition switch
    {
        Condition.All all => all.Parts.All(part => Holds(part, valueOf)),
        Condition.Any any => any.Parts.Any(part => Holds(part, valueOf)),
        Condition.Not not => !Holds(not.Part, valueOf),
        Condition.FactIs atom => valueOf(atom.Fact).AsBoolean() == atom.Value,
        Condition.InBand atom => atom.Holds(valueOf(atom.Scale.Of)),
        Condition.InScore atom => atom.Holds(atom.Score.Points.Where(entry => Holds(entry.When, valueOf)).Sum(entry => entry.Points)),
        Condition.InDimension atom => BandOf(atom.Dimension, valueOf) is var band && (atom.OrWorse ? band >= atom.Band : band == atom.Band),
        Condition.NotStated => false,
        _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
    };

    private static int BandOf(DimensionDefinition dimension, Func<Id<Fact>, FactValue> valueOf)
    {
        for (var band = dimension.Bands.Count - 1; band > 0; band--)
            if (Holds(dimension.Bands[band].When!, valueOf))
                return band;
        return 0;
    }

    private static int IndexOf(TierRule rule, TierScale tiers) => tiers.IndexOf(rule.Tier);
}
