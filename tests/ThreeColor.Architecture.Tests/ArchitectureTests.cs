using System.Collections;
using System.Reflection;

namespace ThreeColor.Architecture.Tests;

public sealed class ArchitectureTests
{
    public static TheoryData<string> PackageNames => [.. Packages.References.Keys];

    public static TheoryData<string> CoreNames => [.. Packages.Core];

    [Theory]
    [MemberData(nameof(PackageNames))]
    public void References_OfAPackage_PointInwardOnly(string package)
    {
        var found = Assembly.Load(package).GetReferencedAssemblies().Select(name => name.Name!).Where(Packages.References.ContainsKey);
        Assert.Empty(found.Except(Packages.References[package]));
    }

    [Theory]
    [MemberData(nameof(CoreNames))]
    public void References_OfTheCore_KnowNoHostOrStore(string package)
    {
        string[] forbidden = ["Microsoft.Extensions.Hosting", "Microsoft.Data.Sqlite", "Microsoft.AspNetCore", "System.Net.Http", "Npgsql"];
        var found = Assembly.Load(package).GetReferencedAssemblies().Select(name => name.Name!);
        Assert.DoesNotContain(found, name => forbidden.Any(f => name.StartsWith(f, StringComparison.Ordinal)));
    }

    [Fact]
    public void Classes_ThatArePublic_AreSealedOrClosed()
    {
        // A closed hierarchy is abstract, with a private constructor and sealed cases nested in it. The generated serializer context is sealed by hand.
        // Test classes of the kit are there to be derived from.
        var kit = Packages.PublicTypes("ThreeColor.Conformance.Xunit").ToHashSet();
        var open = Packages.AllPublicTypes.Where(type => type.IsClass && !type.IsSealed && !IsClosedHierarchy(type) && !typeof(Delegate).IsAssignableFrom(type));
        Assert.Empty(open.Except(kit).Select(type => type.FullName));
        Assert.All(kit, type => Assert.True(type.IsAbstract));
    }

    [Fact]
    public void References_OfTheKitItself_KnowNoTestFramework() =>
        Assert.DoesNotContain(Assembly.Load("ThreeColor.Conformance").GetReferencedAssemblies(), name => name.Name!.Contains("unit", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Records_HaveNoSettersAndNoArraysOrDictionaries()
    {
        var broken =
            from type in Packages.AllPublicTypes
            where Packages.IsRecord(type) || (type.IsValueType && !type.IsEnum)
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where IsMutable(property) || property.PropertyType.IsArray || typeof(IDictionary).IsAssignableFrom(property.PropertyType)
            select $"{type.FullName}.{property.Name}";
        Assert.Empty(broken);
    }

    [Fact]
    public void Signatures_NeverUseDateTime()
    {
        Type[] forbidden = [typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(DateOnly), typeof(TimeOnly), typeof(TimeZoneInfo)];
        var broken = Packages.AllPublicTypes.Where(type => Packages.ExposedTypes(type).Any(exposed => Mentions(exposed, forbidden)));
        Assert.Empty(broken.Select(type => type.FullName));
    }

    [Theory]
    [MemberData(nameof(CoreNames))]
    public void Signatures_OfTheCore_AreSynchronous(string package)
    {
        Type[] forbidden = [typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(CancellationToken), typeof(IAsyncEnumerable<>)];
        var broken = Assembly.Load(package).GetTypes().Where(type => Packages.ExposedTypes(type).Any(exposed => Mentions(exposed, forbidden)));
        Assert.Empty(broken.Select(type => type.FullName));
    }

    [Theory]
    [MemberData(nameof(CoreNames))]
    public void Fields_OfTheCore_HoldNoClock(string package)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var broken = Assembly.Load(package).GetTypes().Where(type => type.GetFields(All).Any(field => field.FieldType.Name is "IClock" or "TimeProvider" or "Random"));
        Assert.Empty(broken.Select(type => type.FullName));
    }

    [Fact]
    public void Ports_HaveAtMostFiveMembersAndRequireTokens()
    {
        var ports = Packages.PublicTypes("ThreeColor.Abstractions").Where(type => type.IsInterface && type.Namespace == "ThreeColor.Ports").ToList();
        Assert.NotEmpty(ports);
        Assert.All(ports, port => Assert.InRange(port.GetMethods().Length, 1, 5));
        var asynchronous = ports.SelectMany(port => port.GetMethods()).Where(method => Mentions(method.ReturnType, [typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>)]));
        Assert.All(asynchronous, method => Assert.Contains(method.GetParameters(), p => p.ParameterType == typeof(CancellationToken) && !p.IsOptional));
    }

    [Fact]
    public void Enums_HaveExplicitDistinctNumbers()
    {
        var enums = Packages.AllPublicTypes.Where(type => type.IsEnum);
        Assert.All(enums, type => Assert.Equal(Enum.GetNames(type).Length, Enum.GetValues(type).Cast<object>().Select(Convert.ToInt64).Distinct().Count()));
    }

    private static bool IsClosedHierarchy(Type type) =>
        type.IsAbstract && type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .All(constructor => constructor.IsPrivate || constructor.GetParameters() is [{ ParameterType: var only }] && only == type);

    private static bool IsMutable(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private static bool Mentions(Type type, Type[] wanted) =>
        wanted.Contains(type)
        || (type.IsGenericType && (wanted.Contains(type.GetGenericTypeDefinition()) || type.GetGenericArguments().Any(argument => Mentions(argument, wanted))))
        || (type.HasElementType && Mentions(type.GetElementType()!, wanted));
}
