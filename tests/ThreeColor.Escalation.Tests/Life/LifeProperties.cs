using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Tests.Life;

[Properties(Arbitrary = [typeof(LifeGen)], MaxTest = 400)]
public sealed class LifeProperties
{
    [Property]
    public void AnyLife_EveryStep_KeepsThePromises(RandomLife life)
    {
        var scene = SceneOf(life);
        var now = Scene.Start;
        var care = scene.Raise(life.Severity).After;
        LifeChecks.AssertSound(care);
        foreach (var step in life.Steps)
        {
            now += step.Wait;
            if (step.Kind == StepKind.Restaff)
                scene = scene with { Posts = step.Posts };
            if (step.Kind == StepKind.FallDue && care.DueAt > now)
                now = care.DueAt.Value;
            if (Take(scene, care, step, now) is not { } moved)
                continue;
            LifeChecks.AssertFollows(scene, care, moved, step, now);
            care = moved.After;
            LifeChecks.AssertSound(care);
        }
    }

    [Property]
    public void AnyLife_AllowedActions_AreExactlyThoseAccepted(RandomLife life)
    {
        var scene = SceneOf(life);
        var now = Scene.Start;
        var care = scene.Raise(life.Severity).After;
        foreach (var step in life.Steps)
        {
            now += step.Wait;
            foreach (var worker in LifeGen.Workers)
            {
                var allowed = EventLife.AllowedActions(care, scene.At(now, worker));
                foreach (var kind in Enum.GetValues<EventActionKind>())
                    Assert.Equal(allowed.Contains(kind), EventLife.Act(care, Fitting(care, kind, step, now), care.Revision, scene.At(now, worker)) is EventDecision.Moved);
            }

            care = Take(scene, care, step, now)?.After ?? care;
        }
    }

    [Property]
    public void AnyLife_AStaleWorker_ChangesNothing(RandomLife life)
    {
        var scene = SceneOf(life);
        var (now, care) = (Scene.Start, scene.Raise(life.Severity).After);
        foreach (var step in life.Steps)
            if (Take(scene, care, step, now += step.Wait) is { } moved && moved.After != care)
            {
                var refused = EventLife.Act(moved.After, Fitting(care, step.Action, step, now), care.Revision, scene.At(now, step.Actor));
                Assert.Equal("TC0351", Assert.IsType<EventDecision.Refused>(refused).Refusal.Code);
                care = moved.After;
            }
    }

    private static Scene SceneOf(RandomLife life)
    {
        var policy = QDistrict.Policy;
        return new()
        {
            Cause = life.Cause,
            Posts = life.Posts,
            Policy = policy with { Evaluation = policy.Evaluation with { Sample = new(life.Sampled, 2), ToTopAfter = life.ToTopAfter } },
        };
    }

    private static EventDecision.Moved? Take(Scene scene, CareEvent care, Step step, Instant now) => step.Kind switch
    {
        StepKind.Act => EventLife.Act(care, Fitting(care, step.Action, step, now), care.Revision, scene.At(now, step.Actor)) as EventDecision.Moved,
        StepKind.FallDue => EventLife.Advance(care, scene.At(now)),
        StepKind.ContactEnded => EventLife.ContactEnded(care, step.Actor, scene.At(now)),
        StepKind.WindowJoined => EventLife.WindowJoined(care, scene.At(now)),
        StepKind.Retract => EventLife.Retract(care, scene.At(now)),
        StepKind.Reinstate => EventLife.Reinstate(care, scene.At(now)),
        StepKind.NoticeFailed => EventLife.NoticeFailed(care, scene.At(now)),
        StepKind.ReportAdded => EventLife.ReportAdded(care, new(now, EventSource.ResidentRequest, step.Satisfied ? Severity.Small : Severity.Major, "more"), scene.At(now)),
        _ => null,
    };

    private static EventAction Fitting(CareEvent care, EventActionKind kind, Step step, Instant now) => kind switch
    {
        EventActionKind.ReportIn => new EventAction.ReportIn(),
        EventActionKind.StartDisposal => new EventAction.StartDisposal(),
        EventActionKind.FeedBack => new EventAction.FeedBack("done"),
        EventActionKind.Evaluate => new EventAction.Evaluate(step.Satisfied, "why"),
        EventActionKind.Waive => new EventAction.Waive("why"),
        EventActionKind.Escalate => new EventAction.Escalate("why"),
        EventActionKind.Whistle => new EventAction.Whistle([Free(care, step)]),
        EventActionKind.AnswerWhistle => new EventAction.AnswerWhistle(care.Whistles.FirstOrDefault(w => w.AnsweredAt is null)?.Department ?? step.Department),
        EventActionKind.Dispense => new EventAction.Dispense(now + Duration.FromMinutes(1) + step.Wait, "why"),
        _ => new EventAction.Snooze(now + Duration.FromMinutes(1) + step.Wait, "why"),
    };

    // Where every department is called already, the action is not offered either.
    private static Id<Department> Free(CareEvent care, Step step) => QDistrict.Policy.Departments.Prepend(step.Department)
        .FirstOrDefault(department => !care.Whistles.Any(w => w.Department == department && w.AnsweredAt is null), step.Department);
}
