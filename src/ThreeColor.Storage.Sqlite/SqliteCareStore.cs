using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Storage.Sqlite.Rows;

namespace ThreeColor.Storage.Sqlite;

/// <summary>Keeps care in one SQLite file: the embedded default store, for 10³ to 10⁵ residents.</summary>
/// <remarks>
/// <para>
/// Safe for concurrent use. No call works on its caller's thread: writes wait in one queue, and those that wait together share a
/// transaction; reads have connections of their own and never wait for a writer; states to
/// decide on are read by the writing connection where it is idle, which remembers those it met last. A read that begins after a write was acknowledged
/// sees it. A store writes only while no other store writes the same file: the first write takes the file <c>[path].lock</c> until
/// the store is disposed or its process ends, and whoever else wants to write gets TC0401. Any number of stores and tools may read.
/// </para>
/// <para>
/// Every row can be read with plain SQL (docs/storage.md). Instants are INTEGER microseconds since 1970-01-01T00:00Z, and order is the
/// order of UTF-8 bytes. The views <c>resident_list</c>, <c>visit_list</c>, <c>window_status</c>, <c>due_list</c>, <c>event_list</c> and
/// <c>audit_list</c> show times and words as text: <c>SELECT status, count(*) FROM window_status GROUP BY status</c>.
/// </para>
/// <para>
/// Every method throws <see cref="CareStoreException"/>: TC0401 or TC0404 when the file is locked or cannot be written, TC0403 when it is
/// damaged throughout, TC0405 with table and column when a row is. What is known of a resident whose rows are damaged is
/// <see cref="LoadedCare.Damage"/>.
/// </para>
/// </remarks>
public sealed partial class SqliteCareStore : ICareStore, IDisposable, IAsyncDisposable
{
    private readonly CareRows _rows;
    private readonly KeptCares _kept;
    private readonly CommitRows _commits;
    private readonly WriterLock _writerLock;
    private readonly WriteLane _writer;
    private readonly ReadLanes<ReadSession> _readers;
    private readonly DamageList _damage = new();
    private bool _disposed;

    private SqliteCareStore(CareConnection connection, WriterLock writerLock, NodaTime.Duration busyTimeout)
    {
        _rows = new(connection);
        _kept = new(connection);
        _commits = new(_rows, _kept);
        _writerLock = writerLock;
        _writer = new(connection, writerLock, typeof(SqliteCareStore), Forget);
        _readers = new(
            typeof(SqliteCareStore),
            () => new(CareConnection.ToRead(connection.Path, busyTimeout)),
            session => session.Rows.Connection);
    }

    /// <summary>Opens a database; one of schema version 2 is brought up to date first.</summary>
    /// <exception cref="ArgumentException">The options are wrong; the message says all that is.</exception>
    /// <exception cref="CareStoreException">
    /// TC0401 in use, TC0402 another schema version, TC0403 not a ThreeColor database, TC0404 cannot be written, TC0406 nothing there.
    /// </exception>
    public static SqliteCareStore Open(SqliteCareStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Validate() is { Count: > 0 } errors)
            throw new ArgumentException(string.Join(" ", errors), nameof(options));
        var writerLock = new WriterLock(Path.GetFullPath(options.Path));
        try
        {
            return new(Opening.Open(options, writerLock), writerLock, options.BusyTimeout);
        }
        catch
        {
            writerLock.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return _writer.PeekIfIdleAsync<IReadOnlyList<LoadedCare>>(() => LoadWhileIdle(requests), cancellationToken)
            ?? ReadAsync<IReadOnlyList<LoadedCare>>(
                session => [.. requests.Select(request => session.Rows.Load(request))], cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A commit breaks <see cref="CommitRules"/>; nothing was written.</exception>
    public async Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken)
    {
        CommitRules.Check(commits);
        if (commits.Count == 0)
            return [];
        var write = WriteAsync(() => Commit(commits), cancellationToken);
        var outcomes = await write.ConfigureAwait(false);
        _damage.LookAgainAt(commits.Select(commit => commit.Resident));
        return outcomes;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentOutOfRangeException.ThrowIfLessThan(claim.Limit, 1);
        return WriteAsync<IReadOnlyList<Id<Resident>>>(() => _rows.Leases.Lease(claim), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A report breaks <see cref="CommitRules"/>; nothing was written.</exception>
    public Task ReportTroubleAsync(IReadOnlyList<TroubleReport> reports, CancellationToken cancellationToken)
    {
        CommitRules.Check(reports);
        return WriteAsync(
            () =>
            {
                foreach (var report in reports)
                    Report(report);
                return reports.Count;
            },
            cancellationToken);
    }

    /// <summary>Closes the file, once the calls at work have ended; later calls throw <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, true))
            return;
        _writer.Close();
        _readers.Dispose();
        _rows.Connection.Dispose();
        _writerLock.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    // The pages of the writing connection are warm, while another must throw its own away after each commit.
    private LoadedCare[] LoadWhileIdle(IReadOnlyList<CareRequest> requests) => _rows.Connection.Read(() =>
    {
        _kept.Refresh();
        var loaded = new LoadedCare[requests.Count];
        for (var i = 0; i < loaded.Length; i++)
        {
            var kept = _kept.Find(requests[i].Resident);
            loaded[i] = _rows.Load(requests[i], kept);
            if (kept is null)
                _kept.Put(requests[i].Resident, loaded[i]);
        }

        return loaded;
    });

    private CommitOutcome[] Commit(IReadOnlyList<CareCommit> commits)
    {
        _kept.Refresh();
        return [.. commits.Select(_commits.Commit)];
    }

    private void Forget()
    {
        _rows.Forget();
        _kept.Forget();
    }

    private void Report(TroubleReport report)
    {
        _rows.Troubles.Report(report);
        if (report.Message is { } message)
            _rows.Messages.Add(message);
    }

    private Task<T> ReadAsync<T>(Func<ReadSession, T> work, CancellationToken cancellationToken) =>
        _readers.ReadAsync(work, cancellationToken);

    private Task<T> WriteAsync<T>(Func<T> work, CancellationToken cancellationToken) => _writer.WriteAsync(work, cancellationToken);

    // Connections that read have their own statements.
    private sealed class ReadSession
    {
        public ReadSession(CareConnection connection)
        {
            Rows = new(connection);
            Screens = new(Rows);
        }

        public CareRows Rows { get; }

        public ScreenRows Screens { get; }
    }
}
