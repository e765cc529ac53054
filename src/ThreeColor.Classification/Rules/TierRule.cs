using ThreeColor.Tiers;

namespace ThreeColor.Classification.Rules;

/// <summary>A condition that puts a person into a tier. The most severe matching tier wins; the order of rules means nothing.</summary>
public sealed record TierRule
{
    /// <summary>The rule, unique within the policy.</summary>
    public required Id<TierRule> Id { get; init; }

    /// <summary>The tier it gives.</summary>
    public required Id<Tier> Tier { get; init; }

    /// <summary>When it applies.</summary>
    public required Condition When { get; init; }

    /// <summary>The key of the text it rests on; empty where none is cited.</summary>
    public string Basis { get; init; } = "";
}
