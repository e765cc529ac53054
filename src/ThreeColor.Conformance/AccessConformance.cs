using NodaTime;
using ThreeColor.Conformance.Access;
using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace ThreeColor.Conformance;

/// <summary>What every access policy must do.</summary>
public static class AccessConformance
{
    /// <summary>The facts.</summary>
    public static ValueList<ConformanceFact<AccessUnderTest>> Facts { get; } = [.. AccessFacts.All];
}

