using ThreeColor.InMemory;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

/// <summary>A store that is wrong on purpose.</summary>
internal sealed class FaultyCareStore(InMemoryCareStore inner, FaultyCareStore.Fault fault) : ICareStore
{
    public enum Fault
    {
        LosesTheRace,
        ForgetsLeases,
        ForgetsCommands,
        ReversesDue,
    }

    public Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken) =>
        inner.LoadManyAsync(requests, cancellationToken);

    public async Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken)
    {
        var outcomes = await inner.CommitManyAsync(commits, cancellationToken);
        return fault switch
        {
            Fault.LosesTheRace => [.. outcomes.Select(_ => CommitOutcome.Committed)],
            Fault.ForgetsCommands => [.. outcomes.Select(o => o == CommitOutcome.Duplicate ? CommitOutcome.Conflict : o)],
            _ => outcomes,
        };
    }

    public async Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken)
    {
        var due = await inner.ClaimDueAsync(fault == Fault.ForgetsLeases ? claim with { LeaseUntil = claim.Now } : claim, cancellationToken);
        return fault == Fault.ReversesDue ? [.. due.Reverse()] : due;
    }

    public Task SavePolicyAsync(PolicyVersion policy, CancellationToken cancellationToken) => inner.SavePolicyAsync(policy, cancellationToken);
}
