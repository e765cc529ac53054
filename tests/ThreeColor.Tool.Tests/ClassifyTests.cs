namespace ThreeColor.Tool.Tests;

public class ClassifyTests
{
    private const string Red = """{"resident":"a","claims":[{"fact":"care.cover","value":"lacking"},{"fact":"illness.suddenOnset","value":true}]}""";

    [Fact]
    public async Task Classify_AnswersInOrderAndReportsBadLinesByNumber()
    {
        var run = await Run(
            $$"""
            {{Red}}
            no person
            {"resident":"b","claims":[{"fact":"illness.suddenOnset","value":true}]}
            {"resident":"c","claims":[{"fact":"care.covr","value":"lacking"}]}
            {"resident":"d","claims":[{"fact":"care.cover","value":"seldom"}]}
            {"resident":"老","claims":[{"fact":"illness.suddenOnset","value":false},{"fact":"accident.likely","value":false},{"fact":"chronic.unstable","value":false},{"fact":"mobility.limited","value":false},{"fact":"ability.total","value":90}]}
            """);
        Assert.Equal(1, run.Exit);
        Assert.Equal(
            [
                """{"resident":"a","tier":"red","lowest":"red","highest":"red","decided":true,"rules":["R1"],"because":[{"fact":"care.cover","is":["lacking"]},{"fact":"illness.suddenOnset","is":[true]}],"ask":[],"toChange":[{"tier":"blue","facts":[{"fact":"care.cover","to":"allDay"}]},{"tier":"yellow","facts":[{"fact":"care.cover","to":"partDay"}]}],"dismissed":[]}""",
                """{"resident":"b","tier":null,"lowest":"blue","highest":"red","decided":false,"rules":["R1"],"because":[{"fact":"illness.suddenOnset","is":[true]}],"ask":["care.cover"],"toChange":[],"dismissed":[]}""",
            ],
            run.Lines.Take(2));
        Assert.StartsWith("""{"resident":"老","tier":"none","lowest":"none","highest":"none","decided":true,"rules":[],""", run.Lines[2], StringComparison.Ordinal);
        Assert.Equal(3, run.Lines.Count);
        Assert.Contains("line 2: TC0700", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 4: TC0150", run.Error, StringComparison.Ordinal);
        Assert.Contains("care.cover", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 5: TC0152", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classify_CorrectedClaim_IsDismissedWithItsReason()
    {
        var run = await Run("""
            {"resident":"a","claims":[{"fact":"care.cover","value":"basic","source":"x","observed":"2026-01-01T00:00:00Z"},{"fact":"care.cover","value":"lacking","source":"x","observed":"2026-02-01T00:00:00Z"}]}
            """, "--as-of", "2026-03-01");
        Assert.Equal(0, run.Exit);
        Assert.Contains(
            """
            "dismissed":[{"fact":"care.cover","value":"basic","source":"x","observed":"2026-01-01T00:00:00Z","why":"claim.replaced"}]
            """, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classify_KnownAt_PassesOverWhatWasRecordedLater()
    {
        const string Person = """{"resident":"a","claims":[{"fact":"illness.suddenOnset","value":true,"observed":"2026-01-01T00:00:00Z","recorded":"2026-05-01T00:00:00Z"}]}""";
        Assert.Contains("\"lowest\":\"none\"", (await Run(Person, "--as-of", "2026-06-01", "--known-at", "2026-04-01")).Output, StringComparison.Ordinal);
        Assert.Contains("\"lowest\":\"blue\"", (await Run(Person, "--as-of", "2026-06-01", "--known-at", "2026-06-01")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("worker", true)]
    [InlineData("family", false)]
    public async Task Classify_Explained_TellsTheTierOnlyInside(string reader, bool isTold)
    {
        var run = await Run(Red, "--explain", "--lang", "zh-Hans", "--reader", reader);
        var sentences = run.Json["explanation"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.Equal(isTold, sentences.Contains("红色", StringComparison.Ordinal));
        Assert.Equal(isTold, sentences.Contains("照料情况", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Classify_SeveralPolicies_AnswersForEach()
    {
        var policy = ToolRun.PathOf("q-district-literal-and.json");
        var run = await Run(Red, "--policy", policy);
        Assert.Equal(2, run.Lines.Count);
        Assert.Contains("\"policy\":\"q-district\"", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"policy\":\"q-district-literal-and\"", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classify_LongInput_AnswersEveryLineTheSame()
    {
        var run = await Run(string.Concat(Enumerable.Repeat($"{Red}\n", 5000)));
        Assert.Equal(5000, run.Lines.Count);
        Assert.Single(run.Lines.Distinct());
    }

    private static Task<ToolRun> Run(string people, params string[] more) =>
        ToolRun.WithInput(people, ["classify", "--policy", ToolRun.PathOf("q-district.json"), "--facts", "-", .. more]);
}
