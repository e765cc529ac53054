using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.InMemory;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>An event belongs to a post: who follows somebody there may act at once, and is told by the next sweep (DESIGN section 5).</summary>
public sealed class SuccessionTests
{
    private static readonly Actor NewMei = new() { Worker = new("new-mei"), Purpose = Purpose.Care };
    private static readonly HeldPost Leader = new(new("micro-grid-leader"), Micro);

    private readonly Rota _rota;
    private readonly World _world;

    public SuccessionTests()
    {
        _rota = new(new World().Directory);
        _world = new(directory: _rota);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhoFollows_IsToldByTheNextSweep_AndMayAct(bool reportedIn)
    {
        await OverdueAsync(reportedIn);
        await FollowAsync("2023-01-04T09:10");
        await _world.GoToAsync("2023-01-04T09:30");
        var told = Assert.Single(_world.Transport.Sent, message => message.Notice.Recipient == Recipient.Of(NewMei.Worker));
        Assert.Equal(NoticeKind.Called, told.Notice.Kind);
        var open = await _world.OpenEventAsync();
        Assert.IsType<CareResult.Done>(await _world.ActAsync(open.Id, reportedIn ? new EventAction.StartDisposal() : new EventAction.ReportIn(), NewMei));
        Assert.Equal(NewMei.Worker, (await _world.OpenEventAsync()).Owner);
        Assert.Equal("TC0355", RefusalOf(await _world.ActAsync(open.Id, new EventAction.FeedBack(), Mei)).Code);
    }

    [Fact]
    public async Task WhoFollows_MayActBeforeTheSweep()
    {
        await OverdueAsync(true);
        await FollowAsync("2023-01-04T09:10");
        Assert.IsType<CareResult.Done>(await _world.ActAsync((await _world.OpenEventAsync()).Id, new EventAction.StartDisposal(), NewMei));
    }

    [Fact]
    public async Task WhoFollows_HasTheShorterLimit_AndTheOldOneOnceTheyAct()
    {
        await OverdueAsync(true);
        var before = await _world.OpenEventAsync();
        await FollowAsync("2023-01-04T09:10");
        await _world.GoToAsync("2023-01-04T09:30");
        var asked = await _world.OpenEventAsync();
        Assert.True(asked.DueAt < before.DueAt);
        await _world.ActAsync(asked.Id, new EventAction.StartDisposal(), NewMei);
        Assert.Equal(before.DueAt, (await _world.OpenEventAsync()).DueAt);
    }

    [Fact]
    public async Task APostThatFallsVacant_IsSkippedByTheNextSweep()
    {
        await OverdueAsync(true);
        _world.Clock.Reset(At("2023-01-04T09:10"));
        _rota.Change = (_world.Clock.GetCurrentInstant(), null);
        await _world.GoToAsync("2023-01-04T09:30");
        var open = await _world.OpenEventAsync();
        Assert.Equal((1, Chen.Worker, null), (open.Rung, open.Called!.Value, open.Owner));
    }

    [Fact]
    public async Task Snoozes_OneAfterTheOther_AreLimited()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-06T12:00");
        var top = await _world.OpenEventAsync();
        Assert.Equal(Office.Worker, top.Owner);
        for (var i = 0; i < Escalation.Document.EscalationPolicy.MostSnoozes; i++)
            Assert.IsType<CareResult.Done>(await SnoozeAsync(top, i + 1));
        Assert.Equal("TC0373", RefusalOf(await SnoozeAsync(top, 5)).Code);
        await _world.GoToAsync("2023-01-06T23:00");
        Assert.IsType<CareResult.Done>(await SnoozeAsync(top, 1));
    }

    private static Refusal RefusalOf(CareResult result) => Assert.IsType<CareResult.Refused>(result).Refusal;

    private Task<CareResult> SnoozeAsync(CareEvent top, int hours) =>
        _world.ActAsync(top.Id, new EventAction.Snooze(_world.Clock.GetCurrentInstant() + Duration.FromHours(hours), "later"), Office);

    private async Task OverdueAsync(bool reportedIn)
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-04T09:00");
        if (reportedIn)
            await _world.ActAsync((await _world.OpenEventAsync()).Id, new EventAction.ReportIn(), Mei);
    }

    private Task FollowAsync(string local)
    {
        _world.Clock.Reset(At(local));
        _rota.Change = (At(local), NewMei.Worker);
        return Task.CompletedTask;
    }

    /// <summary>A directory in which the micro-grid leader changes at an instant.</summary>
    private sealed class Rota(InMemoryDirectory inner) : IDirectory
    {
        public (Instant At, Id<Worker>? Holder)? Change { get; set; }

        public ValueTask<ValueList<Unit>> PathAsync(Id<Unit> unit, CancellationToken cancellationToken) => inner.PathAsync(unit, cancellationToken);

        public ValueTask<PostStaffing> StaffingAsync(HeldPost post, Instant at, CancellationToken cancellationToken) =>
            post == Leader && Change is { } change && change.At <= at
                ? new(new PostStaffing { Post = post.Post, Unit = post.Unit, Holder = change.Holder })
                : inner.StaffingAsync(post, at, cancellationToken);

        public ValueTask<ValueList<HeldPost>> PostsAsync(Id<Worker> worker, Instant at, CancellationToken cancellationToken) =>
            worker == NewMei.Worker ? new([Leader]) : inner.PostsAsync(worker, at, cancellationToken);
    }
}
