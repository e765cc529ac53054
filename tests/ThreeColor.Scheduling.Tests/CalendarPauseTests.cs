using ThreeColor.Residents;

namespace ThreeColor.Scheduling.Tests;

/// <summary>What a week with paused days owes: its share, rounded down (DESIGN section 4; timelines, rows 29 and 30).</summary>
public class CalendarPauseTests
{
    private static Story Weekly(int times) => new Story(Frames.Of(
        $$"""{ "id": "w", "kind": "calendar", "per": "week", "times": {{times}}, "tiers": ["red"], "contacts": ["home-visit"] }"""))
        .Listed("2023-01-02", Frames.Red);

    private static Story Weekly(int times, string contacts) =>
        contacts.Split(',', StringSplitOptions.RemoveEmptyEntries).Aggregate(Weekly(times), (story, at) => story.Contact($"2023-01-{at}"));

    [Fact]
    public void Compute_Row29AwayForDays_MetByTheContactThatFillsTheShare()
    {
        var story = Weekly(5, "02 10:00,06 10:00").Pause("2023-01-03", "2023-01-06");
        Assert.Equal(["01-09 NotYetDue"], story.Lines("2023-01-06 09:59"));
        Assert.Equal(["01-09 Met"], story.Lines("2023-01-06 10:00"));
        Assert.Equal("v2", story.Last("2023-01-06 10:00").MetBy!.Value.Value);
    }

    [Theory]
    [InlineData("", "01-09 Missed,01-16 NotYetDue")]
    [InlineData("02 10:00,03 10:00,04 10:00", "01-09 Missed,01-16 NotYetDue")]
    [InlineData("02 10:00,03 10:00,04 10:00,07 10:00", "01-09 Met,01-16 NotYetDue")]
    public void Compute_Row30OneDayAway_OwesFour(string contacts, string expected) =>
        Assert.Equal(expected.Split(','), Weekly(5, contacts).Pause("2023-01-08", "2023-01-11").Lines("2023-01-09"));

    [Theory]
    [InlineData("2023-01-05", "01-09 Excused")]
    [InlineData("2023-01-05 00:01", "01-09 Missed,01-16 NotYetDue")]
    [InlineData("2023-01-09", "01-09 Missed,01-16 NotYetDue")]
    public void Compute_EndInAPause_ExcusedOnlyWithLessThanHalfItsDays(string from, string expected) =>
        Assert.Equal(expected.Split(','), Weekly(1).Pause(from, "2023-02-01").Lines("2023-01-09"));

    [Theory]
    [InlineData("2023-01-08 23:59", "01-09 Missed,01-16 NotYetDue")]
    [InlineData("2023-01-09", "01-09 Missed,01-16 NotYetDue")]
    [InlineData("2023-01-09 00:01", "01-09 Excused")]
    public void Compute_BackBeforeTheEnd_OwesOneAtLeast(string to, string expected) =>
        Assert.Equal(expected.Split(','), Weekly(1).Pause("2023-01-02", to).Lines("2023-01-09"));

    [Fact]
    public void Compute_PausesThatTouch_AreOneAndThoseApartAreNot()
    {
        // Three days of seven are left, and ⌊3 × 3 ÷ 7⌋ is 1; where the pauses lie apart within a day, that day is one of four.
        Assert.Equal(["01-09 Met"], Weekly(3, "02 10:00").Pause("2023-01-03", "2023-01-05 12:00").Pause("2023-01-05 12:00", "2023-01-07").Lines("2023-01-07"));
        Assert.Equal(
            ["01-09 Met"], Weekly(2, "02 10:00").Pause("2023-01-03", "2023-01-05 12:00").Pause("2023-01-05 12:01", "2023-01-07").Lines("2023-01-07"));
        Assert.Equal(
            ["01-09 NotYetDue"], Weekly(4, "02 10:00").Pause("2023-01-03", "2023-01-05 12:00").Pause("2023-01-05 12:01", "2023-01-07").Lines("2023-01-07"));
    }

    [Fact]
    public void Compute_SeenInAPauseThatExcusedAWeek_CountsForTheWeekOfTheReturn()
    {
        var story = Weekly(1, "04 10:00,18 10:00").Pause("2023-01-05", "2023-01-20");
        Assert.Equal(["01-09 Met", "01-16 Excused"], story.Lines("2023-01-19 23:59"));
        Assert.Equal(["01-09 Met", "01-16 Excused", "01-23 Met"], story.Lines("2023-01-20"));
        Assert.Equal("v2", story.Last("2023-01-20").MetBy!.Value.Value);
        var longer = Weekly(1, "04 10:00,18 10:00").Pause("2023-01-05", "2023-01-27");
        Assert.Equal(["01-09 Met", "01-16 Excused", "01-30 NotYetDue"], longer.Lines("2023-01-27"));
    }

    [Fact]
    public void Compute_DeathDuringAWeek_ExcusesItWhole()
    {
        var story = Weekly(7).Pause("2023-01-08");
        Assert.Equal(["01-09 Missed", "01-16 NotYetDue"], story.Lines("2023-01-09"));
        Assert.Equal(["01-09 Excused"], Weekly(7).Pause("2023-01-08", null, PauseReason.Deceased).Lines("2023-01-09"));
    }

    [Theory]
    [InlineData(5, "2023-01-08", false)]
    [InlineData(1, "2023-01-05", true)]
    [InlineData(1, "2023-01-05 00:01", false)]
    public void Compute_EndInAKnownPauseAhead_StoredWindowSaysWhetherItWillBeExcused(int times, string from, bool paused)
    {
        var story = Weekly(times).Pause(from, "2023-01-11");
        Assert.Equal(paused, story.Last("2023-01-02").Paused);
        Assert.Equal(paused, story.Last("2023-01-08 12:00").Paused);
        Assert.Equal(paused ? "01-09 Excused" : "01-09 Missed", story.Lines("2023-01-09")[0]);
    }
}
