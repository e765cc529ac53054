using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Ports;
using ThreeColor.Scheduling.Document;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Scheduling.Tests.Timelines;

/// <summary>The golden answers for late visits, editions and moves: rows 24 to 28, and the unit's sum as kept counts.</summary>
public class EditionTimelineTests
{
    private static SchedulingPolicy Every(string period) =>
        Frames.Of($$"""{ "id": "home-visit", "kind": "rolling", "every": { "red": "{{period}}" }, "contacts": ["home-visit"] }""");

    private static Story Red => new Story(Every("P2D")).Enrolled("2023-01-01 10:00", Frames.Red);

    [Fact]
    public void Compute_Row24VisitReceivedAfterAnAttempt_WindowMetNewAnchor()
    {
        var story = Red.Contact("2023-01-03 11:00", seen: false, kind: "attempt").Contact("2023-01-02 15:00", receivedAt: "2023-01-03 12:00");
        Assert.Equal(["01-04 NotYetDue"], story.Lines("2023-01-03 11:59"));
        Assert.Equal(["01-04 Met", "01-05 NotYetDue"], story.Lines("2023-01-03 12:00"));
    }

    [Fact]
    public void Compute_Row25VisitVoided_WindowOverdueAgain()
    {
        var story = Red.Contact("2023-01-05 09:00", voidedAt: "2023-01-05 10:00");
        Assert.Equal(["01-04 Late", "01-08 NotYetDue"], story.Lines("2023-01-05 09:59"));
        Assert.Equal(["01-04 Overdue"], story.Lines("2023-01-05 10:00"));
        Assert.Equal(["01-04 Missed", "01-06 Overdue"], story.Lines("2023-01-06"));
    }

    [Fact]
    public void Compute_Row26TighterEdition_OnlyTheOpenWindowIsRedated()
    {
        var story = Red.Adopted("2023-01-09 12:00", Every("P1D"));
        foreach (var day in (int[])[3, 5, 7, 9])
            story.Contact($"2023-01-{day:00} 10:00");
        Assert.Equal(["01-04 Met", "01-06 Met", "01-08 Met", "01-10 Met", "01-12 NotYetDue"], story.Lines("2023-01-09 11:59"));
        Assert.Equal(["01-04 Met", "01-06 Met", "01-08 Met", "01-10 Met", "01-11 NotYetDue"], story.Lines("2023-01-09 12:00"));
    }

    [Fact]
    public void Compute_Row27LooserEditionWhileOverdue_CuresNothing()
    {
        var story = Red.Adopted("2023-01-04 12:00", Every("P7D"));
        Assert.Equal(["01-04 Overdue"], story.Lines("2023-01-10 23:59"));
        Assert.Equal(["01-04 Missed", "01-11 Missed", "01-18 Overdue"], story.Lines("2023-01-18"));
    }

    [Fact]
    public void Compute_Row28Moved_CountsUnderTheUnitOfItsDue()
    {
        var story = Red.Moved("2023-01-04 09:00", "grid-2").Contact("2023-01-03 15:00", receivedAt: "2023-01-05 08:00");
        var before = Assert.Single(story.Windows("2023-01-05 07:59"));
        Assert.Equal((WindowStatus.Overdue, "grid-1"), (before.StatusAt(story.At("2023-01-05")), before.Unit.Value));
        Assert.Equal(["01-04 Met", "01-06 NotYetDue"], story.Lines("2023-01-05 08:00"));
        Assert.Equal(["grid-1", "grid-2"], story.Windows("2023-01-05 08:00").Select(window => window.Unit.Value));
    }

    [Fact]
    public void Of_UnitsSumKeptAsCounts_IsThePatrolLine()
    {
        var row1 = new Story(Frames.District()).Enrolled("2023-01-01 10:00", Frames.Red);
        var row2 = new Story(Frames.District()).Enrolled("2023-01-01 10:00", Frames.Red).Contact("2023-01-05 09:00");
        var row8 = new Story(Frames.District()).Enrolled("2023-01-01 10:00", Frames.Blue).Pause("2023-01-30", "2023-02-10 15:00");
        var now = row1.At("2023-01-09 12:00");
        var counts = new[] { row1, row2, row8 }
            .SelectMany(story => CoverageChange.Of([], null, DutyLedger.FromBirth(story.Facts, story.Editions, now), now)).ToList();
        Assert.Equal([Frames.Red, Frames.Red, Frames.Blue], counts.Select(row => row.Tier!.Value));
        var sum = counts.Aggregate(Coverage.Nothing, (line, row) => line + Coverage.Of(row));
        Assert.Equal(new() { Expected = 6, Late = 1, Missed = 2, NotYetDue = 1, Overdue = 2 }, sum);
    }

    [Fact]
    public void Of_LateVisit_TakesBackWhatItCures()
    {
        var story = Red;
        var move = DutyLedger.FromBirth(story.Facts, story.Editions, story.At("2023-01-07"));
        var late = story.Contact("2023-01-03 15:00", receivedAt: "2023-01-07 08:00");
        var now = story.At("2023-01-07 08:00");
        var moved = (LedgerOutcome.Moved)DutyLedger.Advance(new()
        {
            Duties = move.Duties,
            Facts = late.Facts,
            SettledTo = story.At("2023-01-07"),
            ChangedAt = story.At("2023-01-03 15:00"),
            HistorySince = Instant.MinValue,
            Ended = move.Ended,
            Editions = story.Editions,
            Now = now,
        });
        Assert.Equal(["Missed"], moved.Move.Reopened.Select(window => $"{window.Ending}"));
        Assert.Equal(["Met"], moved.Move.Ended.Select(window => $"{window.Ending}"));
        var change = Assert.Single(CoverageChange.Of(move.Duties, story.At("2023-01-07"), moved.Move, now));
        Assert.Equal(new CoverageCounts(new("grid-1"), Frames.Red) { Met = 1, Missed = -1 }, change);
    }
}
