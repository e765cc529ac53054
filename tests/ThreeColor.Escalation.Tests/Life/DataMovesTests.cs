using NodaTime;
using ThreeColor.Events;
using static ThreeColor.Escalation.Tests.Life.Scene;

namespace ThreeColor.Escalation.Tests.Life;

public sealed class DataMovesTests
{
    private static readonly Instant Later = Start + Duration.FromHours(3);

    [Fact]
    public void ContactEnded_WhileCalled_IsFedBackByTheVisitor()
    {
        var scene = new Scene();
        var moved = EventLife.ContactEnded(scene.Raise().After, Stranger, scene.At(Later))!;
        Assert.Equal((EventStage.FedBack, Stranger, Later, Later), (moved.After.Stage, moved.After.Handler!.Value, moved.After.SilentUntil!.Value, moved.After.FedBackAt!.Value));
        Assert.Equal(NoticeKind.EvaluationDue, Assert.Single(moved.Notices).Kind);
    }

    [Fact]
    public void ContactEnded_AfterReportingIn_KeepsTheEndOfTheSilence()
    {
        var scene = new Scene();
        var owned = scene.Do(scene.Raise().After, new EventAction.ReportIn(), Micro);
        Assert.Equal(Start, EventLife.ContactEnded(owned, Micro, scene.At(Later))!.After.SilentUntil);
    }

    [Fact]
    public void ContactEnded_NotSampled_Closes()
    {
        var scene = new Scene().Sampled(0, 1);
        var moved = EventLife.ContactEnded(scene.Raise().After, Micro, scene.At(Later))!;
        var care = moved.After;
        Assert.Equal((EventStage.Evaluated, EvaluationResult.Waived, "not sampled"), (care.Stage, care.Evaluation!.Value, care.WaiverReason));
        Assert.Equal((Later, Micro), (care.EndedAt!.Value, care.Handler!.Value));
        Assert.Null(care.Evaluator);
        Assert.Null(care.DueAt);
        Assert.Empty(moved.Notices);
        Assert.Contains(new Reason("evaluation.not-sampled", "", "0/1"), moved.Reasons);
    }

    [Fact]
    public void ContactEnded_NotSampledButBadlyShown_IsEvaluated()
    {
        var scene = new Scene { ContactProves = false }.Sampled(0, 1);
        Assert.Equal(EventStage.FedBack, EventLife.ContactEnded(scene.Raise().After, Micro, scene.At(Later))!.After.Stage);
    }

    [Fact]
    public void ContactEnded_EnteredBySomebodyElse_NeitherOfThemEvaluates()
    {
        var scene = new Scene();
        var fedBack = EventLife.ContactEnded(scene.Raise().After, Stranger, scene.At(Later), Ordinary)!.After;
        Assert.Equal("TC0358", scene.Refuses(fedBack, new EventAction.Evaluate(true), Ordinary));
        Assert.Equal(EventStage.Evaluated, scene.Do(fedBack, new EventAction.Evaluate(true), General).Stage);
    }

    [Fact]
    public void ContactEnded_FedBackAlready_ChangesNothing() =>
        Assert.Null(EventLife.ContactEnded(new Scene().FedBack(), Stranger, new Scene().At(Later)));

    [Fact]
    public void WindowJoined_FedBack_IsCalledAgainOnItsRung()
    {
        var scene = new Scene();
        var climbed = scene.Climbed(scene.Raise().After, 1);
        var fedBack = EventLife.ContactEnded(climbed, Micro, scene.At(Later))!.After;
        var moved = EventLife.WindowJoined(fedBack, scene.At(Later + Duration.FromDays(1)))!;
        Assert.Equal((fedBack.Id, EventStage.Called, 1, Ordinary), (moved.After.Id, moved.After.Stage, moved.After.Rung, moved.After.Called));
        Assert.Equal(Later + Duration.FromDays(1) + Duration.FromHours(4), moved.After.DueAt);
        Assert.Null(moved.After.Handler);
        Assert.Equal(NoticeKind.Called, Assert.Single(moved.Notices).Kind);
    }

    [Fact]
    public void WindowJoined_StillBeingHandledOrClosed_ChangesNothing()
    {
        var scene = new Scene();
        Assert.Null(EventLife.WindowJoined(scene.Raise().After, scene.At(Later)));
        Assert.Null(EventLife.WindowJoined(scene.Do(scene.FedBack(), new EventAction.Evaluate(true), Ordinary), scene.At(Later)));
    }

    [Fact]
    public void Retract_Open_KeepsRungAndWindows()
    {
        var scene = new Scene();
        var climbed = scene.Climbed(scene.Raise().After, 1);
        var care = EventLife.Retract(climbed, scene.At(Later))!.After;
        Assert.Equal((EventStage.Retracted, 1, Later, Later), (care.Stage, care.Rung, care.EndedAt!.Value, care.SilentUntil!.Value));
        Assert.Equal([Missed], care.Listed);
        Assert.Null(care.DueAt);
        Assert.Null(EventLife.Retract(care, scene.At(Later)));
    }

    [Fact]
    public void Reinstate_Retracted_IsCalledOnItsRungAndSilentAgain()
    {
        var scene = new Scene();
        var retracted = EventLife.Retract(scene.Climbed(scene.Raise().After, 1), scene.At(Later))!.After;
        var back = Later + Duration.FromHours(1);
        var care = EventLife.Reinstate(retracted, scene.At(back))!.After;
        Assert.Equal((EventStage.Called, 1, Ordinary, back + Duration.FromHours(4)), (care.Stage, care.Rung, care.Called, care.DueAt!.Value));
        Assert.Null(care.EndedAt);
        Assert.Equal([Missed], care.Listed);
        Assert.Equal(back, care.SilentFrom);
        Assert.Null(care.SilentUntil);
        Assert.Null(EventLife.Reinstate(care, scene.At(back)));
    }

    [Fact]
    public void Reinstate_AcknowledgedBefore_KeepsTheEndOfTheSilence()
    {
        var scene = new Scene();
        var owned = scene.Do(scene.Raise().After, new EventAction.ReportIn(), Micro);
        var care = EventLife.Reinstate(EventLife.Retract(owned, scene.At(Later))!.After, scene.At(Later))!.After;
        Assert.Equal((Start, Start), (care.SilentFrom!.Value, care.SilentUntil!.Value));
    }

    [Fact]
    public void NoticeFailed_CalledBelowTheTop_Climbs()
    {
        var scene = new Scene();
        var moved = EventLife.NoticeFailed(scene.Raise().After, scene.At(Later));
        Assert.Equal((1, Ordinary), (moved.After.Rung, moved.After.Called));
        Assert.Contains(new Reason("notice.failed", "micro-grid-leader"), moved.Reasons);
    }

    [Fact]
    public void NoticeFailed_ForSomebodyElse_IsOnlyRecorded()
    {
        var scene = new Scene { Cause = Cause.Emergency };
        var care = scene.Raise().After;
        Assert.Equal(care, EventLife.NoticeFailed(care, scene.At(Later), new(RecipientKind.ContactPerson, "daughter")).After);
        Assert.Equal(1, EventLife.NoticeFailed(care, scene.At(Later), Recipient.Of(Micro)).After.Rung);
    }

    [Fact]
    public void NoticeFailed_OwnedOrAtTheTop_IsOnlyRecorded()
    {
        var scene = new Scene();
        foreach (var care in new[] { scene.FedBack(), scene.Climbed(scene.Raise().After, 3) })
        {
            var moved = EventLife.NoticeFailed(care, scene.At(Later));
            Assert.Equal(care, moved.After);
            Assert.Empty(moved.Notices);
            Assert.Equal("notice.failed", Assert.Single(moved.Reasons).Code);
        }
    }
}
