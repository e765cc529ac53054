using NodaTime;
using ThreeColor.Events;
using static ThreeColor.Escalation.Tests.Life.Scene;

namespace ThreeColor.Escalation.Tests.Life;

public sealed class AdvanceTests
{
    [Fact]
    public void Advance_BeforeDue_DoesNothing()
    {
        var scene = new Scene();
        var care = scene.Raise().After;
        Assert.Null(EventLife.Advance(care, scene.At(care.DueAt!.Value - Duration.Epsilon)));
        Assert.Null(EventLife.Advance(care, scene.At(Instant.FromUtc(2000, 1, 1, 0, 0))));
    }

    [Fact]
    public void Advance_AtDue_ClimbsOneRungWithAFreshClock()
    {
        var scene = new Scene();
        var care = scene.Raise().After;
        var moved = EventLife.Advance(care, scene.At(care.DueAt!.Value))!;
        Assert.Equal((1, 1, Ordinary, 1), (moved.After.Rung, moved.After.TopRung, moved.After.Called, moved.After.Revision));
        Assert.Equal(care.DueAt.Value + Duration.FromHours(4), moved.After.DueAt);
        Assert.Equal([new("limit.passed", "micro-grid-leader", "answerWithin"), new("rung.called", "ordinary-grid-leader")], moved.Reasons);
    }

    [Fact]
    public void Advance_AfterLongDowntime_StillClimbsOneRungWithAFullWindow()
    {
        var scene = new Scene();
        var late = QDistrict.At("2023-04-01T09:00:00");
        var moved = EventLife.Advance(scene.Raise().After, scene.At(late))!;
        Assert.Equal((1, late + Duration.FromHours(4)), (moved.After.Rung, moved.After.DueAt!.Value));
        Assert.Single(moved.Notices);
        Assert.Null(EventLife.Advance(moved.After, scene.At(late)));
    }

    [Fact]
    public void Advance_ToTheTop_OwnsOnArrivalThenReminds()
    {
        var scene = new Scene();
        var top = scene.Climbed(scene.Raise().After, 3);
        Assert.Equal((3, Force, Force), (top.Rung, top.Called, top.Owner!.Value));
        Assert.Equal(top.SilentUntil!.Value + Duration.FromHours(12), top.DueAt);
        var late = top.DueAt!.Value + Duration.FromMinutes(7);
        var moved = EventLife.Advance(top, scene.At(late))!;
        Assert.Equal((3, EventStage.Called, late + Duration.FromHours(12), top.SilentUntil), (moved.After.Rung, moved.After.Stage, moved.After.DueAt!.Value, moved.After.SilentUntil));
        Assert.Equal((NoticeKind.StillOpen, Recipient.Of(Force)), (Assert.Single(moved.Notices).Kind, moved.Notices[0].Recipient));
        Assert.Equal("event.reminded", Assert.Single(moved.Reasons).Code);
    }

    [Fact]
    public void Advance_HolderAtTheTopChanged_RemindsTheNewOne()
    {
        var scene = new Scene();
        var top = scene.Climbed(scene.Raise().After, 3);
        var moved = EventLife.Advance(top, scene.With("task-force", Stranger).At(top.DueAt!.Value))!;
        Assert.Equal((Stranger, Stranger), (moved.After.Called, moved.After.Owner!.Value));
        Assert.Equal(["holder.changed", "event.reminded"], moved.Reasons.Select(reason => reason.Code));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Advance_StaleAcknowledgement_RestartsTheClimb(bool begun)
    {
        var scene = new Scene();
        var owned = scene.Do(scene.Raise().After, new EventAction.ReportIn(), Micro);
        if (begun)
            owned = scene.Do(owned, new EventAction.StartDisposal(), Micro);
        var moved = EventLife.Advance(owned, scene.At(owned.DueAt!.Value))!;
        Assert.Equal((EventStage.Called, 1, Ordinary, owned.SilentUntil), (moved.After.Stage, moved.After.Rung, moved.After.Called, moved.After.SilentUntil));
        Assert.Null(moved.After.Owner);
        Assert.Contains(new Reason("limit.passed", "micro-grid-leader", "finishWithin"), moved.Reasons);
    }

    [Fact]
    public void Advance_OwnedAtTheTop_RemindsAndKeepsTheStage()
    {
        var scene = new Scene();
        var top = scene.Do(scene.Climbed(scene.Raise().After, 3), new EventAction.ReportIn(), Force);
        var moved = EventLife.Advance(top, scene.At(top.DueAt!.Value))!;
        Assert.Equal((EventStage.ReportedIn, 3), (moved.After.Stage, moved.After.Rung));
        Assert.Equal(NoticeKind.StillOpen, Assert.Single(moved.Notices).Kind);
    }

    [Fact]
    public void Advance_NextRungHeldByTheSameWorker_Collapses()
    {
        var scene = new Scene().With("ordinary-grid-leader", Micro);
        var care = scene.Raise().After;
        var moved = EventLife.Advance(care, scene.At(care.DueAt!.Value))!;
        Assert.Equal((2, General), (moved.After.Rung, moved.After.Called));
        Assert.Contains(new Reason("rung.collapsed", "ordinary-grid-leader"), moved.Reasons);
    }

    [Fact]
    public void Advance_SameWorkerTwoRungsUp_IsCalledAgain()
    {
        var scene = new Scene().With("general-grid-leader", Micro);
        Assert.Equal((2, Micro), (scene.Climbed(scene.Raise().After, 2).Rung, scene.Climbed(scene.Raise().After, 2).Called));
    }

    [Fact]
    public void Advance_OneWorkerHoldsAll_ArrivesAtTheTopAndNeverCollapsesIt()
    {
        var scene = new Scene().With("ordinary-grid-leader", Micro).With("general-grid-leader", Micro).With("task-force", Micro);
        var top = scene.Climbed(scene.Raise().After, 1);
        Assert.Equal((3, Micro), (top.Rung, top.Owner!.Value));
    }

    [Fact]
    public void Advance_OwnerFromAHigherRung_CollapsesThatRung()
    {
        var scene = new Scene();
        var owned = scene.Do(scene.Raise().After, new EventAction.ReportIn(), Ordinary);
        Assert.Equal(General, EventLife.Advance(owned, scene.At(owned.DueAt!.Value))!.After.Called);
    }

    [Fact]
    public void Advance_ClosedOrRetracted_DoesNothing()
    {
        var scene = new Scene();
        var late = scene.At(Start + Duration.FromDays(99));
        Assert.Null(EventLife.Advance(scene.Do(scene.FedBack(), new EventAction.Evaluate(true), Ordinary), late));
        Assert.Null(EventLife.Advance(EventLife.Retract(scene.Raise().After, late)!.After, late));
    }
}
