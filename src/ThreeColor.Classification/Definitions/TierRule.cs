using ThreeColor.Tiers;

namespace ThreeColor.Classification.Definitions;

/// <summary>
/// A condition with one output. The most severe matching tier wins; then matching raises add one tier, once; then matching caps hold it
/// down. Tags stand beside. The order of rules means nothing.
/// </summary>
public sealed record TierRule
{
    /// <summary>The rule, unique within the policy.</summary>
    public required Id<TierRule> Id { get; init; }

    /// <summary>What it does to whoever it matches.</summary>
    public RuleEffect Effect { get; init; } = RuleEffect.Gives;

    /// <summary>The tier it gives, or caps at; <see langword="null"/> for raises and tags.</summary>
    public Id<Tier>? Tier { get; init; }

    /// <summary>The tag it gives; <see langword="null"/> for all others.</summary>
    public Id<Tag>? Tag { get; init; }

    /// <summary>When it applies.</summary>
    public required Condition When { get; init; }

    /// <summary>Its sentence per language; <see langword="null"/> where the policy gives none.</summary>
    public LocalizedText? Text { get; init; }

    /// <summary>The key of the text it rests on; empty where none is cited.</summary>
    public string Basis { get; init; } = "";
}
