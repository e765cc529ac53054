using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ThreeColor.Tool.Tests;

/// <summary>The schema in the language service that editors use.</summary>
public class SchemaTests
{
    [LanguageServiceFact]
    public async Task Schema_InAnEditor_ValidatesCompletesAndHoversInBothLanguages()
    {
        var schema = Path.GetTempFileName();
        await File.WriteAllTextAsync(schema, (await ToolRun.Of("policy", "schema")).Output);
        var root = Path.Combine(AppContext.BaseDirectory, "policies");
        var policies = Directory.GetFiles(root, "*.json", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "facts.json").Order(StringComparer.Ordinal);
        var answer = await AskAsync([schema, .. policies]);
        File.Delete(schema);
        Assert.All(answer["valid"]!.AsObject(), policy => Assert.True(policy.Value!.AsArray().Count == 0, $"{policy.Key}: {policy.Value}"));
        Assert.True(answer["valid"]!.AsObject().Count > 30);
        Assert.Contains(answer["misspelt"]!.AsArray(), problem => ((string)problem!).Contains("rulez", StringComparison.Ordinal));
        Assert.Contains("atMost", answer["completion"]!.AsArray().Select(label => (string)label!));
        Assert.Contains("tier", answer["completion"]!.AsArray().Select(label => (string)label!));
        Assert.Contains("order means nothing", (string)answer["hover"]!, StringComparison.Ordinal);
        Assert.Contains("规则", (string)answer["hover"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/calendar")]
    [InlineData("/calendar/service")]
    [InlineData("/organisation")]
    [InlineData("/organisation/posts/0")]
    [InlineData("/organisation/contactKinds/0")]
    [InlineData("/duties/0")]
    [InlineData("/duties/1")]
    [InlineData("/duties/2")]
    [InlineData("/pauses")]
    [InlineData("/pauses/longest")]
    [InlineData("/lateness")]
    [InlineData("/checklist/0")]
    [InlineData("/ladders/2")]
    [InlineData("/ladders/0/rungs/0")]
    [InlineData("/evaluation")]
    [InlineData("/tiers/0")]
    [InlineData("/tests/0")]
    [InlineData("/rules/0")]
    [InlineData("/unknowns")]
    [InlineData("")]
    public async Task Schema_KnowsTheKeysOfTheStrictReader(string place)
    {
        var policy = JsonNode.Parse(await File.ReadAllTextAsync(ToolRun.PathOf("q-district.json")))!;
        var schema = JsonNode.Parse((await ToolRun.Of("policy", "schema")).Output)!;
        policy["pauses"] = new JsonObject { ["longest"] = new JsonObject { ["away"] = "P90D" } };
        policy["lateness"] = new JsonObject { ["prompt"] = "P1D" };
        policy["duties"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "calls", ["kind"] = "calendar", ["per"] = "week", ["tiers"] = new JsonArray("red"), ["contacts"] = new JsonArray("phone"),
        });
        var (entry, described) = (policy, schema);
        foreach (var step in place.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            entry = int.TryParse(step, System.Globalization.CultureInfo.InvariantCulture, out var index) ? entry![index] : entry![step];
            described = entry!.Parent is JsonArray ? Stated(described!)["items"] : Stated(described!)["properties"]![step];
        }

        entry!.AsObject().Add("zzz", 1);
        var faults = ThreeColor.Policies.PolicyDocument.Read(System.Text.Encoding.UTF8.GetBytes(policy.ToJsonString())).Faults;
        var remedy = faults.Single(fault => fault.Code == "TC0003").Remedy.In("en");
        var known = remedy[(remedy.IndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.').Split(", ");
        var keys = Stated(described!)["properties"]!.AsObject().Select(property => property.Key).ToList();
        Assert.NotEmpty(known);
        Assert.All(known, key => Assert.Contains(key, keys));
        if (!place.StartsWith("/duties", StringComparison.Ordinal))
            Assert.All(keys, key => Assert.Contains(key, known));
    }

    /// <summary>A described section without the word that it is not stated.</summary>
    private static JsonNode Stated(JsonNode described) => described["anyOf"]?[0] ?? described;

    private static async Task<JsonNode> AskAsync(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("node", ["service.cjs", .. arguments]) { WorkingDirectory = LanguageServiceFactAttribute.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var (output, error) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await error);
        return JsonNode.Parse(await output)!;
    }
}

/// <summary>Runs where the language service is installed; <c>.ci/run</c> installs it.</summary>
internal sealed class LanguageServiceFactAttribute : FactAttribute
{
    public LanguageServiceFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            Skip = $"The language service is not installed: run 'npm install' in {Folder}.";
    }

    public static string Folder { get; } = Find(new(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ThreeColor.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? "", "tests", "ThreeColor.Tool.Tests", "Schema");
    }
}
