using NodaTime;
using ThreeColor.Duties;

namespace ThreeColor.Scheduling.Tests.Timelines;

/// <summary>The golden answers for attempts, weeks, zones and a unit's sum: rows 13 to 23.</summary>
public class OtherTimelineTests
{
    private const string Weekly =
        """{ "id": "weekly", "kind": "calendar", "per": "week", "times": 1, "tiers": ["yellow"], "contacts": ["home-visit"], "evidence": "doorCode" }""";

    private const string EveryWeek =
        """{ "id": "rolling", "kind": "rolling", "every": { "yellow": "P7D" }, "contacts": ["home-visit"] }""";

    [Fact]
    public void FindCompleting_Row13OneAttemptAtRed_CompletesAtTheAttempt()
    {
        var story = new Story(Frames.District()).Enrolled("2023-01-01 10:00", Frames.Red).Contact("2023-01-03 11:00", seen: false, kind: "attempt");
        Assert.Equal(["01-04 NotYetDue"], story.Lines("2023-01-03 11:00"));
        Assert.Null(Find("2023-01-03 10:59"));
        Assert.Equal(story.At("2023-01-03 11:00"), Find("2023-01-03 11:00")!.OccurredAt);
        Assert.Equal(["01-04 Overdue"], story.Lines("2023-01-04"));

        Visits.Contact? Find(string now) => Attempts.FindCompleting(story.Last(now), story.Facts.Contacts, story.Facts.Pauses, story.Policy, story.At(now));
    }

    [Fact]
    public void Compute_Row14RollingAndCalendar_JudgeDifferently()
    {
        var rolling = new Story(Frames.Of(EveryWeek)).Enrolled("2023-01-02 10:00", Frames.Yellow).Contact("2023-01-15 10:00");
        Assert.Equal(["01-10 Overdue"], rolling.Lines("2023-01-10"));
        Assert.Equal(["01-10 Late", "01-23 NotYetDue"], rolling.Lines("2023-01-15 10:00"));

        var weekly = new Story(Frames.Of(Weekly)).Listed("2023-01-02", Frames.Yellow).Contact("2023-01-02 10:00").Contact("2023-01-15 10:00");
        Assert.Equal(["01-09 Met", "01-16 Met", "01-23 NotYetDue"], weekly.Lines("2023-01-16"));
    }

    [Fact]
    public void Compute_Row15WeekWithoutContact_MissedAtItsEnd()
    {
        var story = new Story(Frames.Of(Weekly)).Listed("2023-01-16", Frames.Yellow);
        var end = story.At("2023-01-23");
        Assert.Equal(["01-23 NotYetDue"], story.Lines(end - Duration.FromTicks(1)));
        Assert.Equal(["01-23 Missed", "01-30 NotYetDue"], story.Lines(end));
    }

    [Theory]
    [InlineData("America/New_York", "2023-03-10 12:00", "2023-03-13T04:00Z")]
    [InlineData("America/Santiago", "2023-08-31 12:00", "2023-09-03T04:00Z")]
    [InlineData("Pacific/Apia", "2011-12-27 12:00", "2011-12-30T10:00Z")]
    [InlineData("America/Havana", "2023-11-02 12:00", "2023-11-05T04:00Z")]
    public void Compute_Rows17To23ClockChanges_DueAtTheDaysFirstInstant(string zone, string contact, string due)
    {
        var story = new Story(Frames.District(zone)).Enrolled(contact, Frames.Red);
        var expected = NodaTime.Text.InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'").Parse(due).Value;
        var window = story.Last(contact);
        Assert.Equal(expected, window.DueAt);
        Assert.Equal(WindowStatus.NotYetDue, window.StatusAt(expected - Duration.FromTicks(1)));
        Assert.Equal(WindowStatus.Overdue, window.StatusAt(expected));
    }

    [Fact]
    public void Of_UnitsSum_AddsUp()
    {
        var row1 = new Story(Frames.District()).Enrolled("2023-01-01 10:00", Frames.Red);
        var row2 = new Story(Frames.District()).Enrolled("2023-01-01 10:00", Frames.Red).Contact("2023-01-05 09:00");
        var row8 = new Story(Frames.District()).Enrolled("2023-01-01 10:00", Frames.Blue).Pause("2023-01-30", "2023-02-10 15:00");
        var sum = new[] { row1, row2, row8 }
            .Select(story => Coverage.Of(story.Facts, story.Editions, story.At("2023-01-09 12:00")))
            .Aggregate(Coverage.Nothing, (one, other) => one + other);
        Assert.Equal(new() { Expected = 6, Late = 1, Missed = 2, NotYetDue = 1, Overdue = 2 }, sum);
        Assert.True(sum.IsConserved);
        Assert.Equal(3, sum.Pending);
        Assert.Equal((new Rate(0, 5), new Rate(1, 5)), (sum.OnTimeRate, sum.ReachedRate));
    }
}
