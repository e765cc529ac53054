using ThreeColor.Facts;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Rules;

/// <summary>Walks the rule trees over plain values: slow, and independent of the table it is the oracle for.</summary>
internal static class RuleInterpreter
{
    public static int TierIndex(IEnumerable<TierRule> rules, ValueList<Tier> tiers, Func<Id<Fact>, FactValue> valueOf) =>
        rules.Where(rule => Holds(rule.When, valueOf))
            .Select(rule => tiers.FindIndex(tier => tier.Code == rule.Tier))
            .DefaultIfEmpty(tiers.Count).Min();

    public static bool Holds(Condition condition, Func<Id<Fact>, FactValue> valueOf) => condition switch
    {
        Condition.All all => all.Parts.All(part => Holds(part, valueOf)),
        Condition.Any any => any.Parts.Any(part => Holds(part, valueOf)),
        Condition.Not not => !Holds(not.Part, valueOf),
        Condition.FactIs atom => valueOf(atom.Fact).AsBoolean() == atom.Value,
        Condition.InBand atom => atom.Holds(valueOf(atom.Scale.Of)),
        _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
    };
}
