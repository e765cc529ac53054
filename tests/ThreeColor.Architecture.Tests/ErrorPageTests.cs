using System.Reflection;
using System.Text;
using ThreeColor.PolicyText;

namespace ThreeColor.Architecture.Tests;

/// <summary>docs/errors.md is written from the code; set THREECOLOR_REGENERATE=1 and run the tests to write it anew.</summary>
public sealed class ErrorPageTests
{
    [Fact]
    public void Codes_AreUniqueAndWellFormed()
    {
        var kinds = Kinds().ToList();
        Assert.True(kinds.Count > 40);
        Assert.All(kinds, kind => Assert.Matches("^TC[0-9]{4}$", kind.Code));
        Assert.Empty(kinds.GroupBy(kind => kind.Code).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(kinds, kind => Assert.All([kind.Message, kind.Remedy], text => Assert.Equal(["zh-Hans", "en"], text.Translations.Select(t => t.Language))));
    }

    [Fact]
    public void Page_SaysWhatTheCodeSays()
    {
        var path = Path.Combine(Root(), "docs", "errors.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable("THREECOLOR_REGENERATE") == "1")
            File.WriteAllText(path, page);
        Assert.True(page == File.ReadAllText(path), "docs/errors.md is not what the code says; run the tests with THREECOLOR_REGENERATE=1 and commit it.");
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ThreeColor.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests run inside the repository.");
        return folder;
    }

    private static IEnumerable<FaultKind> Kinds() =>
        from package in Packages.References.Keys
        from type in Assembly.Load(package).GetTypes()
        from property in type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where property.PropertyType == typeof(FaultKind)
        let kind = (FaultKind)property.GetValue(null)!
        orderby kind.Code
        select kind;

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # Error codes

            Everything a user can get wrong has a stable code. `{0}`… stand for the names and values of the case. A fault in a policy also names
            its JSON Pointer, line and column.

            | code | what is wrong | what to do | 问题 | 处理办法 |
            |---|---|---|---|---|

            """);
        foreach (var kind in Kinds())
            page.Append("| ").AppendJoin(" | ", Cells(kind)).Append(" |\n");
        return page.ToString();
    }

    private static IEnumerable<string> Cells(FaultKind kind) =>
            new[] { kind.Code, kind.Message.In("en"), kind.Remedy.In("en"), kind.Message.In("zh-Hans"), kind.Remedy.In("zh-Hans") }.Select(text => text.Replace(":kind}", "}", StringComparison.Ordinal))
            .Select(text => text.Replace("|", "\\|", StringComparison.Ordinal));
}
