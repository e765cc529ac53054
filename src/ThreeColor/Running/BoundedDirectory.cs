using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace ThreeColor.Running;

/// <summary>Asks the host's directory, but neither waits for it longer than a limit nor lets it throw: no answer is data.</summary>
/// <param name="directory">The host's directory.</param>
/// <param name="limit">How long one look-up may take.</param>
internal sealed class BoundedDirectory(IDirectory directory, TimeSpan limit)
{
    /// <summary>The path of a unit; <see langword="null"/> where the directory does not answer.</summary>
    public ValueTask<ValueList<Unit>?> PathAsync(Id<Unit> unit, CancellationToken cancellationToken) =>
        AskAsync<ValueList<Unit>>(token => directory.PathAsync(unit, token), cancellationToken);

    /// <summary>Who stands at a post; <see langword="null"/> where the directory does not answer.</summary>
    public async ValueTask<PostStaffing?> StaffingAsync(HeldPost post, Instant at, CancellationToken cancellationToken)
    {
        var answer = await AskAsync<Answer>(async token => new(await directory.StaffingAsync(post, at, token).ConfigureAwait(false)), cancellationToken)
            .ConfigureAwait(false);
        return answer?.Staffing;
    }

    /// <summary>The posts of a worker; <see langword="null"/> where the directory does not answer.</summary>
    public ValueTask<ValueList<HeldPost>?> PostsAsync(Id<Worker> worker, Instant at, CancellationToken cancellationToken) =>
        AskAsync<ValueList<HeldPost>>(token => directory.PostsAsync(worker, at, token), cancellationToken);

    private async ValueTask<T?> AskAsync<T>(Func<CancellationToken, ValueTask<T>> ask, CancellationToken cancellationToken)
        where T : struct
    {
        try
        {
            var asked = ask(cancellationToken);
            if (asked.IsCompletedSuccessfully)
                return asked.Result;
            return await asked.AsTask().WaitAsync(limit, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception)
        {
            // Whatever a host's directory throws, and that it does not answer, concerns the residents it was asked about alone.
            return null;
        }
    }

    private readonly record struct Answer(PostStaffing Staffing);
}
