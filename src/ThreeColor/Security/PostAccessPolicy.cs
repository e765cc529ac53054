using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace ThreeColor.Security;

/// <summary>Allows what a purpose covers to whoever holds or deputises a post at the unit or above it, and denies the rest.</summary>
/// <remarks>
/// Records covers records alone, care also reading and caring, supervision also deciding over the work of others, which takes a post at a unit
/// above: a purpose is granted by a post, never claimed. Safe for concurrent use.
/// </remarks>
public sealed class PostAccessPolicy : IAccessPolicy
{
    private readonly IDirectory _directory;

    /// <summary>Makes the policy over a directory.</summary>
    /// <param name="directory">Who holds which post.</param>
    public PostAccessPolicy(IDirectory directory) => _directory = directory;

    /// <inheritdoc/>
    public async ValueTask<bool> AllowsAsync(AccessRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Needs > Covered(request.Actor.Purpose))
            return false;
        var posts = await _directory.PostsAsync(request.Actor.Worker, request.At, cancellationToken).ConfigureAwait(false);
        if (posts.IsEmpty)
            return false;
        var path = await _directory.PathAsync(request.Unit, cancellationToken).ConfigureAwait(false);
        // Whoever stands at the unit itself works there; the work of others is watched over from above, or from the widest unit.
        var from = request.Needs == AccessLevel.Supervision && path.Count > 1 ? 1 : 0;
        for (var i = from; i < path.Count; i++)
            foreach (var post in posts)
                if (post.Unit == path[i].Id)
                    return true;
        return false;
    }

    private static AccessLevel Covered(Purpose purpose) => purpose switch
    {
        Purpose.Records => AccessLevel.Records,
        Purpose.Care => AccessLevel.Care,
        Purpose.Supervision => AccessLevel.Supervision,
        _ => 0,
    };
}
