using NodaTime;
using ThreeColor.Events;
using ThreeColor.Organisation;
using static ThreeColor.Escalation.Tests.Life.Scene;

namespace ThreeColor.Escalation.Tests.Life;

/// <summary>The top is vacant, or nobody stands anywhere: data, never an exception.</summary>
public sealed class UnstaffedTests
{
    private static readonly Scene NoTop = new Scene().With("task-force", null);

    private static readonly Scene Empty = new() { Posts = [] };

    [Fact]
    public void At_PostNotLookedUp_IsAVacantPostAtTheResidentsUnit()
    {
        var staffing = Empty.At(Start).Staffing.At(new("task-force"));
        Assert.Equal((new Id<Post>("task-force"), new Id<Unit>("home"), null), (staffing.Post, staffing.Unit, staffing.Acting));
        Assert.Equal(Force, new Scene().At(Start).Staffing.At(new("task-force")).Acting);
    }

    [Fact]
    public void Raise_WantedRungStaffed_IsCalledAsEverThoughTheTopIsVacant()
    {
        var moved = NoTop.Raise();
        Assert.Equal((0, Micro, Start + Duration.FromHours(4)), (moved.After.Rung, moved.After.Called!.Value, moved.After.DueAt!.Value));
        Assert.Null(moved.After.Owner);
        Assert.DoesNotContain(moved.Reasons, reason => reason.Code == "rung.unstaffed-top");
    }

    [Fact]
    public void Raise_VacantFromTheStartUp_CallsTheHighestStaffedBelowInPlaceOfTheTop()
    {
        var scene = NoTop with { Cause = Cause.Need };
        var moved = scene.Raise(Severity.Major);
        Assert.Equal((EventStage.Called, 2, 2, new HeldPost(new("general-grid-leader"), new("g"))), (moved.After.Stage, moved.After.Rung, moved.After.TopRung, moved.After.Post));
        Assert.Equal((General, General, Start, Start + Duration.FromDays(1)), (moved.After.Called!.Value, moved.After.Owner!.Value, moved.After.SilentUntil!.Value, moved.After.DueAt!.Value));
        Assert.Equal([new("event.raised", "need"), new("rung.unstaffed-top", "task-force"), new("rung.called", "general-grid-leader")], moved.Reasons);
        Assert.Equal((NoticeKind.Called, Recipient.Of(General), null), (Assert.Single(moved.Notices).Kind, moved.Notices[0].Recipient, moved.Notices[0].DueAt));
        Assert.Equal(1, scene.With("general-grid-leader", null).Raise(Severity.Major).After.Rung);
    }

    [Fact]
    public void Advance_NobodyAbove_RemindsLikeATopUntilSomebodyStandsThere()
    {
        var care = NoTop.Climbed(NoTop.Raise().After, 2);
        var due = care.DueAt!.Value;
        var moved = EventLife.Advance(care, NoTop.At(due))!;
        Assert.Equal((2, General, due, due + Duration.FromHours(12)), (moved.After.Rung, moved.After.Owner!.Value, moved.After.SilentUntil!.Value, moved.After.DueAt!.Value));
        Assert.Equal([new("limit.passed", "general-grid-leader", "answerWithin"), new("rung.unstaffed-top", "task-force"), new("event.reminded", "general-grid-leader")], moved.Reasons);
        Assert.Equal(NoticeKind.StillOpen, Assert.Single(moved.Notices).Kind);
        Assert.Null(EventLife.Advance(moved.After, NoTop.At(due + Duration.FromHours(12) - Duration.Epsilon)));

        var again = EventLife.Advance(moved.After, NoTop.At(due + Duration.FromHours(12)))!;
        Assert.Equal((2, General, due + Duration.FromHours(24)), (again.After.Rung, again.After.Owner!.Value, again.After.DueAt!.Value));
        var handedUp = EventLife.Advance(again.After, new Scene().At(due + Duration.FromHours(24)))!;
        Assert.Equal((3, Force, Force), (handedUp.After.Rung, handedUp.After.Called!.Value, handedUp.After.Owner!.Value));
        Assert.Equal([new("limit.passed", "general-grid-leader", "remindEvery"), new("rung.called", "task-force")], handedUp.Reasons);
    }

    [Fact]
    public void Advance_ARungBetweenIsStaffedAgain_IsCalledWithItsOwnLimit()
    {
        var low = NoTop.With("general-grid-leader", null).With("ordinary-grid-leader", null);
        var care = low.Climbed(low.Raise().After, 1);
        Assert.Equal((0, Micro), (care.Rung, care.Owner!.Value));
        var moved = EventLife.Advance(care, NoTop.At(care.DueAt!.Value))!;
        Assert.Equal((1, Ordinary), (moved.After.Rung, moved.After.Called!.Value));
        Assert.Null(moved.After.Owner);
    }

    [Fact]
    public void Advance_TopVacantAtAReminder_GoesToTheHighestStaffedRung()
    {
        var top = new Scene().Climbed(new Scene().Raise().After, 3);
        var moved = EventLife.Advance(top, NoTop.At(top.DueAt!.Value))!;
        Assert.Equal((EventStage.Called, 2, 3, General), (moved.After.Stage, moved.After.Rung, moved.After.TopRung, moved.After.Owner!.Value));
        Assert.Equal(NoticeKind.Called, Assert.Single(moved.Notices).Kind);
    }

    [Fact]
    public void Advance_OwnedAtAVacantTop_KeepsTheStageAndTellsWhoTakesIt()
    {
        var full = new Scene();
        var top = full.Do(full.Climbed(full.Raise().After, 3), new EventAction.ReportIn(), Force);
        var moved = EventLife.Advance(top, NoTop.At(top.DueAt!.Value))!;
        Assert.Equal((EventStage.ReportedIn, 2, General), (moved.After.Stage, moved.After.Rung, moved.After.Owner!.Value));
        Assert.Equal(["rung.unstaffed-top", "holder.changed", "event.reminded"], moved.Reasons.Select(reason => reason.Code));
        Assert.Equal((NoticeKind.Called, Recipient.Of(General)), (Assert.Single(moved.Notices).Kind, moved.Notices[0].Recipient));

        var kept = EventLife.Advance(top, Empty.At(top.DueAt!.Value))!;
        Assert.Equal((EventStage.ReportedIn, 3, Force, top.Post), (kept.After.Stage, kept.After.Rung, kept.After.Owner!.Value, kept.After.Post));
        Assert.Equal(["rung.nobody", "event.reminded"], kept.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void Act_InPlaceOfTheTop_IsWhatTheTopMayDo()
    {
        var scene = NoTop with { Cause = Cause.Need };
        var care = scene.Raise(Severity.Major).After;
        Assert.Equal("TC0360", scene.Refuses(care, new EventAction.Escalate("why"), General));
        Assert.Equal(EventStage.FedBack, scene.Do(care, new EventAction.FeedBack("done"), General).Stage);
        Assert.Equal(Start + Duration.FromHours(30), scene.Do(care, new EventAction.Snooze(Start + Duration.FromHours(30), "r"), General).DueAt);
        Assert.Equal(1, new Scene().Do(new Scene().Raise().After, new EventAction.Escalate("why"), Micro).Rung);
    }

    [Fact]
    public void NoticeFailed_NobodyAbove_IsOnlyRecorded()
    {
        var care = NoTop.Climbed(NoTop.Raise().After, 2);
        Assert.Equal(care, EventLife.NoticeFailed(care, NoTop.At(Start)).After);
        Assert.Equal(3, EventLife.NoticeFailed(care, new Scene().At(Start)).After.Rung);
    }
}
