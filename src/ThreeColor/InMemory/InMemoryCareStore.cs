using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.InMemory;

/// <summary>Keeps care in memory: for tests, trials and simulations. What it holds is gone with the process.</summary>
/// <remarks>
/// Safe for concurrent use; every call takes one lock. It says what each store must do: other stores are tested against it.
/// </remarks>
public sealed partial class InMemoryCareStore : ICareStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Id<Resident>, KeptCare> _files = [];
    private readonly UnitTree _units = new();
    private readonly SortedSet<(Instant DueAt, Id<Resident> Resident)> _due = [];
    private readonly SortedDictionary<int, SortedSet<(int Rank, Id<Resident> Resident)>> _editions = [];
    private readonly SortedDictionary<Id<Resident>, Trouble> _troubles = [];

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return Locked<IReadOnlyList<LoadedCare>>(() => [.. requests.Select(Load)], cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A commit breaks <see cref="CommitRules"/>; nothing was written.</exception>
    public Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken)
    {
        CommitRules.Check(commits);
        return Locked<IReadOnlyList<CommitOutcome>>(() => [.. commits.Select(Commit)], cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentOutOfRangeException.ThrowIfLessThan(claim.Limit, 1);
        return Locked<IReadOnlyList<Id<Resident>>>(() => ClaimDue(claim), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A report breaks <see cref="CommitRules"/>; nothing was written.</exception>
    public Task ReportTroubleAsync(IReadOnlyList<TroubleReport> reports, CancellationToken cancellationToken)
    {
        CommitRules.Check(reports);
        return Locked(
            () =>
            {
                foreach (var report in reports)
                    Report(report);
                return reports.Count;
            },
            cancellationToken);
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
        {
            KeyAt = request.Key is { } key ? kept.History.Begun(key) : null,
            History = request.HistorySince is { } since ? kept.History.Since(since) : null,
        }
        : new(null, 0, "", false);

    private List<Id<Resident>> ClaimDue(DueClaim claim)
    {
        var claimed = _due.TakeWhile(due => due.DueAt <= claim.Now).Select(due => due.Resident)
            .Where(resident => IsWanted(resident, claim)).Take(claim.Limit).ToList();
        if (claimed.Count < claim.Limit)
            claimed.AddRange(Behind(claim).Where(resident => !claimed.Contains(resident)).Take(claim.Limit - claimed.Count).ToList());
        foreach (var resident in claimed)
            _files[resident].LeaseUntil = claim.LeaseUntil;
        return claimed;
    }

    // Editions are few, and of each one the most urgent come first.
    private IEnumerable<Id<Resident>> Behind(DueClaim claim) => _editions.TakeWhile(edition => edition.Key < claim.Edition)
        .SelectMany(edition => edition.Value.Where(row => IsWanted(row.Resident, claim)).Take(2 * claim.Limit))
        .Order().Select(row => row.Resident);

    private bool IsWanted(Id<Resident> resident, DueClaim claim)
    {
        var kept = _files[resident];
        return kept.IsFree(claim.Now, claim.LeaseUntil)
            && (claim.Unit is not { } unit || _units.IsBelow(kept.Care.Resident.Unit, unit))
            && !(_troubles.TryGetValue(resident, out var trouble) && trouble.NextTryAt > claim.Now);
    }

    private void Report(TroubleReport report)
    {
        var known = _troubles.GetValueOrDefault(report.Resident);
        _troubles[report.Resident] = new()
        {
            Resident = report.Resident,
            Code = report.Code,
            Detail = report.Detail,
            Since = known?.Since ?? report.At,
            Attempts = (known?.Attempts ?? 0) + 1,
            NextTryAt = report.NextTryAt,
        };
        if (_files.TryGetValue(report.Resident, out var kept))
            kept.LeaseUntil = null;
        if (report.Message is { } message && !_messages.ContainsKey(message.Id))
            Enqueue(message);
    }
}
