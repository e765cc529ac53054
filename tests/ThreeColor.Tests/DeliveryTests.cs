using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.InMemory;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Running;
using ThreeColor.Security;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>Messages nobody loses: not now, a channel that is down, sends that hang, a host that stops (DESIGN section 5, "Notices").</summary>
public sealed class DeliveryTests
{
    private readonly World _world = new();

    [Fact]
    public async Task NotNow_IsNoFailure_AndComesAtItsTime()
    {
        var quiet = new Quiet();
        var engine = await OverdueAsync(quiet);
        quiet.Answer = new SendOutcome.NotNow(At("2023-01-04T08:00"));
        await SweepAsync(engine, "2023-01-04T00:15", "2023-01-04T07:45");
        Assert.Empty(quiet.Taken);
        Assert.Equal(0, (await _world.OpenEventAsync()).Rung);
        quiet.Answer = SendOutcome.Of(true);
        await SweepAsync(engine, "2023-01-04T08:00", "2023-01-04T08:15");
        Assert.Contains(quiet.Taken, message => message.Notice.Kind == NoticeKind.Called && message.Notice.Recipient == Recipient.Of(Mei.Worker));
    }

    [Fact]
    public async Task NotNow_SaidOfEverythingAtOnce_EndsTheRun()
    {
        var quiet = new Quiet { Answer = new SendOutcome.NotNow(At("2023-01-01T00:00")) };
        var engine = await OverdueAsync(quiet, options => options.SweepLimit = 1);
        _world.Clock.Reset(At("2023-01-04T00:15"));
        await engine.SweepAsync();
        Assert.InRange(await engine.DispatchAsync().WaitAsync(TimeSpan.FromSeconds(20)), 1, 9);
    }

    [Fact]
    public async Task ADownChannel_IsAnAlarm_AndMakesNoEventClimb()
    {
        var quiet = new Quiet();
        var engine = await OverdueAsync(quiet);
        quiet.Answer = null;
        await SweepAsync(engine, "2023-01-04T00:15", "2023-01-04T07:45");
        Assert.Equal(0, (await _world.OpenEventAsync()).Rung);
        Assert.NotNull(engine.ChannelDownSince);
        quiet.Answer = SendOutcome.Of(true);
        await SweepAsync(engine, "2023-01-04T08:00", "2023-01-04T08:15");
        Assert.Null(engine.ChannelDownSince);
        Assert.Contains(quiet.Taken, message => message.Notice.Kind == NoticeKind.Called);
    }

    [Fact]
    public async Task OneSendThatHangs_HoldsUpNobody()
    {
        var slow = new Slow { Hangs = "w0" };
        var engine = await WaitingAsync(slow, 20, options => options.DeliveryTimeout = Duration.FromMilliseconds(300));
        await engine.DispatchAsync();
        Assert.Equal(19, slow.Taken.Count);
    }

    [Fact]
    public async Task AHostThatStops_RepeatsNothingThatWasTaken()
    {
        using var stop = new CancellationTokenSource();
        var slow = new Slow { Delay = TimeSpan.FromMilliseconds(5), AfterEach = taken => { if (taken == 60) stop.Cancel(); } };
        var engine = await WaitingAsync(slow, 100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.DispatchAsync(stop.Token));
        _world.Clock.Advance(Duration.FromMinutes(6));
        await engine.DispatchAsync();
        Assert.Equal(100, slow.Taken.Count);
        Assert.Equal(100, slow.Taken.Distinct().Count());
    }

    [Fact]
    public async Task EmergenciesGoFirst()
    {
        await _world.EnrolAsync("none");
        await RaiseAsync(Cause.Need);
        await RaiseAsync(Cause.Emergency);
        await _world.Engine.DispatchAsync();
        Assert.Contains("emergency", _world.Transport.Sent[0].Notice.Event!.Value.Value, StringComparison.Ordinal);
    }

    private Task RaiseAsync(Id<Cause> cause) => _world.DoAsync(id =>
        new CareCommand.RaiseEvent(cause, EventSource.ResidentRequest, Severity.Small, "x") { Id = id, Resident = Wang, Actor = Li });

    private async Task<CareEngine> OverdueAsync(ITransport transport, Action<CareEngineOptions>? configure = null)
    {
        await _world.EnrolAsync();
        _world.Clock.Reset(At("2023-01-03T23:45"));
        return EngineOver(transport, configure);
    }

    private async Task SweepAsync(CareEngine engine, string from, string until)
    {
        for (var at = At(from); at <= At(until); at += Duration.FromMinutes(15))
        {
            _world.Clock.Reset(at);
            await engine.SweepAsync();
            await engine.DispatchAsync();
        }
    }

    private async Task<CareEngine> WaitingAsync(Slow slow, int messages, Action<CareEngineOptions>? configure = null)
    {
        await _world.EnrolAsync("none");
        await RaiseAsync(Cause.Need);
        for (var i = 1; i < messages; i++)
            await RaiseAsync(Cause.Need);
        return EngineOver(slow, configure);
    }

    private CareEngine EngineOver(ITransport transport, Action<CareEngineOptions>? configure = null)
    {
        var options = new CareEngineOptions { Policy = Policy };
        configure?.Invoke(options);
        return new CareEngine(
            new CarePorts
            {
                Store = _world.Store, Outbox = _world.Store, Policies = _world.Store, Screens = _world.Store, Directory = _world.Directory,
                Transport = transport, Clock = _world.Clock, KeyRing = new HmacKeyRing([new(1, new byte[32])]),
                Access = new PostAccessPolicy(_world.Directory),
            },
            options);
    }

    /// <summary>Answers as a test wants; no answer is a channel that is down.</summary>
    private sealed class Quiet : ITransport
    {
        public SendOutcome? Answer { get; set; } = SendOutcome.Of(true);

        public List<OutboxMessage> Taken { get; } = [];

        public ValueTask<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            if (Answer is SendOutcome.Delivered)
                Taken.Add(message);
            return new(Answer ?? throw new IOException("down"));
        }
    }

    /// <summary>Takes time for each message, and may hang at one.</summary>
    private sealed class Slow : ITransport
    {
        private readonly Lock _lock = new();
        private int _asked;

        public string? Hangs { get; init; }

        public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(1);

        public Action<int> AfterEach { get; init; } = static _ => { };

        public List<string> Taken { get; } = [];

        public async ValueTask<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            if (Hangs is not null && Interlocked.Increment(ref _asked) == 1)
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
            await Task.Delay(Delay, CancellationToken.None);
            int taken;
            lock (_lock)
            {
                Taken.Add(message.Id);
                taken = Taken.Count;
            }

            AfterEach(taken);
            return SendOutcome.Of(true);
        }
    }
}
