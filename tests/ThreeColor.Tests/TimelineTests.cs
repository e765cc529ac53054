using ThreeColor.Commands;
using ThreeColor.Duties;
using ThreeColor.Escalation;
using ThreeColor.Events;
using ThreeColor.Residents;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>The golden timelines where they speak of events; their windows are proved beside the ledger itself.</summary>
public sealed class TimelineTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Row01_SilenceAfterAContact_RaisesOneEventThatListsThreeWindows()
    {
        await StartAsync();
        await _world.GoToAsync("2023-01-03T23:59");
        Assert.Empty((await _world.CareAsync()).Events);

        await _world.GoToAsync("2023-01-04T00:14");
        var raised = await _world.OpenEventAsync();
        Assert.Equal((Cause.WorkerDidNotCome, EventSource.OverdueDuty, EventStage.Called), (raised.Cause, raised.Source, raised.Stage));
        Assert.Equal(At("2023-01-04T00:00"), raised.SilentFrom);

        await _world.GoToAsync("2023-01-09T12:00");
        Assert.Equal(raised.Id, (await _world.OpenEventAsync()).Id);
        await ListsAsync(raised.Id, "2023-01-04 Missed", "2023-01-06 Missed", "2023-01-08 Overdue");
    }

    [Fact]
    public async Task Row01_WithoutAnySweep_TheNextLookListsTheSame()
    {
        await StartAsync();
        _world.Clock.Reset(At("2023-01-09T12:00"));
        await _world.Engine.SweepAsync();
        var raised = await _world.OpenEventAsync();
        await ListsAsync(raised.Id, "2023-01-04 Missed", "2023-01-06 Missed", "2023-01-08 Overdue");
        Assert.Equal(0, raised.Rung);
    }

    [Fact]
    public async Task Row02_ALateContact_FeedsTheEventBackInTheSameCommit()
    {
        await StartAsync();
        await _world.GoToAsync("2023-01-05T09:00");
        var raised = await _world.OpenEventAsync();
        var done = Assert.IsType<CareResult.Done>(await _world.VisitAsync("V2"));
        var fedBack = done.Care.FindEvent(raised.Id)!;
        Assert.Equal((EventStage.FedBack, (object)Li.Worker), (fedBack.Stage, fedBack.Handler!.Value));
        Assert.Equal(At("2023-01-05T09:00"), fedBack.FedBackAt);
        await ListsAsync(raised.Id, "2023-01-04 Late");
    }

    [Fact]
    public async Task Row03_AYearOfSilence_LeavesOneEvent()
    {
        await StartAsync();
        _world.Clock.Reset(At("2024-01-01T00:00"));
        await _world.Engine.SweepAsync();
        Assert.Equal(1, Assert.Single(Assert.Single((await _world.CareAsync()).Events).Listed).First);
        var windows = (await _world.LifeAsync()).Windows;
        Assert.Equal(181, windows.Count(w => w.StatusAt(_world.Clock.GetCurrentInstant()) == WindowStatus.Missed));
        Assert.Equal(1, windows.Count(w => w.StatusAt(_world.Clock.GetCurrentInstant()) == WindowStatus.Overdue));
    }

    [Fact]
    public async Task Row10_APauseThatStartsTooLate_LeavesTheEventOpen()
    {
        await StartAsync();
        await _world.GoToAsync("2023-01-05T00:00");
        var raised = await _world.OpenEventAsync();
        await _world.DoAsync(id => new CareCommand.StartPause(new Pause
        {
            Id = new("P1"), Reason = PauseReason.Hospital, StartsAt = At("2023-01-05T00:00"), ReviewAt = At("2023-02-05T00:00"),
        })
        { Id = id, Resident = Wang, Actor = Li });
        await _world.GoToAsync("2023-01-09T12:00");
        Assert.Equal(raised.Id, (await _world.OpenEventAsync()).Id);
        await ListsAsync(raised.Id, "2023-01-04 Missed");
        Assert.Equal(WindowStatus.Excused, (await _world.LifeAsync()).Windows[^1].StatusAt(_world.Clock.GetCurrentInstant()));
    }

    [Fact]
    public async Task Row11_AVisitReceivedLate_ClearsItsWindowAndKeepsTheEvent()
    {
        await StartAsync();
        await _world.GoToAsync("2023-01-09T08:00");
        var before = await _world.OpenEventAsync();
        await _world.VisitAsync("V2", At("2023-01-03T15:00"));
        var after = await _world.OpenEventAsync();
        Assert.Equal((before.Id, before.Rung, before.DueAt), (after.Id, after.Rung, after.DueAt));
        await ListsAsync(after.Id, "2023-01-06 Missed", "2023-01-08 Overdue");
        Assert.Equal(WindowStatus.Met, (await _world.LifeAsync()).Windows[0].StatusAt(_world.Clock.GetCurrentInstant()));
    }

    [Fact]
    public async Task Row12_NothingOverdueAfterALateVisit_RetractsAndItsVoidingReinstates()
    {
        await StartAsync();
        await _world.GoToAsync("2023-01-05T08:00");
        var raised = await _world.OpenEventAsync();
        await _world.VisitAsync("V2", At("2023-01-03T15:00"));
        var retracted = (await _world.CareAsync()).FindEvent(raised.Id)!;
        Assert.Equal((EventStage.Retracted, raised.Rung), (retracted.Stage, retracted.Rung));

        await _world.GoToAsync("2023-01-05T20:00");
        await _world.DoAsync(id => new CareCommand.VoidVisit(new("V2"), "wrong door") { Id = id, Resident = Wang, Actor = Chen });
        var reinstated = await _world.OpenEventAsync();
        Assert.Equal((raised.Id, raised.Rung, EventStage.Called), (reinstated.Id, reinstated.Rung, reinstated.Stage));
        await ListsAsync(raised.Id, "2023-01-04 Overdue");
    }

    [Fact]
    public async Task Row13_AnAttemptAtAClosedDoor_RaisesAtOnceAndTheWindowJoinsAtItsDue()
    {
        await StartAsync();
        await _world.GoToAsync("2023-01-03T11:00");
        await _world.VisitAsync("A1", seen: false);
        var raised = await _world.OpenEventAsync();
        Assert.Equal((Cause.ResidentDidNotAnswer, EventSource.NoAnswer, At("2023-01-03T11:00")), (raised.Cause, raised.Source, raised.RaisedAt));
        await ListsAsync(raised.Id);

        await _world.GoToAsync("2023-01-04T00:14");
        Assert.Equal(raised.Id, (await _world.OpenEventAsync()).Id);
        await ListsAsync(raised.Id, "2023-01-04 Overdue");
    }

    [Fact]
    public async Task Row13_AVisitReceivedLate_FeedsTheUnansweredDoorBack_ForTheDoorWasClosed()
    {
        await StartAsync();
        await _world.GoToAsync("2023-01-03T11:00");
        await _world.VisitAsync("A1", seen: false);
        await _world.GoToAsync("2023-01-05T08:00");
        var raised = await _world.OpenEventAsync();
        await ListsAsync(raised.Id, "2023-01-04 Overdue");
        await _world.VisitAsync("V2", At("2023-01-03T15:00"));
        var fedBack = (await _world.CareAsync()).FindEvent(raised.Id)!;
        Assert.Equal((EventStage.FedBack, (object)Li.Worker), (fedBack.Stage, fedBack.Handler!.Value));
        await ListsAsync(raised.Id);
    }

    private async Task StartAsync()
    {
        await _world.EnrolAsync();
        await _world.VisitAsync("V1");
    }

    private async Task ListsAsync(Id<CareEvent> careEvent, params string[] expected)
    {
        var now = _world.Clock.GetCurrentInstant();
        var listing = (await _world.CareAsync()).FindEvent(careEvent)!;
        var listed = (await _world.LifeAsync()).Windows.Where(w => EventGround.Lists(listing, w))
            .Select(w => $"{w.DueAt.InZone(Policy.Frame.Zone).Date:uuuu'-'MM'-'dd} {w.StatusAt(now)}");
        Assert.Equal(expected, listed);
    }
}
