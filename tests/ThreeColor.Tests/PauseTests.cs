using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>Who may say that nobody need go, from when it counts, and who is asked about it (DESIGN section 4, "Pauses").</summary>
public sealed class PauseTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Death_BeforeASecondPersonConfirms_ExcusesNothing_AndIsAskedAbove()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-02T09:00");
        await StartAsync(PauseReason.Deceased, "2023-01-02T08:00");
        await _world.GoToAsync("2023-01-05T12:00");
        Assert.Equal(Cause.WorkerDidNotCome, (await _world.OpenEventAsync()).Cause);
        var asked = _world.Transport.Sent.Where(m => m.Notice.Kind == NoticeKind.ConfirmPause).Select(m => m.Notice.Recipient.Address).ToList();
        Assert.True(asked.Count >= 3);
        Assert.DoesNotContain(Li.Worker.Value, asked);
        Assert.Equal(asked.Count, asked.Distinct().Count());
    }

    [Fact]
    public async Task Death_IsConfirmedByAnActOfSomebodyAbove()
    {
        await _world.EnrolAsync();
        await StartAsync(PauseReason.Deceased, "2023-01-01T09:00");
        await RefusedAsync("TC0611", Li with { Purpose = Purpose.Supervision });
        await RefusedAsync("TC0611", Mei);
        Assert.IsType<CareResult.Done>(await ConfirmAsync(Chen));
        await RefusedAsync("TC0621", Zhao);
        await _world.GoToAsync("2023-03-01T09:00");
        Assert.Empty((await _world.CareAsync()).Events);
        Assert.DoesNotContain(_world.Transport.Sent, message => message.Notice.Kind == NoticeKind.Called);
    }

    [Fact]
    public async Task Death_EnteredByASupervisor_IsNotConfirmedByThem()
    {
        await _world.EnrolAsync();
        await StartAsync(PauseReason.Deceased, "2023-01-01T09:00", by: Chen);
        await RefusedAsync("TC0620", Chen);
    }

    [Fact]
    public async Task Move_IsAcceptedByTheReceiver_NotByAColleagueOfTheOldUnit()
    {
        await _world.EnrolAsync();
        await StartAsync(PauseReason.Moved, "2023-01-01T09:00", review: "2023-02-01T09:00");
        await RefusedAsync("TC0611", Mei with { Purpose = Purpose.Supervision });
        await RefusedAsync("TC0611", new Actor { Worker = new("stranger"), Purpose = Purpose.Supervision });
        Assert.IsType<CareResult.Done>(await ConfirmAsync(Zhao with { Purpose = Purpose.Care }));
    }

    [Fact]
    public async Task Death_WhileOverdue_FeedsTheEventBack_AndNothingIsOverdueAfterwards()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-04T09:00");
        await StartAsync(PauseReason.Deceased, "2023-01-04T08:00");
        await ConfirmAsync(Chen);
        var ended = await _world.OpenEventAsync();
        Assert.Equal((EventStage.FedBack, Chen.Worker), (ended.Stage, ended.Handler!.Value));
        Assert.DoesNotContain(
            (await _world.CareAsync()).PendingWindows, window => window.StatusAt(_world.Clock.GetCurrentInstant()) == WindowStatus.Overdue);
        var before = _world.Transport.Sent.Count(m => m.Notice.Kind is NoticeKind.Called or NoticeKind.PleaseLookIn);
        await _world.GoToAsync("2023-02-04T09:00");
        Assert.Equal(before, _world.Transport.Sent.Count(m => m.Notice.Kind is NoticeKind.Called or NoticeKind.PleaseLookIn));
        Assert.Empty(await _world.VerifyAsync());
    }

    [Fact]
    public async Task Death_RecordedWhileTheDaughterIsAskedToLookIn_NobodyAsksHerAgain()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-02T11:00");
        await _world.VisitAsync("A1", seen: false);
        await _world.Engine.DispatchAsync();
        var asked = _world.Transport.Sent.Count(message => message.Notice.Kind == NoticeKind.PleaseLookIn);
        Assert.Equal(1, asked);
        await _world.GoToAsync("2023-01-02T12:00");
        await StartAsync(PauseReason.Deceased, "2023-01-02T11:30");
        await _world.GoToAsync("2023-01-03T12:00");
        Assert.Equal(asked, _world.Transport.Sent.Count(message => message.Notice.Kind == NoticeKind.PleaseLookIn));
    }

    [Fact]
    public async Task Death_OfTheWrongPerson_IsUndoneByTwoPeople_AndWhatWasOwedIsOwed()
    {
        await _world.EnrolAsync();
        await StartAsync(PauseReason.Deceased, "2023-01-01T09:00");
        await ConfirmAsync(Chen);
        await _world.GoToAsync("2023-01-10T09:00");
        Assert.Empty((await _world.CareAsync()).OpenEvents);
        Assert.IsType<CareResult.Done>(await VoidAsync(Chen));
        Assert.Empty((await _world.CareAsync()).OpenEvents);
        await RefusedAsync("TC0620", Chen);
        Assert.IsType<CareResult.Done>(await ConfirmAsync(Zhao));
        Assert.Equal(EventStage.Called, (await _world.OpenEventAsync()).Stage);
        Assert.Empty(await _world.VerifyAsync());
    }

    [Fact]
    public async Task Pause_ToldLongAfter_CuresNothingOverdue_UntilSomebodyAboveConfirms()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-09T09:00");
        var open = await _world.OpenEventAsync();
        await StartAsync(PauseReason.Hospital, "2023-01-01T11:00", ends: "2023-01-12T00:00");
        Assert.Equal(open.Id, (await _world.OpenEventAsync()).Id);
        Assert.False((await _world.OpenEventAsync()).Listed.IsEmpty);
        Assert.Empty(await _world.VerifyAsync());

        Assert.IsType<CareResult.Done>(await ConfirmAsync(Chen));
        Assert.Empty((await _world.CareAsync()).OpenEvents);
        Assert.Empty(await _world.VerifyAsync());
    }

    [Fact]
    public async Task Pause_WithAReview_IsAskedAgainAndClimbs()
    {
        await _world.EnrolAsync();
        await StartAsync(PauseReason.Refused, "2023-01-01T10:00", review: "2023-01-10T09:00");
        await _world.GoToAsync("2023-01-14T12:00");
        var asked = _world.Transport.Sent.Where(m => m.Notice.Kind == NoticeKind.PauseReview).Select(m => m.Notice.Recipient.Address).ToList();
        Assert.Equal([Li.Worker.Value, Mei.Worker.Value, Chen.Worker.Value, Zhao.Worker.Value, Office.Worker.Value], asked);
    }

    [Theory]
    [InlineData("9998-01-01T00:00", null)]
    [InlineData(null, "9998-01-01T00:00")]
    public async Task Pause_OfAThousandYears_IsRefused(string? ends, string? review)
    {
        await _world.EnrolAsync();
        Assert.Equal("TC0612", RefusalOf(await TryStartAsync(PauseReason.Away, "2023-01-01T10:00", ends, review, Li)).Code);
    }

    private static Refusal RefusalOf(CareResult result) => Assert.IsType<CareResult.Refused>(result).Refusal;

    private async Task StartAsync(PauseReason reason, string from, string? ends = null, string? review = null, Actor? by = null) =>
        Assert.IsType<CareResult.Done>(await TryStartAsync(reason, from, ends, review, by ?? Li));

    private Task<CareResult> TryStartAsync(PauseReason reason, string from, string? ends, string? review, Actor by)
    {
        var pause = new Pause { Id = new("P1"), Reason = reason, StartsAt = At(from), EndsAt = Local(ends), ReviewAt = Local(review) };
        return _world.DoAsync(id => new CareCommand.StartPause(pause) { Id = id, Resident = Wang, Actor = by });
    }

    private static Instant? Local(string? at) => at is null ? null : At(at);

    private Task<CareResult> ConfirmAsync(Actor by) => _world.DoAsync(id => new CareCommand.ConfirmPause(new("P1")) { Id = id, Resident = Wang, Actor = by });

    private Task<CareResult> VoidAsync(Actor by) =>
        _world.DoAsync(id => new CareCommand.VoidPause(new("P1"), "another Wang") { Id = id, Resident = Wang, Actor = by });

    private async Task RefusedAsync(string code, Actor by) => Assert.Equal(code, RefusalOf(await ConfirmAsync(by)).Code);
}
