using ThreeColor.Conformance.Transports;

namespace ThreeColor.Conformance;

/// <summary>What every transport must do.</summary>
public static class TransportConformance
{
    /// <summary>The facts.</summary>
    public static ValueList<ConformanceFact<TransportUnderTest>> Facts { get; } = [.. TransportFacts.All];
}
