using NodaTime;
using ThreeColor.Events;
using ThreeColor.Organisation;
using static ThreeColor.Escalation.Tests.Life.Scene;

namespace ThreeColor.Escalation.Tests.Life;

/// <summary>Nobody stands at any post of the ladder, or the directory did not answer.</summary>
public sealed class NobodyTests
{
    private static readonly Scene Empty = new() { Posts = [] };

    private static readonly Scene EmptyEmergency = Empty with { Cause = Cause.Emergency };

    // The shortest answer limit of visits is 4 hours, that of emergencies 15 minutes.
    [Theory]
    [InlineData("worker-did-not-come", 60)]
    [InlineData("emergency", 15)]
    public void Raise_NobodyAnywhere_WaitsOnItsRungAndIsTriedAgainSoon(string cause, int minutes)
    {
        var moved = (Empty with { Cause = new(cause) }).Raise();
        Assert.Equal((EventStage.Called, 0, Start + Duration.FromMinutes(minutes)), (moved.After.Stage, moved.After.Rung, moved.After.DueAt!.Value));
        Assert.Equal(new HeldPost(new("micro-grid-leader"), new("home")), moved.After.Post);
        Assert.Null(moved.After.Called);
        Assert.Null(moved.After.Owner);
        Assert.Null(moved.After.SilentUntil);
        Assert.Equal(new Reason("rung.nobody", "micro-grid-leader"), moved.Reasons[^1]);
    }

    [Fact]
    public void Raise_StartAtTheTopAndNobodyAnywhere_WaitsThere()
    {
        var care = (Empty with { Cause = Cause.Need }).Raise(Severity.Major).After;
        Assert.Equal((3, null, null), (care.Rung, care.Called, care.Owner));
    }

    [Fact]
    public void Advance_StillNobody_TriesAgainAndTellsNobodyTwice()
    {
        var raised = EmptyEmergency.Raise();
        Assert.Equal(["daughter", "health", "ambulance"], raised.Notices.Select(notice => notice.Recipient.Address));
        Assert.All(raised.Notices, notice => Assert.Null(notice.DueAt));
        var answered = EmptyEmergency.Do(raised.After, new EventAction.AnswerWhistle(new("ambulance")), Stranger);
        var due = answered.DueAt!.Value;
        var again = EventLife.Advance(answered, EmptyEmergency.At(due))!;
        Assert.Equal((0, due + Duration.FromMinutes(15), answered.Whistles), (again.After.Rung, again.After.DueAt!.Value, again.After.Whistles));
        Assert.Empty(again.Notices);
        Assert.Equal("rung.nobody", again.Reasons[^1].Code);
    }

    [Fact]
    public void Advance_SomebodyAgain_IsCalledOnTheSameRungAndAloneIsTold()
    {
        var care = EmptyEmergency.Raise().After;
        var due = care.DueAt!.Value;
        var moved = EventLife.Advance(care, (new Scene { Cause = Cause.Emergency }).At(due))!;
        Assert.Equal((0, Micro, due + Duration.FromMinutes(15)), (moved.After.Rung, moved.After.Called!.Value, moved.After.DueAt!.Value));
        Assert.Equal(new HeldPost(new("micro-grid-leader"), new("m")), moved.After.Post);
        Assert.Equal(Recipient.Of(Micro), Assert.Single(moved.Notices).Recipient);
    }

    [Fact]
    public void Advance_EverybodyLeftBelowTheTop_WaitsOneRungUp()
    {
        var care = new Scene().Raise().After;
        var moved = EventLife.Advance(care, Empty.At(care.DueAt!.Value))!;
        Assert.Equal((1, null, care.DueAt + Duration.FromHours(1)), (moved.After.Rung, moved.After.Called, moved.After.DueAt));
    }

    [Fact]
    public void Advance_EverybodyLeftAtTheTop_WaitsAndIsCalledThereAgain()
    {
        var top = new Scene().Climbed(new Scene().Raise().After, 3);
        var waits = EventLife.Advance(top, Empty.At(top.DueAt!.Value))!.After;
        Assert.Equal((3, null, null, top.Post), (waits.Rung, waits.Called, waits.Owner, waits.Post));
        var back = EventLife.Advance(waits, new Scene().At(waits.DueAt!.Value))!;
        Assert.Equal((3, Force, NoticeKind.Called), (back.After.Rung, back.After.Owner!.Value, Assert.Single(back.Notices).Kind));
    }

    [Fact]
    public void Act_WaitingEvent_IsOpenToWhoCouldBeCalledOrStandsAbove()
    {
        var (care, full) = (Empty.Raise().After, new Scene());
        foreach (var worker in new[] { Micro, General, Force })
        {
            Assert.Equal((EventStage.ReportedIn, worker), (full.Do(care, new EventAction.ReportIn(), worker).Stage, full.Do(care, new EventAction.ReportIn(), worker).Owner!.Value));
            Assert.Equal(1, full.Do(care, new EventAction.Escalate("why"), worker).Rung);
            Assert.Single(full.Do(care, new EventAction.Whistle([new("health")]), worker).Whistles);
        }

        Assert.Equal("TC0354", full.Refuses(care, new EventAction.ReportIn(), Stranger));
        Assert.Equal("TC0356", full.Refuses(care, new EventAction.Escalate("why"), Stranger));
        Assert.Equal("TC0356", full.Refuses(full.Do(care, new EventAction.ReportIn(), General), new EventAction.Whistle([new("health")]), Micro));
    }

    [Fact]
    public void Act_WaitingAtTheTop_IsOpenToTheHighestStaffedRungBelow()
    {
        var care = (Empty with { Cause = Cause.Need }).Raise(Severity.Major).After;
        var low = new Scene { Cause = Cause.Need }.With("task-force", null);
        Assert.Equal(General, low.Do(care, new EventAction.ReportIn(), General).Owner);
        Assert.Equal("TC0354", low.Refuses(care, new EventAction.ReportIn(), Ordinary));
    }

    [Fact]
    public void NoticeFailed_NobodyCalled_IsOnlyRecorded()
    {
        var care = Empty.Raise().After;
        Assert.Equal(care, EventLife.NoticeFailed(care, new Scene().At(Start)).After);
    }

    [Fact]
    public void ContactEnded_NobodyEvaluates_IsAskedAgainSoon()
    {
        var moved = EventLife.ContactEnded(Empty.Raise().After, Stranger, Empty.At(Start))!;
        Assert.Equal((EventStage.FedBack, Start + Duration.FromHours(1)), (moved.After.Stage, moved.After.DueAt!.Value));
        Assert.Empty(moved.Notices);
        var asked = EventLife.Advance(moved.After, new Scene().At(moved.After.DueAt!.Value))!;
        Assert.Equal((Recipient.Of(Ordinary), moved.After.DueAt + Duration.FromDays(3)), (Assert.Single(asked.Notices).Recipient, asked.After.DueAt));
    }
}
