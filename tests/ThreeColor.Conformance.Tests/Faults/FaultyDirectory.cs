using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace ThreeColor.Conformance.Tests.Faults;

/// <summary>A directory with a hook at each member, and one fault for each fact about directories.</summary>
internal sealed class FaultyDirectory : IDirectory
{
    private static readonly Duration Micro = Duration.FromTicks(10);

    public static readonly Dictionary<string, Action<FaultyDirectory>> All = new()
    {
        ["directory.path"] = d => d.Path = async unit => [.. (await d.Of(unit)).Reverse()],
        ["directory.root"] = d => d.Path = async unit => unit.Value == "root" ? [] : await d.Of(unit),
        ["directory.unit-fields"] = d => d.Path = async unit => [.. (await d.Of(unit)).Select(u => u with { Level = new("grid") })],
        ["directory.unknown-unit"] = d =>
            d.Path = async unit => await d.Of(unit) is { Count: > 0 } path ? path : throw new KeyNotFoundException(unit.Value),
        ["directory.unit-ids"] = d =>
            d.Path = async unit => await d.Of(unit) is { Count: > 0 } path ? path : await d.Of(new(unit.Value.ToLowerInvariant())),
        ["directory.parallel"] = OneAtATime,
        ["directory.cancelled"] = d => d.HangsWhenCancelled = true,
        ["directory.holder"] = d =>
            d.Staffing = async (post, at) => await d.Of(post, at) is var s && s.Deputies.IsEmpty ? s : s with { Holder = s.Deputies[0] },
        ["directory.handover"] = d => d.Staffing = (post, at) => d.Of(post, at - Micro),
        ["directory.past"] = d => d.Staffing = (post, _) => d.Of(post, Instant.FromUtc(2026, 1, 1, 0, 0)),
        ["directory.vacant"] = d =>
            d.Staffing = async (post, at) =>
                await d.Of(post, at) is { Acting: null } ? throw new InvalidOperationException("Nobody is there.") : await d.Of(post, at),
        ["directory.unknown-post"] = d => d.Staffing = (post, at) => d.Of(post with { Post = new(post.Post.Value.ToLowerInvariant()) }, at),
        ["directory.names-the-post"] = d => d.Staffing = async (post, at) => await d.Of(post, at) with { Unit = new("g1") },
        ["directory.deputies"] = d =>
            d.Staffing = async (post, at) =>
                await d.Of(post, at) is var s ? s with { Deputies = [.. s.Deputies.OrderBy(worker => worker)] } : s,
        ["directory.deputy-alone"] = d =>
            d.Staffing = async (post, at) => await d.Of(post, at) is { Holder: null } s ? s with { Deputies = [] } : await d.Of(post, at),
        ["directory.post-of-unit"] = d =>
            d.Staffing = async (post, at) =>
                await d.Of(post with { Unit = post.Unit.Value == "g10" ? new("g1") : post.Unit }, at) with { Unit = post.Unit },
        ["directory.posts"] = d => d.Posts = async (worker, at) => [.. (await d.Of(worker, at)).Take(1)],
        ["directory.posts-at"] = d => d.Posts = (worker, _) => d.Of(worker, Instant.FromUtc(2025, 1, 1, 0, 0)),
        ["directory.unknown-worker"] = d =>
            d.Posts = async (worker, at) => [
                .. await d.Of(worker, at), .. worker.Value == "W9" ? await d.Of(new Id<Worker>("w9"), at) : []
            ],
        ["directory.agrees"] = d => d.Posts = async (worker, at) => worker.Value == "w3" ? [] : await d.Of(worker, at),
    };

    private readonly IDirectory _good = Good.Directory();

    public FaultyDirectory() => (Path, Staffing, Posts) = (Of, Of, Of);

    public Func<Id<Unit>, Task<ValueList<Unit>>> Path { get; set; }

    public Func<HeldPost, Instant, Task<PostStaffing>> Staffing { get; set; }

    public Func<Id<Worker>, Instant, Task<ValueList<HeldPost>>> Posts { get; set; }

    public bool HangsWhenCancelled { get; set; }

    public async ValueTask<ValueList<Unit>> PathAsync(Id<Unit> unit, CancellationToken cancellationToken)
    {
        if (HangsWhenCancelled && cancellationToken.IsCancellationRequested)
            await Task.Delay(TimeSpan.FromSeconds(30), CancellationToken.None);
        return await Path(unit);
    }

    public async ValueTask<PostStaffing> StaffingAsync(
        HeldPost post, Instant at, CancellationToken cancellationToken) => await Staffing(post, at);

    public async ValueTask<ValueList<HeldPost>> PostsAsync(
        Id<Worker> worker, Instant at, CancellationToken cancellationToken) => await Posts(worker, at);

    private static void OneAtATime(FaultyDirectory d)
    {
        Id<Unit> asked = default;
        d.Path = async unit =>
        {
            asked = unit;
            await Task.Yield();
            return await d.Of(asked);
        };
    }

    private Task<ValueList<Unit>> Of(Id<Unit> unit) => _good.PathAsync(unit, default).AsTask();

    private Task<PostStaffing> Of(HeldPost post, Instant at) => _good.StaffingAsync(post, at, default).AsTask();

    private Task<ValueList<HeldPost>> Of(Id<Worker> worker, Instant at) => _good.PostsAsync(worker, at, default).AsTask();
}
