using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Visits;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>An overdue window is always listed by one open event that somebody must act on: words and wrong visits do not end it.</summary>
public sealed class GroundTests
{
    private readonly World _world = new();

    [Theory]
    [InlineData("red", "2023-01-04T00:00")]
    [InlineData("blue", "2023-02-02T00:00")]
    public async Task AVisitThatFedBackIsVoided_TheSameEventIsCalledAgain(string tier, string due)
    {
        await _world.EnrolAsync(tier);
        await _world.GoToAsync(due);
        await _world.GoToAsync($"{due[..11]}09:00");
        await _world.VisitAsync("V1");
        Assert.Equal(EventStage.FedBack, (await _world.OpenEventAsync()).Stage);

        await VoidAsync("V1");
        var again = await _world.OpenEventAsync();
        Assert.Equal((EventStage.Called, 1), (again.Stage, again.Episode));
        await SoundAsync();
    }

    [Fact]
    public async Task AVisitThatClosedTheEventIsVoided_OneIsRaisedAnew()
    {
        await _world.EnrolAsync("blue");
        await _world.GoToAsync("2023-02-03T09:00");
        await _world.VisitAsync("V1");
        var first = await _world.OpenEventAsync();
        await _world.ActAsync(first.Id, new EventAction.Evaluate(true), Chen);
        Assert.Empty((await _world.CareAsync()).OpenEvents);

        await _world.GoToAsync("2023-02-04T09:00");
        await VoidAsync("V1");
        var anew = await _world.OpenEventAsync();
        Assert.Equal((EventStage.Called, 2), (anew.Stage, anew.Episode));
        await SoundAsync();
    }

    [Fact]
    public async Task AFirstAssessmentIsVoided_ItIsOwedAgain()
    {
        await EnrolUnassessedAsync();
        await _world.GoToAsync("2023-01-10T09:00");
        await _world.VisitAsync("V1");
        await _world.ActAsync((await _world.OpenEventAsync()).Id, new EventAction.Evaluate(true), Chen);
        await VoidAsync("V1");
        Assert.Equal(EventStage.Called, (await _world.OpenEventAsync()).Stage);
        await SoundAsync();
    }

    [Fact]
    public async Task AnAttemptIsVoided_TheEventIsRetracted_AndTheDueHasItsOwnCause()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-02T11:00");
        await _world.VisitAsync("A1", seen: false);
        Assert.Equal(Cause.ResidentDidNotAnswer, (await _world.OpenEventAsync()).Cause);

        await VoidAsync("A1");
        Assert.Empty((await _world.CareAsync()).OpenEvents);
        await _world.GoToAsync("2023-01-04T01:00");
        Assert.Equal(Cause.WorkerDidNotCome, (await _world.OpenEventAsync()).Cause);
        await SoundAsync();
    }

    [Fact]
    public async Task AnAttemptIsVoidedAfterTheDue_TheWindowMovesWithItsRung()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-02T11:00");
        await _world.VisitAsync("A1", seen: false);
        await _world.GoToAsync("2023-01-04T09:00");
        var door = await _world.OpenEventAsync();
        Assert.False(door.Listed.IsEmpty);

        await VoidAsync("A1");
        var missed = await _world.OpenEventAsync();
        Assert.Equal((Cause.WorkerDidNotCome, door.Listed, door.Rung), (missed.Cause, missed.Listed, missed.Rung));
        Assert.Equal((door.SilentFrom, door.SilentUntil), (missed.SilentFrom, missed.SilentUntil));
        await SoundAsync();
    }

    [Fact]
    public async Task AnAttemptBeforeTheDueArrivesLate_TheWindowMovesToTheDoor()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-04T15:00");
        var missed = await _world.OpenEventAsync();
        Assert.Equal(Cause.WorkerDidNotCome, missed.Cause);

        await _world.VisitAsync("A1", At("2023-01-03T15:00"), seen: false);
        var door = await _world.OpenEventAsync();
        Assert.Equal((Cause.ResidentDidNotAnswer, missed.Listed, missed.Rung), (door.Cause, door.Listed, door.Rung));
        Assert.Equal(missed.SilentFrom, door.SilentFrom);

        // The attempt was wrong: the same event of the worker who did not come is back, on its rung.
        await VoidAsync("A1");
        Assert.Equal((missed.Id, missed.Rung), ((await _world.OpenEventAsync()).Id, (await _world.OpenEventAsync()).Rung));
        await SoundAsync();
    }

    [Fact]
    public async Task AnAttemptAfterTheDue_IsAMatterOfItsOwn()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-04T15:00");
        await _world.VisitAsync("A1", seen: false);
        Assert.Equal([Cause.ResidentDidNotAnswer, Cause.WorkerDidNotCome], (await _world.CareAsync()).OpenEvents.Select(e => e.Cause));
        await SoundAsync();
    }

    [Fact]
    public async Task AVisitThatEndedAnUnansweredDoorIsVoided_ItIsCalledAgain()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-02T11:00");
        await _world.VisitAsync("A1", seen: false);
        await _world.GoToAsync("2023-01-02T15:00");
        await _world.VisitAsync("V1");
        Assert.Equal(EventStage.FedBack, (await _world.OpenEventAsync()).Stage);
        await VoidAsync("V1");
        Assert.Equal(EventStage.Called, (await _world.OpenEventAsync()).Stage);
        await SoundAsync();
    }

    [Fact]
    public async Task AVisitOfTheDayBeforeArrives_TheUnansweredDoorStaysCalled()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-02T11:00");
        await _world.VisitAsync("A1", seen: false);
        await _world.GoToAsync("2023-01-02T12:00");
        await _world.VisitAsync("V1", At("2023-01-01T16:00"));
        Assert.Equal(EventStage.Called, (await _world.OpenEventAsync()).Stage);
        await SoundAsync();
    }

    [Fact]
    public async Task TwoAttemptsWithinAMinute_AreOne()
    {
        await _world.EnrolAsync("yellow");
        await _world.GoToAsync("2023-01-02T11:00");
        await _world.VisitAsync("A1", seen: false);
        await _world.VisitAsync("A2", At("2023-01-02T11:00") - NodaTime.Duration.FromSeconds(5), seen: false);
        Assert.Empty((await _world.CareAsync()).OpenEvents);
        await _world.GoToAsync("2023-01-03T11:00");
        await _world.VisitAsync("A3", seen: false);
        Assert.Equal(Cause.ResidentDidNotAnswer, (await _world.OpenEventAsync()).Cause);
    }

    [Theory]
    [InlineData("red")]
    [InlineData("blue")]
    public async Task SomebodySaysTomorrow_WhileTheWindowIsOverdue_IsRefused(string tier)
    {
        await _world.EnrolAsync(tier);
        await _world.GoToAsync("2023-02-04T09:00");
        var open = await _world.OpenEventAsync();
        var chief = open.Rung == 0 ? Mei : Office;
        await _world.ActAsync(open.Id, new EventAction.ReportIn(), chief);
        var refused = Assert.IsType<CareResult.Refused>(await _world.ActAsync(open.Id, new EventAction.FeedBack("will go tomorrow"), chief));
        Assert.Equal("TC0368", refused.Refusal.Code);
        Assert.DoesNotContain(
            EventActionKind.FeedBack,
            (await _world.Engine.AllowedActionsAsync(Wang, open.Id, chief)).Require());
        await SoundAsync();
    }

    [Fact]
    public async Task WorseNews_ReachesWhomItWouldHaveReachedAlone()
    {
        await _world.EnrolAsync("none");
        await RaiseAsync(Severity.Small, "a lamp");
        await RaiseAsync(Severity.Major, "the roof has come down");
        var open = await _world.OpenEventAsync();
        Assert.Equal((3, Office.Worker, "a lamp; the roof has come down"), (open.Rung, open.Called!.Value, open.Subject));
    }

    [Fact]
    public async Task MoreNews_IsKeptWholeAndToldToTheOwner()
    {
        await _world.EnrolAsync("none");
        await RaiseAsync(Severity.Small, new string('x', 490));
        await _world.ActAsync((await _world.OpenEventAsync()).Id, new EventAction.ReportIn(), Mei);
        await RaiseAsync(Severity.Small, "no heating, minus ten degrees");
        await _world.Engine.DispatchAsync();
        Assert.EndsWith("no heating, minus ten degrees", (await _world.OpenEventAsync()).Subject, StringComparison.Ordinal);
        var told = Assert.Single(_world.Transport.Sent, message => message.Notice.Kind == NoticeKind.ReportAdded);
        Assert.Equal(Recipient.Of(Mei.Worker), told.Notice.Recipient);
    }

    [Fact]
    public async Task AVisitWithAHazardIsVoided_TheHazardIsWithdrawn()
    {
        await _world.EnrolAsync();
        await _world.DoAsync(id => new CareCommand.RecordVisit(new Visit
        {
            Id = new("V1"), Resident = Wang, Seen = true, Worker = Li.Worker, Kind = new("home-visit"), OccurredAt = _world.Clock.GetCurrentInstant(),
            Checklist = [new(Policy.Scheduling.Checklist[0].Id, ChecklistResult.Hazard)],
        })
        { Id = id, Resident = Wang, Actor = Li });
        Assert.Equal(Cause.Hazard, (await _world.OpenEventAsync()).Cause);
        await VoidAsync("V1");
        Assert.Empty((await _world.CareAsync()).OpenEvents);
    }

    private async Task EnrolUnassessedAsync() => Assert.IsType<CareResult.Done>(
        await _world.DoAsync(id => new CareCommand.Register(WangFile(), []) { Id = id, Resident = Wang, Actor = Office }));

    private Task RaiseAsync(Severity severity, string subject) => _world.DoAsync(id =>
        new CareCommand.RaiseEvent(Cause.Need, EventSource.ResidentRequest, severity, subject) { Id = id, Resident = Wang, Actor = Li });

    private async Task VoidAsync(string visit) => Assert.IsType<CareResult.Done>(
        await _world.DoAsync(id => new CareCommand.VoidVisit(new(visit), "wrong house") { Id = id, Resident = Wang, Actor = Chen }));

    private async Task SoundAsync() => Assert.Empty(await _world.VerifyAsync());
}
