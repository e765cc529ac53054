using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Editions;

/// <summary>Something read, with its place, for findings that come later.</summary>
internal sealed record Placed<T>(T Item, Location At);
