using ThreeColor.Facts;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Definitions;

/// <summary>A property of the tier that a policy demands of everybody a condition matches.</summary>
/// <param name="Id">The invariant, unique within the policy.</param>
/// <param name="When">Whom it is about.</param>
/// <param name="AtLeast">The least severe tier they may get, or <see langword="null"/>.</param>
/// <param name="AtMost">The most severe tier they may get, or <see langword="null"/>.</param>
public sealed record Invariant(Id<Invariant> Id, Condition When, Id<Tier>? AtLeast, Id<Tier>? AtMost);
