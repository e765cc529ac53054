using ThreeColor.Conformance.Keys;
using ThreeColor.Ports;

namespace ThreeColor.Conformance;

/// <summary>What every key ring must do.</summary>
public static class KeyRingConformance
{
    /// <summary>The facts.</summary>
    public static ValueList<ConformanceFact<KeyRingsUnderTest>> Facts { get; } = [.. KeyFacts.All];
}

/// <summary>Three key rings of one make.</summary>
/// <param name="Ring">A key ring.</param>
/// <param name="Rotated">The same after a newer key was added, by which it signs; it keeps the keys of <paramref name="Ring"/>.</param>
/// <param name="Stranger">One with other keys under the same key ids.</param>
public sealed record KeyRingsUnderTest(IKeyRing Ring, IKeyRing Rotated, IKeyRing Stranger);
