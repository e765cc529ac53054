using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Ports;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Tests;

public class ViewTests
{
    private static Story Red => new Story(Frames.District()).Enrolled("2023-01-01 10:00", Frames.Red);

    private static Story Yellow => new Story(Frames.District()).Enrolled("2023-01-01 10:00", Frames.Yellow);

    [Fact]
    public void NextChange_ThroughAStory_ReminderDueMissOpening()
    {
        var story = Red.Pause("2023-01-05", "2023-01-20 15:00");
        string[] expected = ["2023-01-03 12:00", "2023-01-04", "2023-01-05", "2023-01-06", "2023-01-20 15:00", "2023-01-22 12:00"];
        var now = story.At("2023-01-01 10:00");
        foreach (var change in expected)
        {
            now = DutyLedger.NextChange(story.Duties(now), story.Facts.Pauses, story.Editions, now)!.Value;
            Assert.Equal(story.At(change), now);
        }
    }

    [Fact]
    public void NextChange_OpenPauseAfterExcuse_Never()
    {
        var story = Red.Pause("2023-01-03");
        Assert.Null(DutyLedger.NextChange(story.Duties(story.At("2023-01-04")), story.Facts.Pauses, story.Editions, story.At("2023-01-04")));
    }

    [Theory]
    [InlineData("2023-01-03 11:59", 0)]
    [InlineData("2023-01-03 12:00", 1)]
    [InlineData("2023-01-03 23:59", 1)]
    [InlineData("2023-01-04 00:00", 0)]
    public void DueReminders_AroundTheReminder_FromThenToDue(string now, int count)
    {
        var story = Red;
        Assert.Equal(count, DueReminders.Of(story.Duties(story.At(now)), story.Policy, story.At(now)).Count);
    }

    [Fact]
    public void DueReminders_DueInPause_None()
    {
        var story = Red.Pause("2023-01-03 15:00", "2023-01-10");
        Assert.Empty(DueReminders.Of(story.Duties(story.At("2023-01-03 13:00")), story.Policy, story.At("2023-01-03 13:00")));
    }

    [Fact]
    public void FindCompleting_TwoAtYellow_TheSecondCompletes()
    {
        var story = Yellow.Contact("2023-01-03 11:00", seen: false).Contact("2023-01-04 11:00", seen: false, receivedAt: "2023-01-05 08:00").Contact("2023-01-06 11:00", seen: false);
        Assert.Null(Find(story, "2023-01-04 12:00"));
        Assert.Equal("v3", Find(story, "2023-01-05 08:00")!.Visit.Value);
    }

    [Fact]
    public void FindCompleting_AttemptsBeforeTheWindowVoidedOrUnproved_DoNotCount()
    {
        var story = Yellow.Contact("2023-01-03 11:00", seen: false).Contact("2023-01-04 11:00")
            .Contact("2023-01-05 11:00", seen: false).Contact("2023-01-05 12:00", seen: false, voidedAt: "2023-01-05 13:00")
            .Contact("2023-01-06 11:00", seen: false, method: EvidenceMethod.Statement);
        Assert.Equal("v5", Find(story, "2023-01-05 12:59")!.Visit.Value);
        Assert.Null(Find(story, "2023-01-06 12:00"));
    }

    [Fact]
    public void FindCompleting_InAPause_DoNotCount()
    {
        var story = Yellow.Pause("2023-01-03 08:00", "2023-01-04 08:00")
            .Contact("2023-01-03 07:59", seen: false).Contact("2023-01-03 08:00", seen: false).Contact("2023-01-04 08:00", seen: false);
        Assert.Null(Find(story, "2023-01-03 08:00"));
        Assert.Equal("v4", Find(story, "2023-01-04 08:00")!.Visit.Value);
    }

    [Fact]
    public void FindCompleting_BeforeAPauseThatGoesOn_Counts()
    {
        var story = Red.Contact("2023-01-02 11:00", seen: false).Pause("2023-01-02 12:00", "2023-01-02 20:00");
        Assert.Equal("v2", Find(story, "2023-01-02 18:00")!.Visit.Value);
    }

    [Fact]
    public void FindCompleting_WindowEnded_None()
    {
        var story = Red.Contact("2023-01-02 11:00", seen: false).Contact("2023-01-03 11:00");
        Assert.Null(Attempts.FindCompleting(story.Windows("2023-01-03 12:00")[0], story.Facts.Contacts, story.Facts.Pauses, story.Policy, story.At("2023-01-03 12:00")));
    }

    [Fact]
    public void DueReminders_ReminderSent_OncePerDue()
    {
        var (story, now) = (Red, Red.At("2023-01-03 13:00"));
        var sent = story.Duties(now).Select(duty => duty with { RemindedOf = duty.Pending?.DueAt }).ToValueList();
        Assert.Empty(DueReminders.Of(sent, story.Policy, now));
        Assert.Equal(story.At("2023-01-04"), DutyLedger.NextChange(sent, [], story.Editions, now));
    }

    [Fact]
    public void Coverage_Nothing_HasNoRate()
    {
        Assert.Null(Coverage.Nothing.OnTimeRate);
        Assert.Null(Coverage.Nothing.ReachedRate);
        Assert.Throws<InvalidOperationException>(() => default(Rate).Value);
    }

    [Fact]
    public void Coverage_ExcusedWindows_StandBesideTheRates()
    {
        var coverage = new Coverage { Expected = 20, Met = 6, Late = 2, Excused = 8, Missed = 1, Overdue = 1, NotYetDue = 2 };
        Assert.Equal((0.6, 0.8, 10L), (coverage.OnTimeRate!.Value.Value, coverage.ReachedRate!.Value.Value, coverage.OnTimeRate.Value.Sample));
        Assert.True(coverage.IsConserved);
        Assert.False((coverage with { Missed = 0 }).IsConserved);
        Assert.Equal(coverage, coverage + Coverage.Nothing);
    }

    [Fact]
    public void Coverage_OfCounts_ExpectsWhatWasOpened()
    {
        var counts = new CoverageCounts(new("grid-1"), Frames.Red) { Opened = 6, Late = 1, Missed = 2, Pending = 3, Overdue = 2 };
        Assert.Equal(new() { Expected = 6, Late = 1, Missed = 2, NotYetDue = 1, Overdue = 2 }, Coverage.Of(counts));
    }

    private static Contact? Find(Story story, string now) =>
        Attempts.FindCompleting(story.Last(now), story.Facts.Contacts, story.Facts.Pauses, story.Policy, story.At(now));
}
