using ThreeColor.Residents;

namespace ThreeColor.Ports;

/// <summary>Stores the care of residents: loads each with a version, and commits changes at an expected version.</summary>
/// <remarks>
/// Implementations are safe for concurrent use, order by ordinal ids and keep instants to the microsecond. One resident's trouble is that
/// resident's: rows that cannot be read are <see cref="LoadedCare.Damage"/>, never an exception.
/// </remarks>
public interface ICareStore
{
    /// <summary>Loads the open state of residents, and of their past what is asked for.</summary>
    /// <param name="requests">The residents to load; none twice.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>One answer for each request, in order.</returns>
    Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken);

    /// <summary>
    /// Writes commits, each whole or not at all: changes, coverage, outbox and audit row together. A commit ends the resident's lease and
    /// trouble.
    /// </summary>
    /// <param name="commits">The commits; no resident twice.</param>
    /// <param name="cancellationToken">Cancels before the write begins.</param>
    /// <returns>One outcome for each commit, in order. One that does not fit leaves the others alone.</returns>
    Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken);

    /// <summary>
    /// Leases residents to look at: those whose <see cref="CareCommit.NextDueAt"/> is not after an instant, ordered by (due, id); then, up
    /// to the limit, those behind the edition in force, ordered by (rank, id). One in trouble is left out until its next try.
    /// </summary>
    /// <param name="claim">Which residents to lease, how many and until when.</param>
    /// <param name="cancellationToken">Cancels the claim.</param>
    /// <returns>The residents leased; nobody else gets them until the lease runs out or a commit ends it.</returns>
    Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken);

    /// <summary>
    /// Records residents for whom work failed: a resident in trouble already keeps <see cref="Trouble.Since"/> and counts one attempt
    /// more. It ends the lease. A message that is in the outbox already is not added again.
    /// </summary>
    /// <param name="reports">The reports of what failed; no resident twice.</param>
    /// <param name="cancellationToken">Cancels before the write begins.</param>
    Task ReportTroubleAsync(IReadOnlyList<TroubleReport> reports, CancellationToken cancellationToken);
}
