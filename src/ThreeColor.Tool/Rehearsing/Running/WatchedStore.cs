using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>A store that tells what was committed and which work failed.</summary>
internal sealed class WatchedStore(ICareStore inner, Action<CareCommit> committed, Action<TroubleReport> failed) : ICareStore
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

    public async Task ReportTroubleAsync(IReadOnlyList<TroubleReport> reports, CancellationToken cancellationToken)
    {
        await inner.ReportTroubleAsync(reports, cancellationToken).ConfigureAwait(false);
        foreach (var report in reports)
            failed(report);
    }
}
