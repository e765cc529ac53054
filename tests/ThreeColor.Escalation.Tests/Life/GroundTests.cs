using NodaTime;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Document;
using ThreeColor.Events;
using ThreeColor.Organisation;
using static ThreeColor.Escalation.Tests.Life.Scene;

namespace ThreeColor.Escalation.Tests.Life;

/// <summary>An event ends only when its ground has ended: words do not (DESIGN section 5).</summary>
public sealed class GroundTests
{
    private static readonly Duration Week = Duration.FromDays(7);

    private readonly Scene _stands = new() { GroundStands = true };

    [Fact]
    public void FeedBack_WhileTheGroundStands_IsRefusedWithWhatHelps()
    {
        var owned = _stands.Do(_stands.Raise().After, new EventAction.ReportIn(), Micro);
        Assert.Equal("TC0368", _stands.Refuses(owned, new EventAction.FeedBack("will go tomorrow"), Micro));
        Assert.DoesNotContain(EventActionKind.FeedBack, EventLife.AllowedActions(owned, _stands.At(Start, Micro)));
        Assert.Contains(EventActionKind.FeedBack, EventLife.AllowedActions(owned, new Scene().At(Start, Micro)));
    }

    [Fact]
    public void FeedBack_ByTheTopWhileTheGroundStands_IsRefused() =>
        Assert.Equal("TC0368", _stands.Refuses(_stands.Climbed(_stands.Raise().After, 3), new EventAction.FeedBack(), Force));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void EvaluateOrWaive_WhileTheGroundStands_IsRefused(bool evaluates)
    {
        EventAction action = evaluates ? new EventAction.Evaluate(true) : new EventAction.Waive("why");
        Assert.Equal("TC0368", _stands.Refuses(new Scene().FedBack(), action, Ordinary));
    }

    [Fact]
    public void Dispense_BySomebodyAbove_IsSilentAndThenOneRungUp()
    {
        var owned = _stands.Do(_stands.Raise().After, new EventAction.ReportIn(), Micro);
        var excused = _stands.Do(owned, new EventAction.Dispense(Start + Week, "with her daughter"), Ordinary);
        Assert.Equal((EventStage.InDisposal, Micro, Start + Week), (excused.Stage, excused.Owner!.Value, excused.DueAt!.Value));
        Assert.Null(EventLife.Advance(excused, _stands.At(Start + Week - Duration.FromSeconds(1))));

        var ended = EventLife.Advance(excused, _stands.At(Start + Week))!;
        Assert.Equal((EventStage.Called, 1, Ordinary), (ended.After.Stage, ended.After.Rung, ended.After.Called!.Value));
        Assert.Null(ended.After.DispensedUntil);
        Assert.Contains(ended.Reasons, reason => reason.Code == EscalationReasons.DispensationEnded);
    }

    [Fact]
    public void Dispense_AtTheTop_IsCalledThereAgain()
    {
        var top = _stands.Climbed(_stands.Raise().After, 3);
        var excused = _stands.Do(top, new EventAction.Dispense(Start + Week, "abroad"), Force);
        var ended = EventLife.Advance(excused, _stands.At(Start + Week))!;
        Assert.Equal((EventStage.Called, 3), (ended.After.Stage, ended.After.Rung));
        Assert.Equal(Recipient.Of(Force), Assert.Single(ended.Notices).Recipient);
    }

    [Fact]
    public void Dispense_ByTheOwnerOrAWorkerBelowOrTooLong_IsRefused()
    {
        var owned = _stands.Do(_stands.Raise().After, new EventAction.ReportIn(), Ordinary);
        Assert.Equal("TC0370", _stands.Refuses(owned, new EventAction.Dispense(Start + Week, "why"), Ordinary));
        Assert.Equal("TC0369", _stands.Refuses(owned, new EventAction.Dispense(Start + Week, "why"), Micro));
        Assert.Equal("TC0359", _stands.Refuses(owned, new EventAction.Dispense(Start + Week, " "), General));
        var longest = Start + EscalationPolicy.LongestDispensation;
        Assert.Equal("TC0371", _stands.Refuses(owned, new EventAction.Dispense(longest + Duration.FromSeconds(1), "why"), General));
        Assert.Equal(longest, _stands.Do(owned, new EventAction.Dispense(longest, "why"), General).DueAt);
    }

    [Fact]
    public void Dispense_AgainAndAgain_IsRefusedUntilAContact()
    {
        var care = _stands.Raise().After;
        for (var i = 0; i < QDistrict.Policy.Evaluation.Dispensations; i++)
        {
            var excused = _stands.Do(care, new EventAction.Dispense(Start + Week, "why"), General);
            care = EventLife.Advance(excused, _stands.At(Start + Week))!.After;
        }

        Assert.Equal("TC0372", _stands.Refuses(care, new EventAction.Dispense(Start + Week, "why"), Force));
        Assert.Equal(0, EventLife.ContactEnded(care, Stranger, _stands.At(Start))!.After.Dispensations);
    }

    [Fact]
    public void Dispense_ReplacesASnooze_AndEndsWhenItEnds()
    {
        var top = _stands.Climbed(_stands.Raise().After, 3);
        var snoozed = _stands.Do(top, new EventAction.Snooze(Start + Duration.FromHours(50), "why"), Force);
        var excused = _stands.Do(snoozed, new EventAction.Dispense(Start + Duration.FromHours(10), "why"), Force);
        Assert.Equal((Start + Duration.FromHours(10), null), (excused.DueAt!.Value, excused.SnoozedUntil));
        Assert.Equal(excused.DueAt, _stands.Do(excused, new EventAction.Snooze(Start + Duration.FromHours(60), "why"), Force).DueAt);
    }

    [Fact]
    public void ReportAdded_Worse_IsCalledWhereItWouldHaveBegun()
    {
        var scene = new Scene { Cause = Cause.Need };
        var small = scene.Raise().After;
        var alone = scene.Raise(Severity.Major).After;
        var moved = EventLife.ReportAdded(small, Roof(Severity.Major), scene.At(Start + Duration.FromHours(1)))!;
        Assert.Equal((Severity.Major, alone.Rung, alone.Called), (moved.After.Severity, moved.After.Rung, moved.After.Called));
        Assert.Equal(NoticeKind.Called, Assert.Single(moved.Notices, notice => notice.Recipient == Recipient.Of(alone.Called!.Value)).Kind);
    }

    [Fact]
    public void ReportAdded_NotWorse_IsWholeAndToldToTheOwner()
    {
        var scene = new Scene { Cause = Cause.Need };
        var owned = scene.Do(scene.Raise().After, new EventAction.ReportIn(), Micro);
        var moved = EventLife.ReportAdded(owned, Roof(Severity.Small), scene.At(Start))!;
        Assert.Equal($"visit; {Roof(Severity.Small).Text}", moved.After.Subject);
        Assert.Equal((NoticeKind.ReportAdded, Recipient.Of(Micro)), (Assert.Single(moved.Notices).Kind, moved.Notices[0].Recipient));
        Assert.Equal((owned.Rung, owned.Stage, owned.DueAt), (moved.After.Rung, moved.After.Stage, moved.After.DueAt));
    }

    [Fact]
    public void ReportAdded_EndsASnoozeAndADispensation()
    {
        var scene = new Scene { Cause = Cause.Need };
        var top = scene.Raise(Severity.Major).After;
        var snoozed = scene.Do(top, new EventAction.Snooze(Start + Duration.FromHours(60), "why"), Force);
        Assert.Null(EventLife.ReportAdded(snoozed, Roof(Severity.Major), scene.At(Start))!.After.SnoozedUntil);

        var excused = scene.Do(top, new EventAction.Dispense(Start + Week, "why"), Force);
        var called = EventLife.ReportAdded(excused, Roof(Severity.Major), scene.At(Start))!.After;
        Assert.Equal((EventStage.Called, null), (called.Stage, called.DispensedUntil));
    }

    [Fact]
    public void ReportAdded_FedBack_IsCalledAgain()
    {
        var moved = EventLife.ReportAdded(new Scene().FedBack(), Roof(Severity.Small), new Scene().At(Start))!;
        Assert.Equal(EventStage.Called, moved.After.Stage);
    }

    private static EventReport Roof(Severity severity) =>
        new(Start, EventSource.ResidentRequest, severity, $"{new string('x', 490)} the roof has come down", null);
}
