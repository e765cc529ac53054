using NodaTime;
using ThreeColor.Duties;

namespace ThreeColor.Scheduling.Tests.Timelines;

/// <summary>The golden answers for rolling duties: rows 1 to 11.</summary>
public class RollingTimelineTests
{
    private static Story District => new(Frames.District());

    [Theory]
    [InlineData("2023-01-03 23:59", "01-04 NotYetDue")]
    [InlineData("2023-01-04", "01-04 Overdue")]
    [InlineData("2023-01-05 23:59", "01-04 Overdue")]
    [InlineData("2023-01-06", "01-04 Missed,01-06 Overdue")]
    [InlineData("2023-01-09 12:00", "01-04 Missed,01-06 Missed,01-08 Overdue")]
    public void Compute_Row1SilenceAfterOneContact_OverdueThenMissed(string now, string expected) =>
        Assert.Equal(expected.Split(','), District.Enrolled("2023-01-01 10:00", Frames.Red).Lines(now));

    [Fact]
    public void Compute_Row1OneTickBeforeDue_NotYetDue()
    {
        var story = District.Enrolled("2023-01-01 10:00", Frames.Red);
        var due = story.At("2023-01-04");
        Assert.Equal(["01-04 NotYetDue"], story.Lines(due - Duration.FromTicks(1)));
        Assert.Equal(["01-04 Overdue"], story.Lines(due));
    }

    [Fact]
    public void Compute_Row2ContactWhileOverdue_LateAndNewAnchor()
    {
        var story = District.Enrolled("2023-01-01 10:00", Frames.Red).Contact("2023-01-05 09:00");
        Assert.Equal(["01-04 Late", "01-08 NotYetDue"], story.Lines("2023-01-07 12:00"));
        Assert.Equal("v2", story.Windows("2023-01-07 12:00")[0].MetBy!.Value.Value);
        Assert.Equal(story.At("2023-01-05 09:00"), story.Last("2023-01-07 12:00").OpensAt);
    }

    [Fact]
    public void Compute_Row3YearOfSilence_181MissedOneOverdue()
    {
        var story = District.Enrolled("2023-01-01 10:00", Frames.Red);
        var lines = story.Lines("2024-01-01");
        Assert.Equal(182, lines.Length);
        Assert.Equal(181, lines.Count(line => line.EndsWith("Missed", StringComparison.Ordinal)));
        Assert.Equal("01-01 Overdue", lines[^1]);
        Assert.Equal(Enumerable.Range(1, 182), story.Windows("2024-01-01").Select(window => window.Number));
    }

    [Theory]
    [InlineData("2023-02-10 23:59", "02-11 NotYetDue")]
    [InlineData("2023-02-11", "02-11 Overdue")]
    [InlineData("2023-03-05", "02-11 Overdue")]
    [InlineData("2023-03-11", "02-11 Missed,03-11 Overdue")]
    public void Compute_Row4MonthlySilence_OverdueUntilNextDue(string now, string expected) =>
        Assert.Equal(expected.Split(','), District.Enrolled("2023-01-10 10:00", Frames.Blue).Lines(now));

    [Theory]
    [InlineData("2023-01-31 10:00", "03-01,04-01,05-01")]
    [InlineData("2023-01-30 10:00", "03-01,03-31,05-01")]
    [InlineData("2023-01-28 10:00", "03-01,03-29,04-29")]
    [InlineData("2024-01-31 10:00", "03-01,04-01,05-01")]
    [InlineData("2024-01-28 10:00", "02-29,03-29,04-29")]
    [InlineData("2024-02-29 10:00", "03-30,04-30,05-30")]
    public void Compute_Row5MonthEnds_CountFromAnchor(string contact, string dues)
    {
        var story = District.Enrolled(contact, Frames.Blue);
        var windows = story.Windows(story.At(contact) + Duration.FromDays(125));
        Assert.Equal(dues.Split(','), windows.Take(3).Select(window => story.Local(window.DueAt)));
    }

    [Fact]
    public void Compute_Row6Raised_SameWindowSoonerAndCountedRed()
    {
        var story = District.Enrolled("2023-01-01 10:00", Frames.Blue).Listed("2023-01-20 09:00", Frames.Red);
        Assert.Equal(["02-02 NotYetDue"], story.Lines("2023-01-20 08:59"));
        Assert.Equal(["01-23 NotYetDue"], story.Lines("2023-01-20 09:00"));
        var window = Assert.Single(story.Windows("2023-01-23"));
        Assert.Equal((WindowStatus.Overdue, 1, (Id<Tiers.Tier>?)Frames.Red), (window.StatusAt(story.At("2023-01-23")), window.Number, window.Tier));
        Assert.Equal(["01-23 Missed", "01-25 Missed", "01-27 Overdue"], story.Lines("2023-01-27"));
    }

    [Fact]
    public void Compute_RaisedShortlyBeforeDue_KeepsSoonerOldDue()
    {
        var story = District.Enrolled("2023-01-01 10:00", Frames.Blue).Listed("2023-02-01 09:00", Frames.Red);
        Assert.Equal(["02-02 Missed", "02-04 Overdue"], story.Lines("2023-02-04"));
    }

    [Fact]
    public void Compute_RaisedWhileOverdue_NoMissedWindowsInThePast()
    {
        var story = District.Enrolled("2023-01-01 10:00", Frames.Blue).Listed("2023-02-20 09:00", Frames.Red);
        Assert.Equal(["02-02 Overdue"], story.Lines("2023-02-21 23:59"));
        Assert.Equal(["02-02 Missed", "02-22 Overdue"], story.Lines("2023-02-22"));
    }

    [Fact]
    public void Compute_Row7Lowered_DueFromContact()
    {
        var story = District.Enrolled("2023-01-20 10:00", Frames.Red).Listed("2023-01-21 09:00", Frames.Blue);
        Assert.Equal(["02-21 NotYetDue"], story.Lines("2023-01-21 09:00"));
        Assert.Equal(Frames.Blue, story.Last("2023-02-21").Tier);
    }

    [Fact]
    public void Compute_Row7LoweredWhileOverdue_CuresNothing()
    {
        var story = District.Enrolled("2023-01-20 10:00", Frames.Red).Listed("2023-01-24 09:00", Frames.Blue);
        Assert.Equal(["01-23 Overdue"], story.Lines("2023-02-22 23:59"));
        Assert.Equal(["01-23 Missed", "02-23 Missed", "03-23 Overdue"], story.Lines("2023-03-23"));
        Assert.Equal([Frames.Red, Frames.Blue, Frames.Blue], story.Windows("2023-03-23").Select(window => window.Tier!.Value));
    }

    [Theory]
    [InlineData("2023-01-30", "2023-02-10 15:00", "02-02 Excused,03-11 NotYetDue")]
    [InlineData("2023-01-05", "2023-01-08", "02-02 Overdue")]
    public void Compute_Row8Hospital_ExcusedOnlyWhereDueLiesInIt(string start, string end, string expected)
    {
        var story = District.Enrolled("2023-01-01 10:00", Frames.Blue).Pause(start, end);
        Assert.Equal(expected.Split(','), story.Lines("2023-03-01"));
    }

    [Fact]
    public void Compute_Row9ShortHospital_ExcusedOnce()
    {
        var story = District.Enrolled("2023-01-01 10:00", Frames.Red).Pause("2023-01-03", "2023-01-10");
        Assert.Equal(["01-04 Excused"], story.Lines("2023-01-09 23:59"));
        Assert.Equal(["01-04 Excused", "01-13 NotYetDue"], story.Lines("2023-01-10"));
        Assert.Equal(story.At("2023-01-10"), story.Last("2023-01-10").OpensAt);
    }

    [Fact]
    public void Compute_Row10PauseWhileOverdue_CuresNothing()
    {
        var story = District.Enrolled("2023-01-01 10:00", Frames.Red).Pause("2023-01-05", "2023-01-20 15:00");
        Assert.Equal(["01-04 Overdue"], story.Lines("2023-01-05 12:00"));
        Assert.Equal(["01-04 Missed", "01-06 Excused"], story.Lines("2023-01-06"));
        Assert.Equal(["01-04 Missed", "01-06 Excused", "01-23 NotYetDue"], story.Lines("2023-01-22 23:59"));
    }

    [Fact]
    public void Compute_Row11VisitReceivedLate_MeetsItsWindow()
    {
        var story = District.Enrolled("2023-01-01 10:00", Frames.Red).Contact("2023-01-03 15:00", receivedAt: "2023-01-09 08:00");
        Assert.Equal(["01-04 Missed", "01-06 Missed", "01-08 Overdue"], story.Lines("2023-01-09 07:59"));
        Assert.Equal(["01-04 Met", "01-06 Missed", "01-08 Overdue"], story.Lines("2023-01-09 08:00"));
    }

    [Fact]
    public void Compute_Row12VisitReceivedLateThenVoided_NothingOverdueInBetween()
    {
        var story = District.Enrolled("2023-01-01 10:00", Frames.Red)
            .Contact("2023-01-03 15:00", receivedAt: "2023-01-05 08:00", voidedAt: "2023-01-05 20:00");
        Assert.Equal(["01-04 Overdue"], story.Lines("2023-01-05 07:59"));
        Assert.Equal(["01-04 Met", "01-06 NotYetDue"], story.Lines("2023-01-05 08:00"));
        Assert.Equal(["01-04 Overdue"], story.Lines("2023-01-05 20:00"));
    }
}
