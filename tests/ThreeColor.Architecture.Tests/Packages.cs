using System.Reflection;

namespace ThreeColor.Architecture.Tests;

/// <summary>The packages and what each may refer to (DESIGN section 1).</summary>
internal static class Packages
{
    private static readonly string[] Inner = ["ThreeColor.Abstractions", "ThreeColor.PolicyText"];

    private static readonly string[] Loop = ["ThreeColor.Classification", "ThreeColor.Scheduling", "ThreeColor.Escalation"];

    public static readonly IReadOnlyDictionary<string, string[]> References = new Dictionary<string, string[]>
    {
        ["ThreeColor.Abstractions"] = [],
        ["ThreeColor.PolicyText"] = ["ThreeColor.Abstractions"],
        ["ThreeColor.Classification"] = Inner,
        ["ThreeColor.Scheduling"] = Inner,
        ["ThreeColor.Escalation"] = Inner,
        ["ThreeColor"] = [.. Inner, .. Loop],
        ["ThreeColor.Storage.Sqlite"] = ["ThreeColor.Abstractions"],
        ["ThreeColor.Conformance"] = ["ThreeColor.Abstractions"],
        ["ThreeColor.Conformance.Xunit"] = ["ThreeColor", "ThreeColor.Abstractions", "ThreeColor.Conformance"],
        ["ThreeColor.Tool"] = ["ThreeColor", .. Inner, .. Loop],
        ["ThreeColor.Simulation"] = ["ThreeColor", .. Inner, .. Loop],
    };

    public static readonly string[] Core = ["ThreeColor.PolicyText", .. Loop];

    public static IEnumerable<Type> PublicTypes(string package) => Assembly.Load(package).GetExportedTypes();

    public static IEnumerable<Type> AllPublicTypes => References.Keys.SelectMany(PublicTypes);

    /// <summary>What a type shows the world: fields, properties, parameters and results.</summary>
    public static IEnumerable<Type> ExposedTypes(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetFields(Declared).Select(field => field.FieldType)
            .Concat(type.GetProperties(Declared).Select(property => property.PropertyType))
            .Concat(type.GetMethods(Declared).SelectMany(method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType)))
            .Concat(type.GetConstructors(Declared).SelectMany(constructor => constructor.GetParameters().Select(p => p.ParameterType)));
    }

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
