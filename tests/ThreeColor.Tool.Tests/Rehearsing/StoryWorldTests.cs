namespace ThreeColor.Tool.Tests.Rehearsing;

/// <summary>The world around the engine as stories turn it: channel, directory, clock, staff, start; and what expectations compare.</summary>
public sealed class StoryWorldTests
{
    [Fact]
    public async Task AClockThatIsWrong_GoesOnFromWhatItClaims_WhileTrueTimeIsTold()
    {
        var run = await StoryRun.OfSceneAsync(
            """{"at":"2023-01-02T10:00","clock":"2023-01-04T00:00"}""",
            """{"at":"2023-01-02T10:15","expect":{"open":[{"cause":"worker-did-not-come"}],"windows":{"notYetDue":1,"overdue":0}}}""");
        Assert.True(run.Exit == 0, run.Output);
        Assert.Contains(run.Lines, line => line.StartsWith("""{"at":"2023-01-02T10:15:00+08:00","event":""", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheChannel_Refuses_IsDown_AndComesUp()
    {
        var run = await StoryRun.OfSceneAsync(
            """{"at":"2023-01-02","transport":{"refuse":["li"]}}""",
            """{"at":"2023-01-03T13:00","expect":{"notTold":[{"to":"li"}]}}""",
            """{"at":"2023-01-03T13:00","transport":"down"}""",
            """{"at":"2023-01-04T00:05","expect":{"notTold":[{}],"open":[{}]}}""",
            """{"at":"2023-01-04T00:10","transport":"up"}""",
            """{"at":"2023-01-04T00:20","expect":{"told":[{"to":"mei","kind":"called"}]}}""");
        Assert.True(run.Exit == 0, run.Output);
    }

    [Fact]
    public async Task TheChannel_SayingNotNow_HoldsMessagesUntilThen()
    {
        var run = await StoryRun.OfSceneAsync(
            """{"at":"2023-01-03","transport":{"notNow":"2023-01-04T06:00"}}""",
            """{"at":"2023-01-04T05:45","expect":{"refused":null,"notTold":[{"to":"mei"}]}}""",
            """{"at":"2023-01-04T06:15","expect":{"told":[{"to":"mei","kind":"called"}]}}""");
        Assert.True(run.Exit == 0, run.Output);
    }

    [Theory]
    [InlineData("""{"at":"2023-01-02","correct":{"visit":"V1","resident":"R1","arrived":"2023-01-01"}}""", "TC0607")]
    [InlineData("""{"at":"2023-01-02","voidPause":{"resident":"R1","id":"P1","reason":"wrong person"}}""", "TC0609")]
    [InlineData("""{"at":"2023-01-02","confirm":{"resident":"R1","id":"P1","by":"chen"}}""", "TC0609")]
    [InlineData("""{"at":"2023-01-02","dispensation":{"event":{"resident":"R1","cause":"need"},"until":"2023-01-05","reason":"away"}}""", "TC0603")]
    public async Task WhatIsNotThere_IsRefusedByItsCode(string line, string code)
    {
        var run = await StoryRun.OfSceneAsync(line);
        Assert.Equal((0, "refused", code), (run.Exit, (string)run.LastResult()["result"]!, (string)run.LastResult()["code"]!));
    }

    [Fact]
    public async Task AUnitNobodyKnows_IsTC0613_BeforeAuthorityIsJudged()
    {
        var run = await StoryRun.OfSceneAsync(
            """{"at":"2023-01-02","move":{"resident":"R1","unit":"nowhere","by":"stranger"}}""",
            """{"at":"2023-01-02","staff":{"post":"micro-grid-worker","unit":"nowhere","holder":"x"}}""",
            """{"at":"2023-01-02","unit":{"id":"island","level":"micro-grid","parent":"nowhere"}}""",
            """{"at":"2023-01-02","removeUnit":"nowhere"}""");
        Assert.Equal(["TC0613", "TC0613", "TC0613", "TC0613"], Enumerable.Range(12, 4).Select(line => (string)run.Result(line)["code"]!));
    }

    [Fact]
    public async Task BelowAUnitThatIsTakenOut_OnlyTheLastResortMayVisitAndMove()
    {
        var run = await StoryRun.OfSceneAsync(
            """{"at":"2023-01-02T09:00","removeUnit":"ordinary"}""",
            """{"at":"2023-01-02T10:00","checkIn":{"visit":"V1","resident":"R1","worker":"li","scan":true}}""",
            """{"at":"2023-01-02T10:00","expect":{"refused":"TC0611"}}""",
            """{"at":"2023-01-02T11:00","checkIn":{"visit":"V2","resident":"R1","worker":"office","scan":true}}""",
            """{"at":"2023-01-02T12:00","move":{"resident":"R1","unit":"general"}}""",
            """{"at":"2023-01-02T12:00","expect":{"refused":null,"due":{"home-visit":"2023-01-05"}}}""");
        Assert.True(run.Exit == 0, run.Output);
    }

    [Fact]
    public async Task WhatStartRefuses_IsToldAtTheLineThatWouldStartIt()
    {
        string[] early = [.. StoryRun.Scene().Select(line => line.Replace("2023-01-01", "2022-12-31", StringComparison.Ordinal))];
        var run = await StoryRun.OfLinesAsync([.. early, """{"at":"2022-12-31T11:00","expect":{"refused":"TC0647","open":[]}}"""]);
        Assert.Equal("done", (string)run.Result(10)["result"]!);
        Assert.Equal("TC0647", (string)run.Result(11)["code"]!);
        Assert.Equal(0, run.Exit);
    }

    [Fact]
    public async Task Staff_ReplaceThePostFromThatInstant_AndAWorkerWithoutAPostMayNothing()
    {
        var run = await StoryRun.OfSceneAsync(
            """{"at":"2023-01-02T09:00","staff":{"post":"micro-grid-worker","unit":"micro","holder":null,"deputies":["wu"]}}""",
            """{"at":"2023-01-02T10:00","checkIn":{"visit":"V1","resident":"R1","worker":"li","scan":true}}""",
            """{"at":"2023-01-02T10:00","expect":{"refused":"TC0611"}}""",
            """{"at":"2023-01-02T11:00","checkIn":{"visit":"V2","resident":"R1","scan":true}}""",
            """{"at":"2023-01-02T11:00","expect":{"refused":null,"windows":{"met":1}}}""");
        Assert.True(run.Exit == 0, run.Output);
    }

    [Theory]
    [InlineData("""{"scan":true}""", true)]
    [InlineData("""{"scan":false}""", false)]
    [InlineData("""{"scan":"D1"}""", true)]
    [InlineData("""{"scan":"D9"}""", false)]
    public async Task AScan_CountsAtTheDoorTheResidentHadThen(string scan, bool counts)
    {
        var run = await StoryRun.OfSceneAsync(
            """{"at":"2023-01-02T12:00","move":{"resident":"R1","unit":"micro","dwelling":"D2"}}""",
            """{"at":"2023-01-02T13:00","checkIn":{"visit":"V1","resident":"R1","worker":"li","occurred":"2023-01-02T09:00",SCAN}}""".Replace("SCAN", scan[1..^1], StringComparison.Ordinal),
            """{"at":"2023-01-02T13:00","expect":{"windows":{"met":N}}}""".Replace("N", counts ? "1" : "0", StringComparison.Ordinal));
        Assert.True(run.Exit == 0, run.Output);
    }

    [Fact]
    public async Task Told_CountsEachMessageOnce_SinceTheLastExpectation()
    {
        string[] told =
        [
            """{"at":"2023-01-04T00:15","expect":{"told":[{"to":"mei","kind":"called"},{"kind":"called"}]}}""",
            """{"at":"2023-01-04T12:15","expect":{"told":[{"to":"mei","kind":"called"},{"kind":"called"}]}}""",
        ];
        var run = await StoryRun.OfSceneAsync(told[0]);
        Assert.Equal(1, run.Exit);
        run = await StoryRun.OfSceneAsync(told[1], """{"at":"2023-01-04T12:16","expect":{"notTold":[{"to":"mei"}]}}""");
        Assert.Equal(0, run.Exit);
    }

    [Fact]
    public async Task Open_IsTheExactList_InWhateverOrder()
    {
        string[] raised =
        [
            """{"at":"2023-01-02T10:00","raise":{"resident":"R1","cause":"need"}}""", """{"at":"2023-01-02T10:00","raise":{"resident":"R1","cause":"emergency"}}""",
        ];
        Assert.Equal(0, (await StoryRun.OfSceneAsync([.. raised, """{"at":"2023-01-02T10:00","expect":{"open":[{"rung":0},{"cause":"emergency"}]}}"""])).Exit);
        Assert.Equal(0, (await StoryRun.OfSceneAsync([.. raised, """{"at":"2023-01-02T10:00","expect":{"open":[{"cause":"need"},{"rung":0}]}}"""])).Exit);
        Assert.Equal(1, (await StoryRun.OfSceneAsync([.. raised, """{"at":"2023-01-02T10:00","expect":{"open":[{"cause":"need"}]}}"""])).Exit);
        Assert.Equal(1, (await StoryRun.OfSceneAsync([.. raised, """{"at":"2023-01-02T10:00","expect":{"open":[{"cause":"need"},{"cause":"need"}]}}"""])).Exit);
    }
}
