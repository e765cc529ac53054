using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Execute_LosingARace_DecidesAnewOnTheNewerState()
    {
        var world = new World();
        await world.EnrolAsync();
        var racing = new RacingStore(world.Store, () => Raise(world.Engine, "first"));
        var second = Assert.IsType<CareResult.Done>(await Raise(world.Create(racing), "second"));
        Assert.Equal("first; second", Assert.Single(second.Care.OpenEvents).Subject);
        Assert.Equal(2, racing.Commits);
    }

    [Fact]
    public async Task Execute_LosingEveryRace_SaysSoAndDoesNothing()
    {
        var world = new World();
        await world.EnrolAsync();
        var before = await world.CareAsync();
        var engine = world.Create(new AlwaysBehindStore(world.Store), options => options.CommitAttempts = 3);
        Assert.IsType<CareResult.Conflict>(await Raise(engine, "never"));
        Assert.Equal(before, await world.CareAsync());
    }

    [Fact]
    public async Task Execute_ManyAtOnce_KeepOneOpenEventAndLoseNothing()
    {
        var world = new World(configure: options => options.CommitAttempts = 200);
        await world.EnrolAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => Raise(world.Engine, $"n{i}"))));
        var open = await world.OpenEventAsync();
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"n{i}").Order(StringComparer.Ordinal), open.Subject.Split("; ").Order(StringComparer.Ordinal));
        Assert.Empty(await world.VerifyAsync());
    }

    [Fact]
    public async Task Sweep_TwoWorkersAtOnce_RaiseOneEventAndSendOneCall()
    {
        var world = new World();
        await world.EnrolAsync();
        world.Clock.Reset(At("2023-01-04T00:00"));
        var other = world.Create(world.Store);
        await Task.WhenAll(Task.Run(() => world.Engine.SweepAsync()), Task.Run(() => other.SweepAsync()));
        await world.Engine.DispatchAsync();
        await world.OpenEventAsync();
        Assert.Single(world.Transport.Sent, m => m.Notice.Kind == NoticeKind.Called);
    }

    [Fact]
    public async Task Act_OnARevisionThatMovedOn_IsRefused()
    {
        var world = new World();
        await world.EnrolAsync();
        await Raise(world.Engine, "lamp");
        var seen = await world.OpenEventAsync();
        await world.ActAsync(seen.Id, new EventAction.ReportIn(), Mei);
        var late = await world.DoAsync(id => new CareCommand.ActOnEvent(seen.Id, seen.Revision, new EventAction.Escalate("slow")) { Id = id, Resident = Wang, Actor = Mei });
        Assert.IsType<CareResult.Refused>(late);
    }

    private static Task<CareResult> Raise(CareEngine engine, string subject) => engine.ExecuteAsync(
        new CareCommand.RaiseEvent(Cause.Need, EventSource.ResidentRequest, Severity.Small, subject) { Id = new($"raise-{subject}"), Resident = Wang, Actor = Li });

    /// <summary>Lets somebody else commit between the first load and its commit.</summary>
    private sealed class RacingStore(ICareStore inner, Func<Task> other) : ICareStore
    {
        public int Commits { get; private set; }

        public Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken) => inner.LoadManyAsync(requests, cancellationToken);

        public async Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken)
        {
            if (Commits++ == 0)
                await other();
            return await inner.CommitManyAsync(commits, cancellationToken);
        }

        public Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken) => inner.ClaimDueAsync(claim, cancellationToken);

        public Task ReportTroubleAsync(IReadOnlyList<TroubleReport> reports, CancellationToken cancellationToken) => inner.ReportTroubleAsync(reports, cancellationToken);
    }

    /// <summary>Loses every race.</summary>
    private sealed class AlwaysBehindStore(ICareStore inner) : ICareStore
    {
        public Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken) => inner.LoadManyAsync(requests, cancellationToken);

        public Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<CommitOutcome>>([.. commits.Select(_ => CommitOutcome.Conflict)]);

        public Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken) => inner.ClaimDueAsync(claim, cancellationToken);

        public Task ReportTroubleAsync(IReadOnlyList<TroubleReport> reports, CancellationToken cancellationToken) => inner.ReportTroubleAsync(reports, cancellationToken);
    }
}
