using ThreeColor.Duties;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Tests;

public class PauseTests
{
    private static Story Red => new Story(Frames.District()).Enrolled("2023-01-01 10:00", Frames.Red);

    [Fact]
    public void Compute_ContactInPauseBeforeDue_Wins() =>
        Assert.Equal(["01-04 Met", "01-06 Excused", "01-13 NotYetDue"], Red.Pause("2023-01-03", "2023-01-10").Contact("2023-01-03 15:00").Lines("2023-01-10"));

    [Fact]
    public void Compute_ContactInPauseAfterExcuse_EndsNothing() =>
        Assert.Equal(["01-04 Excused", "01-13 NotYetDue"], Red.Pause("2023-01-03", "2023-01-10").Contact("2023-01-05 15:00").Lines("2023-01-10"));

    [Theory]
    [InlineData("2023-01-04", "2023-01-10", "01-04 Excused")]
    [InlineData("2023-01-03", "2023-01-04", "01-04 Overdue")]
    [InlineData("2023-01-04 00:01", "2023-01-10", "01-04 Overdue")]
    [InlineData("2023-01-05", "2023-01-03", "01-04 Overdue")]
    public void Compute_PauseAroundDue_StartCountsEndDoesNot(string start, string end, string expected) =>
        Assert.Equal([expected], Red.Pause(start, end).Lines("2023-01-05 12:00"));

    [Fact]
    public void Compute_PausesThatTouch_AreOne() =>
        Assert.Equal(["01-04 Excused", "01-15 NotYetDue"], Red.Pause("2023-01-08", "2023-01-12").Pause("2023-01-03", "2023-01-08").Lines("2023-01-12"));

    [Fact]
    public void Compute_OpenPause_NothingUntilItEnds() => Assert.Equal(["01-04 Excused"], Red.Pause("2023-01-03").Lines("2023-12-31"));

    [Fact]
    public void Compute_DueInKnownPauseAhead_StoredWindowStaysRight()
    {
        var story = Red.Pause("2023-01-03", "2023-01-10");
        var stored = story.Last("2023-01-02");
        Assert.True(stored.Paused);
        Assert.Equal(WindowStatus.NotYetDue, stored.StatusAt(story.At("2023-01-03 23:59")));
        Assert.Equal(WindowStatus.NotYetDue, stored.StatusAt(story.At("2023-01-04")));
        Assert.Equal(WindowEnding.Excused, story.Last("2023-01-04").Ending);
    }

    [Fact]
    public void Compute_CareEndedAndTakenUpAgain_WorksAsPause()
    {
        var story = Red.Standing("2023-01-03", Standing.NotListed).Listed("2023-03-01 09:00", Frames.Blue);
        Assert.Equal(["01-04 Excused"], story.Lines("2023-02-28"));
        Assert.Null(story.Last("2023-02-28").Tier);
        Assert.Equal(story.At("2023-01-04"), story.Last("2023-02-28").EndedAt);
        Assert.Equal(["01-04 Excused", "04-02 NotYetDue"], story.Lines("2023-03-01 09:00"));
    }

    [Fact]
    public void Compute_WeeksInHospital_ExcusedOnceThenTheWeekOfTheReturn()
    {
        var story = new Story(Frames.Of("""{ "id": "w", "kind": "calendar", "per": "week", "tiers": ["red"], "contacts": ["home-visit"] }"""))
            .Listed("2023-01-03", Frames.Red).Pause("2023-01-12", "2023-02-01");
        Assert.Empty(story.Lines("2023-01-08 23:59"));
        Assert.Equal(["01-16 Excused"], story.Lines("2023-01-31 23:59"));
        Assert.Equal(["01-16 Excused", "02-06 NotYetDue"], story.Lines("2023-02-01"));
        Assert.Equal(["01-16 Excused", "02-06 Missed", "02-13 NotYetDue"], story.Lines("2023-02-06"));
    }

    [Fact]
    public void Compute_LessUrgentTierOfAShorterCadence_RaisesByDates()
    {
        var policy = Frames.Of("""{ "id": "odd", "kind": "rolling", "every": { "red": "P10D", "blue": "P2D" }, "contacts": ["home-visit"] }""");
        var story = new Story(policy).Enrolled("2023-01-01 10:00", Frames.Red).Listed("2023-01-08 09:00", Frames.Blue);
        Assert.Equal(["01-11 NotYetDue"], story.Lines("2023-01-10 23:59"));
        Assert.Equal(["01-11 Overdue"], story.Lines("2023-01-11"));
        Assert.Equal(["01-11 Missed", "01-13 Overdue"], story.Lines("2023-01-13"));
    }

    [Theory]
    [InlineData("2023-01-03 12:00", "01-04 NotYetDue")]
    [InlineData("2023-01-10 12:00", "01-04 Overdue")]
    public void Compute_BackToTheTier_NoLaterDueThanItHadUnderIt(string back, string expected)
    {
        var story = Red.Listed("2023-01-03 09:00", Frames.Blue).Listed(back, Frames.Red);
        Assert.Equal(["02-02 NotYetDue"], story.Lines("2023-01-03 11:59"));
        Assert.Equal([expected], story.Lines(back));
    }

    [Theory]
    [InlineData(EvidenceMethod.Statement, true, "home-visit")]
    [InlineData(EvidenceMethod.Witness, true, "home-visit")]
    [InlineData(EvidenceMethod.DoorCode, false, "home-visit")]
    [InlineData(EvidenceMethod.DoorCode, true, "phone")]
    public void Compute_ContactThatDoesNotQualify_EndsNothing(EvidenceMethod method, bool seen, string kind) =>
        Assert.Equal(["01-04 Overdue"], Red.Contact("2023-01-03 10:00", method: method, seen: seen, kind: kind).Lines("2023-01-04"));

    [Fact]
    public void Compute_FurtherContactOnTheAnchorsDate_EndsNothing() =>
        Assert.Equal(["01-04 Met", "01-06 NotYetDue"], Red.Contact("2023-01-03 10:00").Contact("2023-01-03 18:00").Lines("2023-01-04"));

    [Theory]
    [InlineData("2023-01-03 23:59", "01-04 Met,01-06 Overdue")]
    [InlineData("2023-01-04 00:00", "01-04 Late,01-07 NotYetDue")]
    [InlineData("2023-01-05 23:59", "01-04 Late,01-08 NotYetDue")]
    [InlineData("2023-01-06 00:00", "01-04 Missed,01-06 Late,01-09 NotYetDue")]
    public void Compute_ContactAroundTheDues_MetLateOrNextWindows(string contact, string expected) =>
        Assert.Equal(expected.Split(','), Red.Contact(contact).Lines("2023-01-06"));
}
