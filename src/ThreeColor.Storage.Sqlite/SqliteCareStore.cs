using NodaTime;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Storage.Sqlite.Rows;

namespace ThreeColor.Storage.Sqlite;

/// <summary>Keeps care in one SQLite file: the embedded default store, for 10³ to 10⁵ residents.</summary>
/// <remarks>
/// <para>
/// Safe for concurrent use; calls take turns on one connection and do their work synchronously. A store writes only while no
/// other store writes the same file: the first write takes the file <c>[path].lock</c> until the store is disposed or its
/// process ends, and whoever else wants to write gets TC0401. Any number of stores and tools may read meanwhile.
/// </para>
/// <para>
/// Every row can be read with plain SQL. Instants are INTEGER microseconds since 1970-01-01T00:00Z, ids and enumerations TEXT and
/// INTEGER as in the records, and order is the order of UTF-8 bytes. The views <c>resident_list</c>, <c>visit_list</c>,
/// <c>window_status</c> and <c>event_list</c> show times as ISO 8601 text and say what a window is now:
/// <c>SELECT status, count(*) FROM window_status GROUP BY status</c>.
/// </para>
/// <para>Every method throws <see cref="CareStoreException"/> with TC0401 or TC0404 when the file is locked or cannot be written.</para>
/// </remarks>
public sealed partial class SqliteCareStore : ICareStore, IDisposable, IAsyncDisposable
{
    private readonly CareDatabase _database;
    private readonly CareRows _care;
    private readonly AuditRows _audit;
    private readonly MessageRows _messages;
    private readonly Statement _savePolicy;
    private readonly SemaphoreSlim _turn = new(1);
    private bool _disposed;

    private SqliteCareStore(CareDatabase database)
    {
        _database = database;
        _care = new(database);
        _audit = new(database);
        _messages = new(database);
        _savePolicy = database.Prepare(
            "INSERT INTO policies (digest, policy_id, version, json) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
    }

    /// <summary>Opens a database, or makes it where there is none.</summary>
    /// <exception cref="ArgumentException">The options are wrong; the message says all that is.</exception>
    /// <exception cref="CareStoreException">
    /// TC0401 in use, TC0402 another schema version, TC0403 not a ThreeColor database, TC0404 cannot be written.
    /// </exception>
    public static SqliteCareStore Open(SqliteCareStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Validate() is { Count: > 0 } errors)
            throw new ArgumentException(string.Join(" ", errors), nameof(options));
        var database = CareDatabase.Open(options);
        try
        {
            return new(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return ReadAsync<IReadOnlyList<LoadedCare>>(() => [.. requests.Select(_care.Load)], cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A commit breaks <see cref="CommitRules"/>; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">
    /// The changes do not fit the state, or a visit or message is there already; nothing was written.
    /// </exception>
    public Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken)
    {
        CommitRules.Check(commits);
        return commits.Count == 0
            ? Task.FromResult<IReadOnlyList<CommitOutcome>>([])
            : WriteAsync<IReadOnlyList<CommitOutcome>>(() => [.. commits.Select(Commit)], cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentOutOfRangeException.ThrowIfLessThan(claim.Limit, 1);
        return WriteAsync<IReadOnlyList<Id<Resident>>>(() => _care.Files.Lease(claim), cancellationToken);
    }

    /// <inheritdoc/>
    public Task SavePolicyAsync(PolicyVersion policy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return WriteAsync(
            () => _savePolicy.New().Set(policy.Digest).Set(policy.PolicyId).Set(policy.Version).Set(policy.Json).Run(),
            cancellationToken);
    }

    /// <summary>Closes the file, once the call at work has ended; later calls throw <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        _turn.Wait();
        try
        {
            _disposed = true;
            _database.Dispose();
        }
        finally
        {
            // The semaphore stays: callers that wait for their turn must get it, to learn that the store is closed.
            _turn.Release();
        }
    }

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    // Only this programme could have brought a commit that does not fit, so it ends the whole batch; losing a race does not.
    private CommitOutcome Commit(CareCommit commit)
    {
        var head = _care.Files.Head(commit.Resident, commit.Audit.Command);
        if (head is { CommandSeen: true })
            return CommitOutcome.Duplicate;
        if (commit.ExpectedVersion != (head?.Version ?? 0) || commit.Audit.PreviousHash != (head?.AuditHead ?? ""))
            return CommitOutcome.Conflict;
        if (head is null && (commit.Changes.IsEmpty || commit.Changes[0] is not CareChange.FileWritten))
            throw new InvalidOperationException("The first change of a resident opens the file.");
        foreach (var change in commit.Changes)
            _care.Apply(commit.Resident, change);
        _audit.Add(commit.Audit);
        foreach (var message in commit.Messages)
            _messages.Add(message);
        _care.Files.Seal(commit);
        return CommitOutcome.Committed;
    }

    private Task<T> ReadAsync<T>(Func<T> work, CancellationToken cancellationToken) =>
        InTurnAsync(() => _database.Read(work), cancellationToken);

    private Task<T> WriteAsync<T>(Func<T> work, CancellationToken cancellationToken) =>
        InTurnAsync(() => _database.Write(work), cancellationToken);

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            ObjectDisposedException.ThrowIf(_disposed, this);
            return work();
        }
        finally
        {
            _turn.Release();
        }
    }
}
