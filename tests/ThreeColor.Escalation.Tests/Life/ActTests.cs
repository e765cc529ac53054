using NodaTime;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Events;
using ThreeColor.Organisation;
using static ThreeColor.Escalation.Tests.Life.Scene;

namespace ThreeColor.Escalation.Tests.Life;

public sealed class ActTests
{
    private static readonly Instant Later = Start + Duration.FromHours(1);

    [Fact]
    public void ReportIn_WorkerCalled_OwnsAndStopsTheClimb()
    {
        var scene = new Scene();
        var moved = scene.Moves(scene.Raise().After, new EventAction.ReportIn(), Micro, Later);
        var care = moved.After;
        Assert.Equal((EventStage.ReportedIn, Micro, Later, 1), (care.Stage, care.Owner!.Value, care.SilentUntil!.Value, care.Revision));
        // 12 service hours from 10:00: 10 today, 2 tomorrow.
        Assert.Equal(QDistrict.At("2023-03-02T10:00:00"), care.DueAt);
        Assert.Equal("event.reported-in", Assert.Single(moved.Reasons).Code);
    }

    [Fact]
    public void ReportIn_HigherPost_MayTakeIt()
    {
        var scene = new Scene();
        var care = scene.Do(scene.Raise().After, new EventAction.ReportIn(), General);
        Assert.Equal((General, 0), (care.Owner!.Value, care.Rung));
    }

    [Fact]
    public void ReportIn_Deputy_MayTakeIt() =>
        Assert.Equal(new("deputy"), new Scene().With("micro-grid-leader", Micro, new Id<Worker>("deputy")) is var scene
            ? scene.Do(scene.Raise().After, new EventAction.ReportIn(), new("deputy")).Owner!.Value : default);

    [Fact]
    public void ReportIn_LowerPostOrStranger_IsRefused()
    {
        var scene = new Scene();
        var climbed = scene.Climbed(scene.Raise().After, 1);
        Assert.Equal("TC0354", scene.Refuses(climbed, new EventAction.ReportIn(), Micro));
        Assert.Equal("TC0354", scene.Refuses(climbed, new EventAction.ReportIn(), Stranger));
        Assert.Equal("TC0353", scene.Refuses(climbed, new EventAction.ReportIn(), null));
    }

    [Fact]
    public void ReportIn_AtTheTop_KeepsReminders()
    {
        var scene = new Scene();
        var top = scene.Climbed(scene.Raise().After, 3);
        var care = scene.Do(top, new EventAction.ReportIn(), Force, top.DueAt!.Value - Duration.FromHours(1));
        Assert.Equal((EventStage.ReportedIn, top.DueAt.Value + Duration.FromHours(11)), (care.Stage, care.DueAt!.Value));
        Assert.Equal(top.SilentUntil, care.SilentUntil);
    }

    [Fact]
    public void Act_StaleRevision_ChangesNothing()
    {
        var scene = new Scene();
        var care = scene.Raise().After;
        var refused = Assert.IsType<EventDecision.Refused>(EventLife.Act(care, new EventAction.ReportIn(), 7, scene.At(Start, Micro)));
        Assert.Equal("TC0351", refused.Refusal.Code);
        Assert.Contains("7", refused.Refusal.Message.In("zh-Hans"), StringComparison.Ordinal);
        Assert.IsType<EventDecision.Moved>(EventLife.Act(care, new EventAction.ReportIn(), null, scene.At(Start, Micro)));
    }

    [Fact]
    public void StartDisposal_Owner_KeepsTheLimit()
    {
        var scene = new Scene();
        var owned = scene.Do(scene.Raise().After, new EventAction.ReportIn(), Micro);
        var care = scene.Do(owned, new EventAction.StartDisposal(), Micro, Later);
        Assert.Equal((EventStage.InDisposal, owned.DueAt), (care.Stage, care.DueAt));
        Assert.Equal("TC0355", scene.Refuses(owned, new EventAction.StartDisposal(), Ordinary));
        Assert.Equal("TC0352", scene.Refuses(scene.Raise().After, new EventAction.StartDisposal(), Micro));
    }

    [Fact]
    public void FeedBack_Owner_AsksTheEvaluationPost()
    {
        var scene = new Scene();
        var owned = scene.Do(scene.Raise().After, new EventAction.ReportIn(), Micro);
        var moved = scene.Moves(owned, new EventAction.FeedBack("took her to the clinic"), Micro, Later);
        var care = moved.After;
        Assert.Equal((EventStage.FedBack, Micro, Later, Later + Duration.FromDays(3)), (care.Stage, care.Handler!.Value, care.FedBackAt!.Value, care.DueAt!.Value));
        Assert.Equal((NoticeKind.EvaluationDue, Recipient.Of(Ordinary), care.DueAt), (moved.Notices[0].Kind, moved.Notices[0].Recipient, moved.Notices[0].DueAt));
        Assert.Contains(new Reason("event.fed-back", "", "took her to the clinic"), moved.Reasons);
    }

    [Fact]
    public void FeedBack_NotOwnerOrTooEarly_IsRefused()
    {
        var scene = new Scene();
        var raised = scene.Raise().After;
        Assert.Equal("TC0352", scene.Refuses(raised, new EventAction.FeedBack(), Micro));
        Assert.Equal("TC0355", scene.Refuses(scene.Do(raised, new EventAction.ReportIn(), Micro), new EventAction.FeedBack(), Ordinary));
    }

    [Fact]
    public void FeedBack_AtTheTopWithoutReportingIn_IsEnough()
    {
        var scene = new Scene();
        var care = scene.Do(scene.Climbed(scene.Raise().After, 3), new EventAction.FeedBack(), Force);
        Assert.Equal((EventStage.FedBack, Force), (care.Stage, care.Handler!.Value));
    }

    [Fact]
    public void FeedBack_HandlerHoldsTheEvaluationPost_AsksThePostAbove()
    {
        var scene = new Scene();
        var owned = scene.Do(scene.Raise().After, new EventAction.ReportIn(), Ordinary);
        Assert.Equal(Recipient.Of(General), Assert.Single(scene.Moves(owned, new EventAction.FeedBack(), Ordinary).Notices).Recipient);
    }

    [Fact]
    public void FeedBack_NotSampled_IsEvaluatedAllTheSame()
    {
        var scene = new Scene().Sampled(0, 1);
        var moved = scene.Moves(scene.Do(scene.Raise().After, new EventAction.ReportIn(), Micro), new EventAction.FeedBack(), Micro, Later);
        Assert.Equal((EventStage.FedBack, Micro), (moved.After.Stage, moved.After.Handler!.Value));
        Assert.Equal(NoticeKind.EvaluationDue, Assert.Single(moved.Notices).Kind);
    }

    [Fact]
    public void Escalate_Called_GoesOneRungUpWithAReason()
    {
        var scene = new Scene();
        var raised = scene.Raise().After;
        var moved = scene.Moves(raised, new EventAction.Escalate("I am in hospital"), Micro, Later);
        Assert.Equal((1, 1, EventStage.Called, Ordinary, Later + Duration.FromHours(4)), (moved.After.Rung, moved.After.TopRung, moved.After.Stage, moved.After.Called, moved.After.DueAt!.Value));
        Assert.Contains(new Reason("event.escalated", "micro-grid-leader", "I am in hospital"), moved.Reasons);
        Assert.Equal("TC0359", scene.Refuses(raised, new EventAction.Escalate(" "), Micro));
        Assert.Equal("TC0356", scene.Refuses(raised, new EventAction.Escalate("why"), Ordinary));
    }

    [Fact]
    public void Escalate_ByTheOwner_ClearsTheOwner()
    {
        var scene = new Scene();
        var owned = scene.Do(scene.Raise().After, new EventAction.ReportIn(), Micro);
        var care = scene.Do(owned, new EventAction.Escalate("too big"), Micro, Later);
        Assert.Null(care.Owner);
        Assert.Equal(owned.SilentUntil, care.SilentUntil);
    }

    [Fact]
    public void Escalate_AtTheTopOrFedBack_IsRefused()
    {
        var scene = new Scene();
        Assert.Equal("TC0360", scene.Refuses(scene.Climbed(scene.Raise().After, 3), new EventAction.Escalate("why"), Force));
        Assert.Equal("TC0352", scene.Refuses(scene.FedBack(), new EventAction.Escalate("why"), Micro));
    }

    [Fact]
    public void Whistle_Departments_AreToldAndNothingElseMoves()
    {
        var scene = new Scene();
        var raised = scene.Raise().After;
        var moved = scene.Moves(raised, new EventAction.Whistle([new("housing"), new("health"), new("housing")]), Micro, Later);
        Assert.Equal(["housing", "health"], moved.Notices.Select(notice => notice.Recipient.Address));
        Assert.Equal(raised with { Whistles = [new(new("housing"), Later), new(new("health"), Later)], Revision = 1 }, moved.After);
        Assert.Equal("TC0363", scene.Refuses(moved.After, new EventAction.Whistle([new("health")]), Micro));
        Assert.Equal(["civil-affairs"], scene.Moves(moved.After, new EventAction.Whistle([new("health"), new("civil-affairs")]), Micro).Notices.Select(n => n.Recipient.Address));
        Assert.Equal("TC0361", scene.Refuses(raised, new EventAction.Whistle([]), Micro));
        Assert.Equal("TC0362", scene.Refuses(raised, new EventAction.Whistle([new("healt")]), Micro));
        Assert.Equal("TC0356", scene.Refuses(raised, new EventAction.Whistle([new("health")]), Stranger));
    }

    [Fact]
    public void AnswerWhistle_PendingCall_IsAnsweredOnce()
    {
        var scene = new Scene { Cause = Cause.Emergency };
        var care = scene.Do(scene.Raise().After, new EventAction.AnswerWhistle(new("ambulance")), Stranger, Later);
        Assert.Equal([new Whistle(new("health"), Start), new Whistle(new("ambulance"), Start, Later)], care.Whistles);
        Assert.Equal("TC0364", scene.Refuses(care, new EventAction.AnswerWhistle(new("ambulance")), Stranger));
    }

    [Fact]
    public void Snooze_OwnerAtTheTop_PutsRemindersOff()
    {
        var scene = new Scene();
        var top = scene.Climbed(scene.Raise().After, 3);
        var now = top.SilentUntil!.Value;
        var until = now + Duration.FromHours(72);
        var care = scene.Do(top, new EventAction.Snooze(until, "waiting for the bed"), Force, now);
        Assert.Equal((until, until, EventStage.Called), (care.SnoozedUntil!.Value, care.DueAt!.Value, care.Stage));
        Assert.Null(EventLife.Advance(care, scene.At(until - Duration.Epsilon)));
        Assert.Null(EventLife.Advance(care, scene.At(until))!.After.SnoozedUntil);
    }

    [Fact]
    public void Snooze_OutOfBounds_IsRefused()
    {
        var scene = new Scene();
        var top = scene.Climbed(scene.Raise().After, 3);
        var now = top.SilentUntil!.Value;
        Assert.Equal("TC0365", scene.Refuses(top, new EventAction.Snooze(now, "r"), Force, now));
        Assert.Equal("TC0365", scene.Refuses(top, new EventAction.Snooze(now + Duration.FromHours(72) + Duration.Epsilon, "r"), Force, now));
        Assert.Equal("TC0359", scene.Refuses(top, new EventAction.Snooze(now + Duration.FromHours(1), ""), Force, now));
        Assert.Equal("TC0355", scene.Refuses(top, new EventAction.Snooze(now + Duration.FromHours(1), "r"), General, now));
        var owned = scene.Do(scene.Raise().After, new EventAction.ReportIn(), Micro);
        Assert.Equal("TC0366", scene.Refuses(owned, new EventAction.Snooze(Later, "r"), Micro));
        Assert.Equal("TC0352", scene.Refuses(scene.FedBack(), new EventAction.Snooze(Later, "r"), Micro));
    }

    [Fact]
    public void Snooze_ShorterThanTheReminder_BringsNothingForward()
    {
        var scene = new Scene();
        var top = scene.Climbed(scene.Raise().After, 3);
        Assert.Equal(top.DueAt, scene.Do(top, new EventAction.Snooze(top.SilentUntil!.Value + Duration.FromHours(1), "r"), Force, top.SilentUntil.Value).DueAt);
    }
}
