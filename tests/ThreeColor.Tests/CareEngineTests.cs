using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

public sealed class CareEngineTests
{
    private readonly World _world = new();

    [Theory]
    [InlineData("red", Standing.Listed)]
    [InlineData("yellow", Standing.Listed)]
    [InlineData("blue", Standing.Listed)]
    [InlineData("none", Standing.NotListed)]
    public async Task Register_FactsThatDecide_List(string tier, Standing standing)
    {
        var done = Assert.IsType<CareResult.Done>(await _world.EnrolAsync(tier));
        Assert.Equal((standing, standing == Standing.Listed ? tier : null), (done.Care.Standing, done.Care.Tier?.Value));
    }

    [Fact]
    public async Task Register_MissingFacts_GivesAFirstAssessmentWithADeadline()
    {
        await _world.DoAsync(id => new CareCommand.Register(WangFile(), [_world.Says("illness.suddenOnset", FactValue.Of(true))]) { Id = id, Resident = Wang, Actor = Office });
        var care = await _world.CareAsync();
        Assert.Equal(Standing.Undecided, care.Standing);
        Assert.Equal(["care.cover"], care.Assessment!.Ask.Select(f => f.Value));
        var window = Assert.Single(care.PendingWindows);
        Assert.Equal(("first-assessment", At("2023-01-09T00:00")), (window.Duty.Value, window.DueAt));
    }

    [Fact]
    public async Task Execute_TheSameCommandTwice_ChangesNothing()
    {
        await _world.EnrolAsync();
        var command = new CareCommand.RaiseEvent(Cause.Need, EventSource.ResidentRequest, Severity.Small, "a lamp") { Id = new("once"), Resident = Wang, Actor = Li };
        Assert.IsType<CareResult.Done>(await _world.Engine.ExecuteAsync(command));
        var before = await _world.CareAsync();
        Assert.IsType<CareResult.Unchanged>(await _world.Engine.ExecuteAsync(command));
        Assert.Equal(before, await _world.CareAsync());
    }

    [Fact]
    public async Task Execute_ARepeatedCommandThatWouldBeRefusedNow_IsUnchanged()
    {
        await _world.EnrolAsync();
        await RaiseAsync("lamp", Severity.Small);
        var open = await _world.OpenEventAsync();
        var report = new CareCommand.ActOnEvent(open.Id, open.Revision, new EventAction.ReportIn()) { Id = new("once"), Resident = Wang, Actor = Mei };
        Assert.IsType<CareResult.Done>(await _world.Engine.ExecuteAsync(report));
        Assert.IsType<CareResult.Unchanged>(await _world.Engine.ExecuteAsync(report));
        Assert.IsType<CareResult.Refused>(await _world.Engine.ExecuteAsync(report with { Id = new("twice") }));
    }

    [Fact]
    public async Task RaiseEvent_WhileOneOfTheCauseIsOpen_AddsToIt()
    {
        await _world.EnrolAsync();
        await RaiseAsync("a lamp", Severity.Small);
        await RaiseAsync("a ramp", Severity.Big);
        var open = await _world.OpenEventAsync();
        Assert.Equal(("a lamp; a ramp", Severity.Big), (open.Subject, open.Severity));
    }

    [Fact]
    public async Task RecordClaims_WorseFacts_RaiseAtOnce_BetterOnesWaitForAPerson()
    {
        await _world.EnrolAsync("blue");
        await _world.GoToAsync("2023-03-01T10:00");
        await _world.ClaimAsync([_world.Says("care.cover", FactValue.Of("lacking"))]);
        Assert.Equal("red", (await _world.CareAsync()).Tier?.Value);

        await _world.GoToAsync("2023-05-01T10:00");
        await _world.ClaimAsync([_world.Says("care.cover", FactValue.Of("basic"))]);
        var care = await _world.CareAsync();
        Assert.Equal(("red", "blue"), (care.Tier?.Value, care.Lowering!.To?.Value));

        var wrong = await ConfirmAsync(new("yellow"));
        Assert.Equal("TC0161", Assert.IsType<CareResult.Refused>(wrong).Refusal.Code);
        Assert.IsType<CareResult.Done>(await ConfirmAsync(new("blue")));
        Assert.Equal("blue", (await _world.CareAsync()).Tier?.Value);
    }

    [Fact]
    public async Task RecordClaims_AFactGoesStale_KeepsTheTier()
    {
        await _world.EnrolAsync("yellow");
        _world.Clock.Reset(At("2024-06-01T10:00"));
        await _world.Engine.SweepAsync();
        var care = await _world.CareAsync();
        Assert.Equal(("yellow", false), (care.Tier?.Value, care.Assessment!.IsDecided));
    }

    [Fact]
    public async Task RecordVisit_AScanOfAnotherDoor_IsKeptButProvesNothing()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-02T10:00");
        var done = await ScanAsync("V1", _world.Engine.IssueDoorCode(new("D2")));
        Assert.Equal(EvidenceMethod.Statement, Assert.Single((await _world.LifeAsync()).Past.Contacts).Method);
        Assert.Single((await _world.LifeAsync()).Windows, window => window.IsPending);
        Assert.Contains(done.Reasons, reason => reason.Code == "evidence.weakened" && reason.Detail == "WrongDoor");

        done = await ScanAsync("V2", _world.Engine.IssueDoorCode(new("D1")));
        Assert.Equal("V2", (await _world.LifeAsync()).Windows[0].MetBy?.Value);
    }

    [Fact]
    public async Task RecordVisit_AHazard_RaisesItsEvent()
    {
        await _world.EnrolAsync();
        var visit = new Visit
        {
            Id = new("V1"), Resident = Wang, Seen = true, Worker = Li.Worker, Kind = new("home-visit"), OccurredAt = _world.Clock.GetCurrentInstant(),
            Checklist = [new(new("enter.gas"), ChecklistResult.Hazard), new(new("enter.water"), ChecklistResult.Fine)],
        };
        await _world.DoAsync(id => new CareCommand.RecordVisit(visit) { Id = id, Resident = Wang, Actor = Li });
        var raised = await _world.OpenEventAsync();
        Assert.Equal((Cause.Hazard, EventSource.Hazard, "enter.gas"), (raised.Cause, raised.Source, raised.Subject));
    }

    [Fact]
    public async Task Climb_NobodyAnswers_ReachesTheTopWithinTheBound()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-08T00:00");
        var raised = await _world.OpenEventAsync();
        Assert.Equal(3, raised.TopRung);
        Assert.Equal(Office.Worker, raised.Owner);
        var silent = raised.SilentUntil!.Value - raised.SilentFrom!.Value;
        Assert.InRange(silent, Duration.FromHours(12), Policy.Escalation.SilentTimeBound(raised.Cause));
        Assert.Equal(["mei", "chen", "zhao", "office"], Called().Select(m => m.Notice.Recipient.Address));
    }

    [Fact]
    public async Task Close_NeedsAnotherWorkerThanTheHandler()
    {
        await _world.EnrolAsync();
        await RaiseAsync("a lamp", Severity.Small);
        var id = (await _world.OpenEventAsync()).Id;
        await _world.ActAsync(id, new EventAction.ReportIn(), Chen);
        await _world.ActAsync(id, new EventAction.FeedBack("done"), Chen);
        Assert.IsType<CareResult.Refused>(await _world.ActAsync(id, new EventAction.Evaluate(true), Chen));
        Assert.DoesNotContain(EventActionKind.Evaluate, (await _world.Engine.AllowedActionsAsync(Wang, id, Chen)).Require());
        Assert.Contains(EventActionKind.Evaluate, (await _world.Engine.AllowedActionsAsync(Wang, id, Zhao)).Require());
        Assert.IsType<CareResult.Done>(await _world.ActAsync(id, new EventAction.Evaluate(true), Zhao));
        var closed = (await _world.CareAsync()).FindEvent(id)!;
        Assert.Equal((EventStage.Evaluated, (object)Zhao.Worker), (closed.Stage, closed.Evaluator!.Value));
    }

    [Fact]
    public async Task Dispatch_ATransportThatFails_RetriesThenTheEventClimbs()
    {
        _world.Transport.Refuses = message => message.Notice.Recipient.Address == "mei";
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-04T01:00");
        var raised = await _world.OpenEventAsync();
        Assert.Equal(1, raised.Rung);
        Assert.Contains(Called(), message => message.Notice.Recipient.Address == "chen");
        var counts = await _world.Store.CountMessagesAsync(default);
        Assert.True(counts.Escalated > 0);
        Assert.Equal(counts.Committed, counts.Delivered + counts.Escalated + counts.Waiting);
    }

    [Fact]
    public async Task Remind_BeforeTheDue_OnceAWindow()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-03T13:00");
        await RaiseAsync("lamp", Severity.Small);
        await _world.GoToAsync("2023-01-03T23:45");
        var reminders = _world.Transport.Sent.Where(m => m.Notice.Kind == NoticeKind.VisitDueSoon).ToList();
        Assert.Equal(["li"], reminders.Select(m => m.Notice.Recipient.Address));
        Assert.All(reminders, m => Assert.Equal(At("2023-01-03T12:00"), m.Time));
    }

    [Fact]
    public async Task PatrolAndDueList_ShowWhatIsDue_EvenIfNothingSwept()
    {
        await _world.EnrolAsync();
        await _world.VisitAsync("V1");
        _world.Clock.Reset(At("2023-01-09T12:00"));
        var screen = (await _world.Engine.PatrolAsync(new("town"), Office)).Require();
        Assert.Equal((1, 0, 1), (screen.Total.Expected, screen.Total.Missed, screen.Total.Overdue));
        await _world.Engine.SweepAsync();
        screen = (await _world.Engine.PatrolAsync(new("town"), Office)).Require();
        Assert.Equal((3, 2, 1), (screen.Total.Expected, screen.Total.Missed, screen.Total.Overdue));
        Assert.Equal("general", Assert.Single(screen.Below).Unit.Value);
        Assert.Equal("red", Assert.Single(screen.Tiers).Tier?.Value);
        var due = Assert.Single((await _world.Engine.DueListAsync(Micro, At("2023-01-10T00:00"), Li)).Require());
        Assert.Equal((WindowStatus.Overdue, At("2023-01-08T00:00")), (due.Status, due.DueAt));
    }

    [Fact]
    public async Task UpdateFile_AMove_LeavesWhatFellDueWithTheUnitThatOwedIt()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-05T10:00");
        var neighbour = new Id<Unit>("micro-2");
        _world.Directory.Add(new Unit { Id = neighbour, Level = new("micro-grid"), Parent = new("ordinary"), Name = "micro-2" });
        await _world.DoAsync(id => new CareCommand.UpdateFile(WangFile() with { Unit = neighbour }) { Id = id, Resident = Wang, Actor = Office });
        await _world.GoToAsync("2023-01-06T10:00");
        Assert.Equal(["micro", "micro-2"], (await _world.LifeAsync()).Windows.Select(w => w.Unit.Value));
    }

    [Fact]
    public async Task Sweep_ClockTurnedBack_RepeatsNothing()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-04T12:00");
        var before = await _world.CareAsync();
        var sent = _world.Transport.Attempts;
        _world.Clock.Reset(At("2023-01-04T06:00"));
        Assert.Equal(0, await _world.Engine.SweepAsync());
        await _world.Engine.DispatchAsync();
        Assert.Equal(before, await _world.CareAsync());
        Assert.Equal(sent, _world.Transport.Attempts);
    }

    [Fact]
    public async Task Execute_InstantsFinerThanAMicrosecond_AreCut()
    {
        _world.Clock.AdvanceTicks(7);
        await _world.EnrolAsync();
        await _world.VisitAsync("V1");
        var care = await _world.CareAsync();
        Assert.Equal(At("2023-01-01T10:00"), care.LastSeen!.OccurredAt);
        Assert.All(care.Claims, claim => Assert.Equal(At("2023-01-01T10:00"), claim.ObservedAt));
    }

    private IEnumerable<Ports.OutboxMessage> Called() => _world.Transport.Sent.Where(m => m.Notice.Kind == NoticeKind.Called);

    private Task<CareResult> RaiseAsync(string subject, Severity severity) =>
        _world.DoAsync(id => new CareCommand.RaiseEvent(Cause.Need, EventSource.ResidentRequest, severity, subject) { Id = id, Resident = Wang, Actor = Li });

    private Task<CareResult> ConfirmAsync(Id<Tier>? to) =>
        _world.DoAsync(id => new CareCommand.ConfirmLowering(to) { Id = id, Resident = Wang, Actor = Chen });

    private async Task<CareResult.Done> ScanAsync(string id, string code)
    {
        var visit = new Visit
        {
            Id = new(id), Resident = Wang, Seen = true, Worker = Li.Worker, Kind = new("home-visit"), OccurredAt = _world.Clock.GetCurrentInstant(),
            Evidence = new Evidence { Method = EvidenceMethod.DoorCode },
        };
        return Assert.IsType<CareResult.Done>(await _world.DoAsync(
            command => new CareCommand.RecordVisit(visit) { Id = command, Resident = Wang, Actor = Li, DoorCode = code }));
    }
}
