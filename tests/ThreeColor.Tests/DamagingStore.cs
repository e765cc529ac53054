using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Tests;

/// <summary>A store in which the rows of some residents cannot be read.</summary>
internal sealed class DamagingStore(ICareStore inner) : ICareStore
{
    public HashSet<Id<Resident>> Damaged { get; } = [];

    public async Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken)
    {
        var loaded = await inner.LoadManyAsync(requests, cancellationToken);
        return [.. loaded.Select((care, i) => Damaged.Contains(requests[i].Resident) ? care with { Care = null, Damage = "residents.team" } : care)];
    }

    public Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken) =>
        inner.CommitManyAsync(commits, cancellationToken);

    public Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken) => inner.ClaimDueAsync(claim, cancellationToken);

    public Task ReportTroubleAsync(IReadOnlyList<TroubleReport> reports, CancellationToken cancellationToken) =>
        inner.ReportTroubleAsync(reports, cancellationToken);
}
