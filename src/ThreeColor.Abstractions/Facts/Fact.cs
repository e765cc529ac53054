namespace ThreeColor.Facts;

/// <summary>What can be known about a resident; the kind of its values is told by the policy.</summary>
/// <param name="Id">Such as <c>care.cover</c>.</param>
public sealed record Fact(Id<Fact> Id);
