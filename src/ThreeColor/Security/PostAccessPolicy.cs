using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace ThreeColor.Security;

/// <summary>Allows care and supervision to whoever holds or deputises a post at the unit or above it, records to record keepers, overrides and answers to appeals to supervision alone, and denies the rest.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class PostAccessPolicy : IAccessPolicy
{
    private static readonly string[] RecordOperations = ["register", "update-file", "record-claims", "raise-event"];

    private static readonly string[] SupervisionOperations = ["override-tier", "withdraw-override", "answer-appeal"];

    private readonly IDirectory _directory;

    /// <summary>Makes the policy over a directory.</summary>
    /// <param name="directory">Who holds which post.</param>
    public PostAccessPolicy(IDirectory directory) => _directory = directory;

    /// <inheritdoc/>
    public async ValueTask<bool> AllowsAsync(AccessRequest request, CancellationToken cancellationToken)
    {
        if (request.Actor.Purpose == Purpose.Records && !RecordOperations.Contains(request.Operation))
            return false;
        if (request.Actor.Purpose != Purpose.Supervision && SupervisionOperations.Contains(request.Operation))
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
}
