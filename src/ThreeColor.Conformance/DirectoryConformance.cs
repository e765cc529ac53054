using ThreeColor.Conformance.Directories;
using ThreeColor.Ports;

namespace ThreeColor.Conformance;

/// <summary>What every directory must do. It holds <see cref="DirectoryScene.Whole"/>.</summary>
public static class DirectoryConformance
{
    /// <summary>The facts.</summary>
    public static ValueList<ConformanceFact<IDirectory>> Facts { get; } = [.. UnitFacts.All, .. StaffingFacts.All];
}
