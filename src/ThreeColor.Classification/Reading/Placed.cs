using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Something read, with its place, for findings that come later.</summary>
internal sealed record Placed<T>(T Item, Location At);
