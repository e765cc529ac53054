using ThreeColor.Facts;

namespace ThreeColor.Classification.Definitions;

/// <summary>Facts on which the tier must not depend.</summary>
/// <param name="Facts">The facts.</param>
public sealed record ForbiddenInfluence(ValueList<Id<Fact>> Facts);
