using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace ThreeColor.Security;

/// <summary>Allows what a purpose covers to whoever holds or deputises a post at the unit or above it, and denies the rest.</summary>
/// <remarks>Records covers records alone, care also reading and caring, supervision also deciding over the work of others. Safe for concurrent use.</remarks>
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
        foreach (var unit in path)
            foreach (var post in posts)
                if (post.Unit == unit.Id)
                    return true;
        return false;
    }

    private static Permission Covered(Purpose purpose) => purpose switch
    {
        Purpose.Records => Permission.Records,
        Purpose.Care => Permission.Care,
        Purpose.Supervision => Permission.Supervision,
        _ => 0,
    };
}
