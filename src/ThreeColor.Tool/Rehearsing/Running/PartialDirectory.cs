using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>The directory as the engine sees it: it does not answer for some units.</summary>
internal sealed class PartialDirectory(StoryDirectory inner) : IDirectory
{
    public ValueList<Id<Unit>> Fails { get; set; }

    public ValueTask<ValueList<Unit>> PathAsync(Id<Unit> unit, CancellationToken cancellationToken) =>
        Answers(unit).PathAsync(unit, cancellationToken);

    public ValueTask<PostStaffing> StaffingAsync(HeldPost post, Instant at, CancellationToken cancellationToken) =>
        Answers(post.Unit).StaffingAsync(post, at, cancellationToken);

    public ValueTask<ValueList<HeldPost>> PostsAsync(Id<Worker> worker, Instant at, CancellationToken cancellationToken) =>
        inner.PostsAsync(worker, at, cancellationToken);

    private StoryDirectory Answers(Id<Unit> unit) =>
        Fails.Contains(unit) ? throw new TimeoutException($"The directory does not answer for {unit}.") : inner;
}
