namespace ThreeColor.Scheduling.Tests;

public class CalendarDutyTests
{
    private static Story Weekly(int times) => new Story(Frames.Of(
        $$"""{ "id": "w", "kind": "calendar", "per": "week", "times": {{times}}, "tiers": ["red"], "contacts": ["home-visit"] }""")).Listed("2023-01-02", Frames.Red);

    [Theory]
    [InlineData("2023-01-02 00:00", "01-09 Met,01-16 NotYetDue")]
    [InlineData("2023-01-08 23:59", "01-09 Met,01-16 NotYetDue")]
    [InlineData("2023-01-09 00:00", "01-09 Missed,01-16 Met")]
    public void Compute_ContactAtTheEdgesOfAWeek_CountsFromItsStartToItsEnd(string contact, string expected) =>
        Assert.Equal(expected.Split(','), Weekly(1).Contact(contact).Lines("2023-01-09 12:00"));

    [Fact]
    public void Compute_TwiceAWeek_MetByTheSecondContact()
    {
        var story = Weekly(2).Contact("2023-01-03 10:00").Contact("2023-01-05 10:00").Contact("2023-01-06 10:00").Contact("2023-01-10 10:00");
        Assert.Equal(["01-09 NotYetDue"], story.Lines("2023-01-05 09:59"));
        Assert.Equal(["01-09 Met", "01-16 Missed", "01-23 NotYetDue"], story.Lines("2023-01-16"));
        Assert.Equal("v2", story.Windows("2023-01-16")[0].MetBy!.Value.Value);
    }

    [Fact]
    public void Compute_EnrolledWithinAWeek_FirstWholeWeekCounts()
    {
        var story = new Story(Weekly(1).Policy).Listed("2023-01-02 00:01", Frames.Red);
        Assert.Empty(story.Lines("2023-01-08 23:59"));
        Assert.Equal(story.At("2023-01-09"), DutyLedger.NextChange(story.Duties(story.At("2023-01-03")), [], story.Editions, story.At("2023-01-03")));
        Assert.Equal(["01-16 NotYetDue"], story.Lines("2023-01-09"));
    }
}
