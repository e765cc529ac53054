using System.Text.Json.Nodes;

namespace ThreeColor.Tool.Tests.Rehearsing;

/// <summary>How stories are played: order, defaults, scene, exits.</summary>
public sealed class RehearseTests
{
    [Fact]
    public async Task ACheckIn_RestartsTheClock_AndTheEndTellsIt()
    {
        var run = await StoryRun.OfSceneAsync("""{"at":"2023-01-02T09:00","checkIn":{"visit":"V1","resident":"R1","worker":"li","scan":true}}""");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        var resident = run.End()["residents"]![0]!;
        Assert.Equal("red", (string)resident["tier"]!);
        var windows = resident["windows"]!.AsArray();
        Assert.Equal("met", (string)windows[0]!["status"]!);
        Assert.Equal("V1", (string)windows[0]!["metBy"]!);
        Assert.Equal("2023-01-05T00:00:00+08:00", (string)windows[1]!["due"]!);
    }

    [Fact]
    public async Task Sweeps_GoByTheFirstLine_AndRunBeforeALineAtTheirInstant()
    {
        var run = await StoryRun.OfSceneAsync("""{"at":"2023-01-04T00:00","expect":{"open":[{"stage":"called"}],"told":[{"to":"mei","kind":"called"}]}}""");
        Assert.Equal(0, run.Exit);
        string[] later = [.. StoryRun.Scene().Select(line => line.Replace("T10:00", "T10:07", StringComparison.Ordinal))];
        run = await StoryRun.OfLinesAsync([.. later, """{"at":"2023-01-04T00:06","expect":{"open":[]}}""", """{"at":"2023-01-04T00:07","expect":{"open":[{"rung":0}]}}"""]);
        Assert.Equal(0, run.Exit);
    }

    [Fact]
    public async Task AFailedExpectation_IsToldWithWhatWasThere_AndIsTheOnlyExitOf1()
    {
        var run = await StoryRun.OfSceneAsync("""{"at":"2023-01-02","expect":{"tier":"blue","windows":{"met":0,"overdue":2},"open":[]}}""");
        Assert.Equal(1, run.Exit);
        var failed = run.LastResult()["failed"]!.AsArray();
        Assert.Equal(["tier", "windows"], failed.Select(clause => (string)clause!["name"]!));
        Assert.Equal("red", (string)failed[0]!["found"]!);
        Assert.True(JsonNode.DeepEquals(failed[1]!["found"], JsonNode.Parse("""{"notYetDue":1}""")));

        run = await StoryRun.OfSceneAsync("""{"at":"2023-01-02","checkIn":{"visit":"V1","resident":"R9","worker":"li"}}""");
        Assert.Equal((0, "TC0601"), (run.Exit, (string)run.LastResult()["code"]!));
    }

    [Theory]
    [InlineData("""{"at":"2023-01-02","raise":{"resident":"R1","cause":"need","severty":"big"}}""", "severty", "'severity'")]
    [InlineData("""{"at":"2023-01-02","raise":{"resident":"R1","cause":"need","severity":"bigg"}}""", "bigg", "'big'")]
    [InlineData("""{"at":"2023-01-02","rase":{"resident":"R1","cause":"need"}}""", "rase", "'raise'")]
    [InlineData("""{"at":"2023-01-02","void":{"resident":"R1","resident":"R2","visit":"V1"}}""", "TC0002", "resident")]
    [InlineData("""{"at":"2023-01-02","staff":{"post":"task-farce","unit":"Q","holder":"x"}}""", "task-farce", "'task-force'")]
    [InlineData("""{"at":"2022-12-31","clock":null}""", "TC0711", "order")]
    [InlineData("""{"at":"2023-01-02","clock":null,"adopt":"x.json"}""", "TC0710", "exactly one")]
    [InlineData("""{"at":"2023-01-02","expect":{"windows":{"overdo":1}}}""", "overdo", "'overdue'")]
    [InlineData("""{"at":"2023-01-02","adopt":"nowhere.json"}""", "TC0020", "nowhere.json")]
    [InlineData("""{"at":"2023-01-02","act":{"event":"R1","action":"reportIn"}}""", "event id", "R1")]
    [InlineData("""not json""", "TC0001", "JSON")]
    public async Task AnUnreadableStory_NamesLineAndKey_AndExitsWith2(string line, string wrong, string remedy)
    {
        var run = await StoryRun.OfSceneAsync(line);
        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains(":12:", run.Error, StringComparison.Ordinal);
        Assert.Contains(wrong, run.Error, StringComparison.Ordinal);
        Assert.Contains(remedy, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnusablePolicy_ExitsWith2()
    {
        var run = await ToolRun.WithInput("", "rehearse", "--policy", ToolRun.PathOf("frail.json"), "--story", "-");
        Assert.Equal(2, run.Exit);
        Assert.Contains("TC0703", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsOfTheProduct_AreReadInKebabCaseToo()
    {
        var run = await StoryRun.OfSceneAsync(
            """{"at":"2023-01-02T10:00","raise":{"resident":"R1","cause":"need","source":"resident-request"}}""",
            """{"at":"2023-01-02T10:10","act":{"event":"R1/need/1","action":"report-in"}}""",
            """{"at":"2023-01-02T10:10","expect":{"open":[{"stage":"reported-in","owner":"mei"}],"windows":{"not-yet-due":1}}}""");
        Assert.Equal(0, run.Exit);
    }

    [Fact]
    public async Task WithoutBy_TheNearestPostThatMayActs()
    {
        var run = await StoryRun.OfSceneAsync(
            """{"at":"2023-01-04T09:00","act":{"event":{"resident":"R1","cause":"worker-did-not-come"},"action":"reportIn"}}""",
            """{"at":"2023-01-04T09:00","expect":{"refused":null,"open":[{"owner":"mei"}]}}""",
            """{"at":"2023-01-04T10:00","checkIn":{"visit":"V1","resident":"R1","scan":true}}""",
            """{"at":"2023-01-04T11:00","act":{"event":{"resident":"R1","cause":"worker-did-not-come"},"action":"evaluate"}}""",
            """{"at":"2023-01-04T11:00","expect":{"refused":null,"open":[]}}""");
        Assert.True(run.Exit == 0, run.Output);
    }

    [Fact]
    public async Task Until_LetsTimeGoOn_AndPlaysNoLaterLine()
    {
        var lines = string.Join('\n', [.. StoryRun.Scene(), """{"at":"2023-06-01","expect":{"tier":"blue"}}"""]);
        var run = await ToolRun.WithInput(lines, "rehearse", "--policy", ToolRun.PathOf("q-district.json"), "--story", "-", "--until", "2023-01-06T00:00", "--json");
        Assert.Equal(0, run.Exit);
        Assert.Equal(["missed", "overdue"], run.End()["residents"]![0]!["windows"]!.AsArray().Select(window => (string)window!["status"]!));
    }

    [Fact]
    public async Task Text_IsHourByHour_InBothLanguages()
    {
        var lines = string.Join('\n', [.. StoryRun.Scene(), """{"at":"2023-01-04T00:15","expect":{"tier":"blue"}}"""]);
        var english = await ToolRun.WithInput(lines, "rehearse", "--policy", ToolRun.PathOf("q-district.json"), "--story", "-");
        Assert.Contains("Wednesday 4 January 2023, 00:00 to 01:00", english.Lines);
        Assert.Contains("mei (Micro-grid leader) is called and should answer by 12:00.", english.Output, StringComparison.Ordinal);
        Assert.Contains("NOT AS EXPECTED (line 12): tier should be \"blue\" and is \"red\".", english.Output, StringComparison.Ordinal);
        var chinese = await ToolRun.WithInput(lines, "rehearse", "--policy", ToolRun.PathOf("q-district.json"), "--story", "-", "--lang", "zh-Hans");
        Assert.Contains("2023年1月4日（星期三）0时至1时", chinese.Lines);
        Assert.Contains("呼叫 mei（微网格长），应在 12:00 前报到。", chinese.Output, StringComparison.Ordinal);
    }
}
