using System.Reflection;

namespace ThreeColor.Architecture.Tests;

/// <summary>The packages and what each may refer to (DESIGN section 1).</summary>
internal static class Packages
{
    public static readonly IReadOnlyDictionary<string, string[]> References = new Dictionary<string, string[]>
    {
        ["ThreeColor.Abstractions"] = [],
        ["ThreeColor.Classification"] = ["ThreeColor.Abstractions"],
        ["ThreeColor.Scheduling"] = ["ThreeColor.Abstractions"],
        ["ThreeColor.Escalation"] = ["ThreeColor.Abstractions"],
        ["ThreeColor"] = ["ThreeColor.Abstractions", "ThreeColor.Classification", "ThreeColor.Scheduling", "ThreeColor.Escalation"],
        ["ThreeColor.Storage.Sqlite"] = ["ThreeColor.Abstractions"],
        ["ThreeColor.Tool"] = ["ThreeColor", "ThreeColor.Abstractions", "ThreeColor.Classification", "ThreeColor.Scheduling", "ThreeColor.Escalation"],
        ["ThreeColor.Simulation"] = ["ThreeColor", "ThreeColor.Abstractions", "ThreeColor.Classification", "ThreeColor.Scheduling", "ThreeColor.Escalation"],
    };

    public static readonly string[] Core = ["ThreeColor.Classification", "ThreeColor.Scheduling", "ThreeColor.Escalation"];

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
