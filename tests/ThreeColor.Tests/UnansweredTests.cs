using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Visits;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>When a door that stays shut is an event (DESIGN section 4): not while a known pause explains the silence.</summary>
public sealed class UnansweredTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Attempt_NobodyOpens_CallsThereAndThen()
    {
        await _world.EnrolAsync();
        await KnockAsync("2023-01-02T15:00");
        Assert.Equal(Cause.ResidentDidNotAnswer, (await _world.OpenEventAsync()).Cause);
    }

    [Fact]
    public async Task Attempt_KnownToBeInHospital_CallsNobody()
    {
        await _world.EnrolAsync();
        await PauseAsync("2023-01-02T08:00", null);
        await KnockAsync("2023-01-02T15:00");
        Assert.Empty((await _world.CareAsync()).Events);
    }

    [Fact]
    public async Task Attempt_ReceivedAfterTheDeathWasRecorded_CallsNobody()
    {
        await _world.EnrolAsync();
        await PauseAsync("2023-01-02T12:00", null);
        await KnockAsync("2023-01-02T11:00", receivedAt: "2023-01-02T18:00");
        Assert.Empty((await _world.CareAsync()).Events);
    }

    [Fact]
    public async Task APauseThatBeginsAfterwards_DoesNotExplainTheAttempts()
    {
        await _world.EnrolAsync();
        await KnockAsync("2023-01-02T15:00");
        await PauseAsync("2023-01-02T17:00", "2023-01-09T00:00");
        var open = await _world.OpenEventAsync();
        Assert.Equal((Cause.ResidentDidNotAnswer, EventStage.Called), (open.Cause, open.Stage));
    }

    [Fact]
    public async Task APauseAroundTheAttempts_TakesTheEventBack()
    {
        await _world.EnrolAsync();
        await KnockAsync("2023-01-02T15:00");
        await PauseAsync("2023-01-02T08:00", "2023-01-09T00:00", enteredAt: "2023-01-02T17:00");
        Assert.Empty((await _world.CareAsync()).OpenEvents);
    }

    [Fact]
    public async Task Attempt_ReceivedAfterThePauseAroundItEnded_CallsNobody()
    {
        await _world.EnrolAsync();
        await PauseAsync("2023-01-02T08:00", "2023-01-02T20:00");
        await _world.GoToAsync("2023-01-02T21:00");
        await KnockAsync("2023-01-02T15:00", receivedAt: "2023-01-02T21:30");
        Assert.Empty((await _world.CareAsync()).Events);

        await KnockAsync("2023-01-02T22:00");
        Assert.Equal(Cause.ResidentDidNotAnswer, (await _world.OpenEventAsync()).Cause);
    }

    [Fact]
    public async Task Attempt_AfterManyWithoutEvidence_StillCalls()
    {
        await _world.EnrolAsync();
        _world.Clock.Reset(At("2023-01-02T09:00"));
        for (var i = 0; i < ResidentCare.AttemptsKept; i++)
            await _world.DoAsync(id => new CareCommand.RecordVisit(Said($"S{i}")) { Id = id, Resident = Wang, Actor = Li });
        Assert.Empty((await _world.CareAsync()).Events);
        await KnockAsync("2023-01-02T15:00");
        Assert.Equal(Cause.ResidentDidNotAnswer, (await _world.OpenEventAsync()).Cause);
    }

    private static Visit Said(string id) => new()
    {
        Id = new(id), Resident = Wang, Seen = false, Worker = Li.Worker, Kind = new("attempt"), OccurredAt = At("2023-01-02T08:00"),
        Evidence = new Evidence { Method = EvidenceMethod.Statement },
    };

    private async Task KnockAsync(string local, string? receivedAt = null)
    {
        _world.Clock.Reset(At(receivedAt ?? local));
        Assert.IsType<CareResult.Done>(await _world.VisitAsync($"V{local}", At(local), seen: false));
    }

    private async Task PauseAsync(string from, string? until, string? enteredAt = null)
    {
        _world.Clock.Reset(At(enteredAt ?? from));
        var pause = new Pause
        {
            Id = new("P1"), Reason = PauseReason.Hospital, StartsAt = At(from), EndsAt = until is null ? null : At(until),
            ReviewAt = At("2023-02-01T00:00"),
        };
        Assert.IsType<CareResult.Done>(await _world.DoAsync(id => new CareCommand.StartPause(pause) { Id = id, Resident = Wang, Actor = Li }));
    }
}
