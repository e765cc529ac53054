using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace ThreeColor.Tests;

/// <summary>A directory that forgets units, leaves posts empty, throws or never answers.</summary>
internal sealed class StubbornDirectory(IDirectory inner) : IDirectory
{
    public HashSet<Id<Unit>> Unknown { get; } = [];

    public HashSet<Id<Unit>> Failing { get; } = [];

    public HashSet<Id<Post>> Vacant { get; } = [];

    public bool Hangs { get; init; }

    public async ValueTask<ValueList<Unit>> PathAsync(Id<Unit> unit, CancellationToken cancellationToken)
    {
        await FailAsync(unit, cancellationToken);
        return Unknown.Contains(unit) ? [] : await inner.PathAsync(unit, cancellationToken);
    }

    public async ValueTask<PostStaffing> StaffingAsync(HeldPost post, Instant at, CancellationToken cancellationToken)
    {
        await FailAsync(post.Unit, cancellationToken);
        return Vacant.Contains(post.Post) ? new() { Post = post.Post, Unit = post.Unit } : await inner.StaffingAsync(post, at, cancellationToken);
    }

    public ValueTask<ValueList<HeldPost>> PostsAsync(Id<Worker> worker, Instant at, CancellationToken cancellationToken) =>
        inner.PostsAsync(worker, at, cancellationToken);

    private async Task FailAsync(Id<Unit> unit, CancellationToken cancellationToken)
    {
        if (!Failing.Contains(unit))
            return;
        if (Hangs)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new TimeoutException("The directory does not answer.");
    }
}
