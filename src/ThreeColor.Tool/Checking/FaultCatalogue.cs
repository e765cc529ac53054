using System.Reflection;
using ThreeColor.Classification.Document;
using ThreeColor.Escalation.Document;
using ThreeColor.Policies;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Document;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Checking;

/// <summary>Every kind of fault of all packages.</summary>
internal static class FaultCatalogue
{
    private static readonly Assembly[] Packages =
    [
        typeof(FaultKind).Assembly, typeof(ClassificationPolicy).Assembly, typeof(SchedulingPolicy).Assembly, typeof(EscalationPolicy).Assembly,
        typeof(PolicyDocument).Assembly, typeof(ToolFaults).Assembly,
    ];

    /// <summary>By code.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        .. Packages.SelectMany(package => package.GetExportedTypes()).SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(FaultKind)).Select(property => (FaultKind)property.GetValue(null)!)
            .OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];
}
