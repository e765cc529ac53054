namespace ThreeColor.PolicyText;

/// <summary>A property of an object.</summary>
/// <param name="Name">The unescaped name.</param>
/// <param name="NameAt">Where the name stands; the pointer is the value's.</param>
/// <param name="Value">The value.</param>
public sealed record LocatedProperty(string Name, Location NameAt, LocatedNode Value);
