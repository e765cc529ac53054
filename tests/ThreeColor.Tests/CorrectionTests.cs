using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Duties;
using ThreeColor.Escalation;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Visits;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>Corrections of visits (DESIGN section 4): the old report is as if it had not been, the new one as if it had been recorded.</summary>
public sealed class CorrectionTests
{
    private readonly World _world = new();

    [Fact]
    public async Task SameTimeDoorAndWorker_KeepTheReceiptAndTheScan()
    {
        await _world.EnrolAsync();
        var received = await VisitTomorrowAsync();
        await _world.GoToAsync("2023-01-03T09:00");
        await CorrectAsync(Right(received) with { Note = "gas smelled" });
        Assert.Equal((received, EvidenceMethod.DoorCode), await ReceiptAsync());
        Assert.Equal("gas smelled", Assert.Single(await _world.Store.VisitsAsync(default).ToListAsync()).Note);
        Assert.Empty(await _world.VerifyAsync());
    }

    [Fact]
    public async Task AnotherTimeOrWorker_IsReceivedNow_AndTheScanProvesNothing()
    {
        await _world.EnrolAsync();
        var received = await VisitTomorrowAsync();
        await _world.GoToAsync("2023-01-03T09:00");
        var now = _world.Clock.GetCurrentInstant();
        await CorrectAsync(Right(received - Duration.FromHours(1)));
        Assert.Equal((now, EvidenceMethod.Statement), await ReceiptAsync());
        await _world.GoToAsync("2023-01-03T10:00");
        await CorrectAsync(Right(received - Duration.FromHours(1)) with { Worker = Mei.Worker, Evidence = new() });
        Assert.Equal(_world.Clock.GetCurrentInstant(), (await ReceiptAsync()).ReceivedAt);
        Assert.Empty(await _world.VerifyAsync());
    }

    [Fact]
    public async Task AnotherDoor_IsReceivedNow()
    {
        await _world.EnrolAsync();
        var received = await VisitTomorrowAsync();
        await _world.GoToAsync("2023-01-03T09:00");
        await CorrectAsync(Right(received), _world.Engine.IssueDoorCode(new("D9")));
        Assert.Equal((_world.Clock.GetCurrentInstant(), EvidenceMethod.Statement), await ReceiptAsync());
    }

    [Fact]
    public async Task WhoeverEntersIt_IsNamed_AndDoesNotEvaluateWhatTheVisitEnded()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-05T09:00");
        await _world.VisitAsync("V1");
        var careEvent = await _world.OpenEventAsync();
        Assert.Equal(EventStage.FedBack, careEvent.Stage);
        await CorrectAsync(Right(_world.Clock.GetCurrentInstant()) with { Worker = Mei.Worker }, _world.Engine.IssueDoorCode(new("D1")), Chen);
        var after = await _world.OpenEventAsync();
        Assert.Equal((Mei.Worker, Chen.Worker), (after.Handler!.Value, after.EnteredBy!.Value));
        Assert.IsType<CareResult.Refused>(await _world.ActAsync(careEvent.Id, new EventAction.Evaluate(true), Chen));
        Assert.Empty(await _world.VerifyAsync());
    }

    [Fact]
    public async Task HazardToldAlready_IsNotToldAgain_AnotherOneIs()
    {
        await _world.EnrolAsync();
        var received = await VisitTomorrowAsync();
        await CorrectAsync(Right(received) with { Checklist = Hazards(0) });
        var first = await _world.OpenEventAsync();
        await _world.ActAsync(first.Id, new EventAction.ReportIn(), Mei);
        await CorrectAsync(Right(received) with { Checklist = Hazards(0), Note = "more" });
        await _world.Engine.DispatchAsync();
        Assert.DoesNotContain(_world.Transport.Sent, message => message.Notice.Kind == NoticeKind.ReportAdded);
        await CorrectAsync(Right(received) with { Checklist = Hazards(0, 1) });
        await _world.Engine.DispatchAsync();
        Assert.Contains(_world.Transport.Sent, message => message.Notice.Kind == NoticeKind.ReportAdded);
        var both = await _world.OpenEventAsync();
        Assert.Equal($"{Item(0)}, {Item(1)}", Assert.Single(both.Reports).Text);
        await CorrectAsync(Right(received));
        Assert.Empty((await _world.CareAsync()).OpenEvents);
        await CorrectAsync(Right(received) with { Checklist = Hazards(1) });
        Assert.Equal((first.Id, $"{Item(1)}"), ((await _world.OpenEventAsync()).Id, (await _world.OpenEventAsync()).Subject));
        Assert.Empty(await _world.VerifyAsync());
    }

    [Fact]
    public async Task LastOfThreeAttempts_WasAContact_TheEventOfTheOthersIsFedBack()
    {
        await _world.EnrolAsync("yellow");
        foreach (var hour in (int[])[9, 10, 11])
        {
            await _world.GoToAsync($"2023-01-03T{hour:00}:00");
            await _world.VisitAsync($"A{hour}", seen: false);
        }

        await CorrectAsync(Right(_world.Clock.GetCurrentInstant()) with { Id = new("A11") });
        var door = await _world.OpenEventAsync();
        Assert.Equal((Cause.ResidentDidNotAnswer, EventStage.FedBack, 2), (door.Cause, door.Stage, door.Reports.Count));
        await CorrectAsync(Right(At("2023-01-03T10:00")) with { Id = new("A10") });
        Assert.Empty(await _world.VerifyAsync());
    }

    [Fact]
    public async Task NoteOfAnOldContact_LeavesAnEventFedBackByHandAlone()
    {
        await _world.EnrolAsync();
        var received = await VisitTomorrowAsync();
        await _world.GoToAsync("2023-01-03T09:00");
        await _world.VisitAsync("A1", seen: false);
        var door = await _world.OpenEventAsync();
        await _world.ActAsync(door.Id, new EventAction.ReportIn(), Mei);
        await _world.ActAsync(door.Id, new EventAction.StartDisposal(), Mei);
        await _world.ActAsync(door.Id, new EventAction.FeedBack("at her daughter's"), Mei);
        await CorrectAsync(Right(received) with { Note = "x" });
        Assert.Equal(EventStage.FedBack, (await _world.OpenEventAsync()).Stage);
    }

    [Fact]
    public async Task UnknownOrVoid_IsRefused()
    {
        await _world.EnrolAsync();
        var received = await VisitTomorrowAsync();
        Assert.Equal("TC0607", Refused(await SendAsync(Right(received) with { Id = new("V9") })));
        Assert.Equal("TC0606", Refused(await _world.VisitAsync("V1")));
        await _world.DoAsync(id => new CareCommand.VoidVisit(new("V1"), "wrong") { Id = id, Resident = Wang, Actor = Chen });
        Assert.Equal("TC0607", Refused(await SendAsync(Right(received))));
        Assert.Equal("TC0612", Refused(await SendAsync(Right(received) with { Kind = new("dream") })));
    }

    private async Task<Instant> VisitTomorrowAsync()
    {
        await _world.GoToAsync("2023-01-02T09:00");
        await _world.VisitAsync("V1");
        return _world.Clock.GetCurrentInstant();
    }

    private static Visit Right(Instant at) => new()
    {
        Id = new("V1"), Resident = Wang, Seen = true, Worker = Li.Worker, Kind = new("home-visit"), OccurredAt = at,
        Evidence = new() { Method = EvidenceMethod.DoorCode },
    };

    private static Id<ChecklistItem> Item(int index) => Policy.Scheduling.Checklist[index].Id;

    private static ValueList<ChecklistAnswer> Hazards(params int[] items) =>
        items.Select(index => new ChecklistAnswer(Item(index), ChecklistResult.Hazard)).ToValueList();

    private async Task<(Instant ReceivedAt, EvidenceMethod Method)> ReceiptAsync()
    {
        var contact = Assert.Single((await _world.LifeAsync()).Past.Contacts);
        return (contact.ReceivedAt, contact.Method);
    }

    private async Task CorrectAsync(Visit visit, string? code = null, Actor? by = null) =>
        Assert.IsType<CareResult.Done>(await SendAsync(visit, code, by));

    private Task<CareResult> SendAsync(Visit visit, string? code = null, Actor? by = null) => _world.DoAsync(id =>
        new CareCommand.CorrectVisit(visit) { Id = id, Resident = Wang, Actor = by ?? Li, DoorCode = code });

    private static string Refused(CareResult result) => Assert.IsType<CareResult.Refused>(result).Refusal.Code;
}
