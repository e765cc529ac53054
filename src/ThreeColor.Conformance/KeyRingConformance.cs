using ThreeColor.Conformance.Keys;
using ThreeColor.Ports;

namespace ThreeColor.Conformance;

/// <summary>What every key ring must do.</summary>
public static class KeyRingConformance
{
    /// <summary>The facts.</summary>
    public static ValueList<ConformanceFact<KeyRingsUnderTest>> Facts { get; } = [.. KeyFacts.All];
}

