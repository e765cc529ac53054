using NodaTime;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.InMemory;

/// <summary>Keeps care in memory: for tests, trials and simulations. What it holds is gone with the process.</summary>
/// <remarks>Safe for concurrent use; every call takes one lock. It says what each store must do: other stores are tested against it.</remarks>
public sealed partial class InMemoryCareStore : ICareStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Id<Resident>, KeptCare> _files = [];
    private readonly SortedSet<Id<Resident>> _residents = [];
    private readonly SortedSet<(Instant DueAt, Id<Resident> Resident)> _due = [];
    private readonly Dictionary<string, PolicyVersion> _policies = [];

    /// <summary>Every policy ever saved, by digest.</summary>
    public IReadOnlyList<PolicyVersion> Policies
    {
        get
        {
            lock (_lock)
                return [.. _policies.Values.OrderBy(policy => policy.Digest, CodePointOrder.Instance)];
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return Locked<IReadOnlyList<LoadedCare>>(() => [.. requests.Select(Load)], cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A commit breaks <see cref="CommitRules"/>; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">
    /// The changes do not fit the state, or a visit or message is there already; nothing was written.
    /// </exception>
    public Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken)
    {
        CommitRules.Check(commits);
        return Locked<IReadOnlyList<CommitOutcome>>(() => CommitMany(commits), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentOutOfRangeException.ThrowIfLessThan(claim.Limit, 1);
        return Locked<IReadOnlyList<Id<Resident>>>(() => ClaimDue(claim), cancellationToken);
    }

    /// <inheritdoc/>
    public Task SavePolicyAsync(PolicyVersion policy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Locked(() => _policies.TryAdd(policy.Digest, policy), cancellationToken);
    }

    private Task<T> Locked<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        lock (_lock)
            return Task.FromResult(work());
    }

    private LoadedCare Load(CareRequest request) => _files.TryGetValue(request.Resident, out var kept)
        ? new(kept.Care, kept.Version, kept.AuditHead, request.Command is { } command && kept.Commands.Contains(command))
        : new(null, 0, "", false);

    private List<Id<Resident>> ClaimDue(DueClaim claim)
    {
        var claimed = new List<Id<Resident>>();
        foreach (var (dueAt, resident) in _due)
        {
            if (dueAt > claim.Now || claimed.Count == claim.Limit)
                break;
            var kept = _files[resident];
            if (kept.LeaseUntil > claim.Now || (claim.Unit is { } unit && kept.Care.Resident.Unit != unit))
                continue;
            kept.LeaseUntil = claim.LeaseUntil;
            claimed.Add(resident);
        }

        return claimed;
    }
}
