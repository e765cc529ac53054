using NodaTime;
using ThreeColor.Residents;

namespace ThreeColor.Ports;

/// <summary>Where care is kept. The only way in is a commit at an expected version; the only way out is a load with version.</summary>
/// <remarks>Implementations are safe for concurrent use, order by ordinal ids and keep instants to the microsecond.</remarks>
public interface ICareStore
{
    /// <summary>Loads residents.</summary>
    /// <param name="requests">Whom, and the command that asks; no resident twice.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>One answer for each request, in order.</returns>
    Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken);

    /// <summary>Writes commits, each whole or not at all: changes, outbox and audit row together; a commit ends the resident's lease.</summary>
    /// <param name="commits">The commits; no resident twice.</param>
    /// <param name="cancellationToken">Cancels before the write begins.</param>
    /// <returns>One outcome for each commit, in order. One that does not fit leaves the others alone.</returns>
    Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken);

    /// <summary>Leases residents whose <c>NextDueAt</c> is not after an instant, ordered by (due, id).</summary>
    /// <param name="claim">Up to when, how many, and the lease.</param>
    /// <param name="cancellationToken">Cancels the claim.</param>
    /// <returns>The residents leased; nobody else gets them until the lease runs out or a commit ends it.</returns>
    Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken);

    /// <summary>Keeps a version of a policy for ever; saving the same digest again changes nothing.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellationToken">Cancels before the write begins.</param>
    Task SavePolicyAsync(PolicyVersion policy, CancellationToken cancellationToken);
}
