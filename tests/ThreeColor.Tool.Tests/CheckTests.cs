using System.Text.Json.Nodes;
using ThreeColor.Policies.Building;

namespace ThreeColor.Tool.Tests;

public class CheckTests
{
    [Theory]
    [InlineData("q-district.json", 0, 0, 0)]
    [InlineData("q-district-literal-or.json", 17, 10, 1)]
    [InlineData("q-district-literal-and.json", 49, 18, 1)]
    public async Task Check_Json_CountsGapsAndBreaks(string file, int gaps, int breaks, int exit)
    {
        var run = await ToolRun.Of("policy", "check", ToolRun.PathOf(file), "--json");
        Assert.Equal(exit, run.Exit);
        Assert.Equal(96, (int)run.Json["cells"]!);
        Assert.Equal(gaps, CountOf(run.Json, "gap"));
        Assert.Equal(breaks, CountOf(run.Json, "not-monotone"));
        Assert.Equal(gaps == 0, run.Json["proved"]!.AsArray().Any(name => (string)name! == "no-gap"));
        Assert.Equal(2220, (int)run.Json["silentMinutes"]!["red"]!["visit"]!);
        Assert.Equal(0, (int)run.Json["tests"]!["failed"]!);
        Assert.True((int)run.Json["tests"]!["run"]! > 0);
        Assert.Null(run.Json["demand"]);
    }

    [Theory]
    [InlineData(20, 1, 1_048_576, false)]
    [InlineData(25, 1, 33_554_432, true)]
    [InlineData(19, 954, 524_288, true)]
    public async Task Check_MoreThanCanBeEnumerated_IsReportedAsUnproved(int facts, int rules, int cells, bool tooLarge)
    {
        var names = Enumerable.Range(0, facts).Select(i => $"f{i}").ToArray();
        var builder = new PolicyBuilder("big", "1", "2026-01-01", "Etc/UTC", "en").Tier("a", ("en", "A"));
        foreach (var name in names)
            builder.YesNo(name);
        for (var i = 0; i < rules; i++)
            builder.Rule($"R{i}", "a", Conditions.Any([.. names.Select(Conditions.Yes)]));
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.json");
        await File.WriteAllTextAsync(path, builder.ToJson());
        var run = await ToolRun.Of("policy", "check", path, "--json");
        File.Delete(path);
        Assert.Equal((tooLarge ? 1 : 0, cells), (run.Exit, (int)run.Json["cells"]!));
        Assert.Equal(tooLarge, run.Json["unproved"]!.AsArray().Any(entry => ((string)entry!).StartsWith("monotone: ", StringComparison.Ordinal)));
        Assert.Equal(tooLarge, run.Json["proved"]!.AsArray().Count == 0);
    }

    [Fact]
    public async Task Check_WithTierCounts_PrintsTheDemand()
    {
        var run = await ToolRun.Of("policy", "check", ToolRun.PathOf("q-district.json"), "--json", "--tiers", "red=2,yellow=7,blue=1");
        var demand = run.Json["demand"]!;
        Assert.Equal(365.2, (double)demand["byTier"]!["red"]!);
        Assert.Equal(365.2, (double)demand["byTier"]!["yellow"]!);
        Assert.Equal(12, (double)demand["byTier"]!["blue"]!);
        Assert.Equal(1826.2, (double)demand["strictest"]!);
    }

    [Fact]
    public async Task Check_FindingsCarryCodePlaceExampleAndRemedyInTheLanguageAsked()
    {
        var run = await ToolRun.Of("policy", "check", ToolRun.PathOf("q-district-literal-or.json"), "--json", "--lang", "zh-Hans");
        var gap = run.Json["findings"]!.AsArray().Single(finding => (string)finding!["name"]! == "gap")!;
        Assert.Equal("TC0111", (string)gap["code"]!);
        Assert.Equal("/inNeed", (string)gap["path"]!);
        Assert.True((int)gap["line"]! > 1);
        Assert.Equal("warning", (string)gap["severity"]!);
        Assert.Contains("care.cover=", (string)gap["example"]!, StringComparison.Ordinal);
        Assert.Contains("没有等级", (string)gap["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_InChinese_NamesTheKindOfThingInChinese()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.json");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(ToolRun.PathOf("q-district.json"))).Replace("\"lacking+\"", "\"lackin+\"", StringComparison.Ordinal));
        var run = await ToolRun.Of("policy", "check", path, "--lang", "zh-Hans");
        File.Delete(path);
        Assert.Equal(2, run.Exit);
        Assert.Contains("没有名为“lackin”的档。 是否想写“lacking”？", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoJson_IsUnusable()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "{ \"id\": ");
        var run = await ToolRun.Of("policy", "check", path);
        File.Delete(path);
        Assert.Equal(2, run.Exit);
        Assert.Contains("TC0001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoSuchFile_IsUnusableAndNamesIt()
    {
        var run = await ToolRun.Of("policy", "check", "nowhere.json");
        Assert.Equal(2, run.Exit);
        Assert.Contains("nowhere.json", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_IsAPolicyThatPassesItsCheck()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.json");
        Assert.Equal(0, (await ToolRun.Of("policy", "new", "--out", path)).Exit);
        var check = await ToolRun.Of("policy", "check", path, "--json");
        var again = await ToolRun.Of("policy", "new", "--out", path);
        File.Delete(path);
        Assert.Equal(0, check.Exit);
        Assert.Empty(check.Json["tests"]!["coverage"]!["missing"]!.AsArray());
        Assert.Equal(2, again.Exit);
        Assert.Contains("TC0705", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TC0102", 0, "yes-or-no")]
    [InlineData("gap", 0, "TC0111")]
    [InlineData("TC010", 2, "TC0702")]
    public async Task Explain_SaysItOfflineOrWhatWasMeant(string code, int exit, string expected)
    {
        var run = await ToolRun.Of("explain", code);
        Assert.Equal(exit, run.Exit);
        Assert.Contains(expected, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_PrintsWhatNoTestTouchesAndProposesBlankOnes()
    {
        var run = await ToolRun.Of("policy", "test", ToolRun.PathOf("q-district.json"));
        Assert.Equal(0, run.Exit);
        Assert.Contains("0 failed", run.Output, StringComparison.Ordinal);
        var missing = await ToolRun.Of("policy", "test", ToolRun.PathOf("q-district.json"), "--missing");
        Assert.All(missing.Json.AsArray(), test => Assert.Null(test!["expect"]));
        Assert.NotEmpty(missing.Json.AsArray());
    }

    [Fact]
    public async Task Show_SaysTheRulesInChineseWithTheDigest()
    {
        var run = await ToolRun.Of("policy", "show", ToolRun.PathOf("q-district.json"), "--lang", "zh-Hans");
        Assert.Contains("（突发性疾病，或随时可能发生意外）", run.Output, StringComparison.Ordinal);
        Assert.Contains("SHA-256 ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfAPolicyWhoseNumbersChange_ComparesEachEdition()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.json");
        var original = ToolRun.PathOf("real/dk-preventive-home-visits-1995.json");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(original)).Replace("\"value\": 75", "\"value\": 70", StringComparison.Ordinal));
        var run = await ToolRun.Of("policy", "diff", original, path);
        File.Delete(path);
        Assert.Equal(1, run.Exit);
        Assert.Contains("— 1996-07-01 —\n0 of 2 combinations move", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("— 1998-07-01 —\n1 of 3 combinations move", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("(– → V1)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_APolicyWhoseNumbersChange_ShowsEachEdition()
    {
        var run = await ToolRun.Of("policy", "show", ToolRun.PathOf("real/dk-preventive-home-visits-1995.json"), "--lang", "en");
        Assert.Equal(0, run.Exit);
        Assert.Contains("80–120", run.Output, StringComparison.Ordinal);
        Assert.Contains("— 1998-07-01 —", run.Output, StringComparison.Ordinal);
        Assert.Contains("75–120", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_CountsWhoMovesAndWhy()
    {
        var run = await ToolRun.Of("policy", "diff", ToolRun.PathOf("q-district-literal-or.json"), ToolRun.PathOf("q-district.json"));
        Assert.Equal(1, run.Exit);
        Assert.Contains("none → yellow: 12", run.Output, StringComparison.Ordinal);
        var same = await ToolRun.Of("policy", "diff", ToolRun.PathOf("q-district.json"), ToolRun.PathOf("q-district.json"));
        Assert.Equal(0, same.Exit);
        Assert.Contains("0 of ", same.Output, StringComparison.Ordinal);
    }

    private static int CountOf(JsonNode check, string name) =>
        check["findings"]!.AsArray().Where(finding => (string)finding!["name"]! == name).Sum(finding => (int)finding!["count"]!);
}
