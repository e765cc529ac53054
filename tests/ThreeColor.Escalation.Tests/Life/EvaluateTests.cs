using NodaTime;
using ThreeColor.Events;
using ThreeColor.Organisation;
using static ThreeColor.Escalation.Tests.Life.Scene;

namespace ThreeColor.Escalation.Tests.Life;

public sealed class EvaluateTests
{
    private static readonly Instant Later = Start + Duration.FromHours(2);

    [Theory]
    [InlineData("ordinary")]
    [InlineData("general")]
    [InlineData("force")]
    public void Evaluate_Satisfied_Closes(string evaluator)
    {
        var scene = new Scene();
        var care = scene.Do(scene.FedBack(), new EventAction.Evaluate(true), new(evaluator), Later);
        Assert.Equal((EventStage.Evaluated, EvaluationResult.Satisfied, evaluator, Later), (care.Stage, care.Evaluation!.Value, care.Evaluator!.Value.Value, care.EndedAt!.Value));
        Assert.Null(care.DueAt);
        Assert.False(care.IsOpen);
        Assert.Empty(EventLife.AllowedActions(care, scene.At(Later, new(evaluator))));
    }

    [Fact]
    public void Evaluate_ByTheHandlerInAnyPost_IsRefused()
    {
        var scene = new Scene().With("general-grid-leader", General, Micro);
        Assert.Equal("TC0358", scene.Refuses(scene.FedBack(), new EventAction.Evaluate(true), Micro));
        Assert.Equal("TC0358", scene.Refuses(scene.FedBack(), new EventAction.Waive("small"), Micro));
    }

    [Fact]
    public void Evaluate_ByOthers_IsRefused()
    {
        var scene = new Scene().With("micro-grid-leader", Micro, Stranger);
        Assert.Equal("TC0357", scene.Refuses(scene.FedBack(), new EventAction.Evaluate(true), Stranger));
        Assert.Equal("TC0352", scene.Refuses(scene.Raise().After, new EventAction.Evaluate(true), Ordinary));
    }

    [Fact]
    public void Evaluate_LadderWithoutTheEvaluationPost_StillIsItsTask()
    {
        var scene = new Scene { Cause = Cause.Emergency };
        Assert.Equal(EventStage.Evaluated, scene.Do(scene.FedBack(), new EventAction.Evaluate(true), Ordinary).Stage);
    }

    [Fact]
    public void Waive_WithReason_ClosesAndSaysWhy()
    {
        var scene = new Scene();
        var care = scene.Do(scene.FedBack(), new EventAction.Waive("seen myself"), Ordinary);
        Assert.Equal((EventStage.Evaluated, EvaluationResult.Waived, "seen myself", Ordinary), (care.Stage, care.Evaluation!.Value, care.WaiverReason, care.Evaluator!.Value));
        Assert.Equal("TC0359", scene.Refuses(scene.FedBack(), new EventAction.Waive(""), Ordinary));
        Assert.Equal("TC0357", scene.Refuses(scene.FedBack(), new EventAction.Waive("why"), Stranger));
    }

    [Fact]
    public void Evaluate_Unsatisfied_ReopensOneRungAbove()
    {
        var scene = new Scene();
        var fedBack = scene.FedBack();
        Assert.Equal("TC0359", scene.Refuses(fedBack, new EventAction.Evaluate(false), Ordinary));
        var moved = scene.Moves(fedBack, new EventAction.Evaluate(false, "gas still leaks"), General, Later);
        var care = moved.After;
        Assert.Equal((fedBack.Id, EventStage.Called, 1, 1), (care.Id, care.Stage, care.Rung, care.Reopened));
        Assert.Equal((Ordinary, Later + Duration.FromHours(4), fedBack.SilentUntil), (care.Called, care.DueAt!.Value, care.SilentUntil));
        Assert.Equal((EvaluationResult.Unsatisfied, General), (care.Evaluation!.Value, care.Evaluator!.Value));
        Assert.Null(care.Owner);
        Assert.Null(care.Handler);
        Assert.Contains(new Reason("evaluation.unsatisfied", "", "gas still leaks"), moved.Reasons);
    }

    [Fact]
    public void Evaluate_UnsatisfiedOftenEnough_GoesToTheTop()
    {
        var scene = new Scene();
        var reopened = scene.Do(scene.FedBack(), new EventAction.Evaluate(false, "no"), General);
        var again = scene.Do(scene.Do(reopened, new EventAction.ReportIn(), Ordinary), new EventAction.FeedBack(), Ordinary);
        Assert.Null(again.Evaluation);
        var moved = scene.Moves(again, new EventAction.Evaluate(false, "no"), General);
        Assert.Equal((3, 2, Force), (moved.After.Rung, moved.After.Reopened, moved.After.Owner!.Value));
        Assert.Contains(new Reason("evaluation.to-top", "", "2"), moved.Reasons);
    }

    [Fact]
    public void Evaluate_UnsatisfiedAtTheTop_StaysThere()
    {
        var scene = new Scene();
        var fedBack = scene.Do(scene.Climbed(scene.Raise().After, 3), new EventAction.FeedBack(), Force);
        var care = scene.Do(fedBack, new EventAction.Evaluate(false, "no"), General);
        Assert.Equal((EventStage.Called, 3, Force), (care.Stage, care.Rung, care.Owner!.Value));
    }

    [Fact]
    public void Advance_EvaluationLate_RemindsTheEvaluator()
    {
        var scene = new Scene();
        var fedBack = scene.FedBack();
        var due = fedBack.DueAt!.Value;
        Assert.Null(EventLife.Advance(fedBack, scene.At(due - Duration.Epsilon)));
        var moved = EventLife.Advance(fedBack, scene.At(due))!;
        Assert.Equal((EventStage.FedBack, due + Duration.FromDays(3)), (moved.After.Stage, moved.After.DueAt!.Value));
        Assert.Equal((NoticeKind.EvaluationDue, Recipient.Of(Ordinary)), (Assert.Single(moved.Notices).Kind, moved.Notices[0].Recipient));
    }

    [Fact]
    public void Advance_EvaluationLateAndEveryActingWorkerIsTheHandler_AsksADeputy()
    {
        var scene = new Scene().With("ordinary-grid-leader", Micro).With("general-grid-leader", Micro, Stranger).With("task-force", Micro);
        Assert.Equal(Recipient.Of(Stranger), Assert.Single(EventLife.Advance(scene.FedBack(), scene.At(Start + Duration.FromDays(9)))!.Notices).Recipient);
    }

    [Fact]
    public void Advance_EvaluationLateAndNobodyElseIsLeft_AsksTheLastResort()
    {
        var scene = new Scene().With("ordinary-grid-leader", null).With("general-grid-leader", null).With("task-force", Micro);
        Assert.Equal(Recipient.Of(Micro), Assert.Single(EventLife.Advance(scene.FedBack(), scene.At(Start + Duration.FromDays(9)))!.Notices).Recipient);
    }
}
