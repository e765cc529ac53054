using ThreeColor.Classification.Definitions;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Explaining;

/// <summary>A change of facts that would change the tier.</summary>
/// <param name="Tier">The tier it would give; <see langword="null"/> is none.</param>
/// <param name="Facts">The facts with an example value of the band each would move to, in the policy's order.</param>
public sealed record TierChange(Id<Tier>? Tier, ValueList<KnownFact> Facts);
