using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.Ports;

/// <summary>Who is who: the host's identity system.</summary>
public interface IDirectory
{
    /// <summary>A unit and those above it, from the unit itself up to the root; empty for a unit nobody knows.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    ValueTask<ValueList<Unit>> PathAsync(Id<Unit> unit, CancellationToken cancellationToken);

    /// <summary>Who stands at a post at a unit at an instant.</summary>
    /// <param name="post">The post and unit.</param>
    /// <param name="at">The instant.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    ValueTask<PostStaffing> StaffingAsync(HeldPost post, Instant at, CancellationToken cancellationToken);

    /// <summary>The posts a worker holds or deputises at an instant.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="at">The instant.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    ValueTask<ValueList<HeldPost>> PostsAsync(Id<Worker> worker, Instant at, CancellationToken cancellationToken);
}
