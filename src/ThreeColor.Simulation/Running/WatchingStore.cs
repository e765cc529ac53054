using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Simulation.Running;

/// <summary>A store that tells what was committed, as the screens and devices of workers would.</summary>
internal sealed class WatchingStore(ICareStore inner, Action<CareCommit> committed) : ICareStore
{
    public Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken) =>
        inner.LoadManyAsync(requests, cancellationToken);

    public async Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken)
    {
        var outcomes = await inner.CommitManyAsync(commits, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < commits.Count; i++)
            if (outcomes[i] == CommitOutcome.Committed)
                committed(commits[i]);
        return outcomes;
    }

    public Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken) =>
        inner.ClaimDueAsync(claim, cancellationToken);

    public Task ReportTroubleAsync(IReadOnlyList<TroubleReport> reports, CancellationToken cancellationToken) =>
        inner.ReportTroubleAsync(reports, cancellationToken);
}
