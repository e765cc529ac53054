using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Storage.CrashWriter;

/// <summary>Says that a commit is written, and writes it with the next.</summary>
internal sealed class EarlyStore(ICareStore inner) : ICareStore
{
    private IReadOnlyList<CareCommit> _unwritten = [];

    public Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken) =>
        inner.LoadManyAsync(requests, cancellationToken);

    public async Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken)
    {
        if (_unwritten.Count > 0)
            await inner.CommitManyAsync(_unwritten, cancellationToken);
        _unwritten = commits;
        return [.. commits.Select(_ => CommitOutcome.Committed)];
    }

    public Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken) => inner.ClaimDueAsync(claim, cancellationToken);

    public Task ReportTroubleAsync(IReadOnlyList<TroubleReport> reports, CancellationToken cancellationToken) => inner.ReportTroubleAsync(reports, cancellationToken);
}
