namespace ThreeColor.Organisation;

/// <summary>A post at one unit.</summary>
/// <param name="Post">The post.</param>
/// <param name="Unit">The unit it is held at.</param>
public readonly record struct HeldPost(Id<Post> Post, Id<Unit> Unit);
