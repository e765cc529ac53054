namespace ThreeColor.Storage.Sqlite.Database;

// A few connections that only read, each used by one call at a time; a read never waits for a writer. Closed lanes name their owner,
// which is what the caller knows.
internal sealed class ReadLanes<TSession>(Type owner, Func<TSession> open, Func<TSession, CareConnection> connectionOf) : IDisposable
    where TSession : class
{
    private const int Lanes = 3;

    private readonly SemaphoreSlim _free = new(Lanes);
    private readonly Stack<TSession> _idle = new();
    private bool _closed;

    /// <summary>Reads one consistent state.</summary>
    public Task<T> ReadAsync<T>(Func<TSession, T> work, CancellationToken cancellationToken) =>
        UseAsync(session => connectionOf(session).Read(() => work(session)), cancellationToken);

    /// <summary>Uses a connection outside any transaction.</summary>
    public async Task<T> UseAsync<T>(Func<TSession, T> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Use(work), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Closes the connections once the reads at work have ended; later ones throw <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        for (var i = 0; i < Lanes; i++)
            _free.Wait();
        lock (_idle)
        {
            _closed = true;
            while (_idle.TryPop(out var session))
                connectionOf(session).Dispose();
        }

        // The lanes stay: callers that wait must get one, to learn that the store is closed.
        _free.Release(Lanes);
    }

    private T Use<T>(Func<TSession, T> work)
    {
        var session = Take();
        try
        {
            return work(session);
        }
        catch (Exception e)
        {
            throw StoreFaults.From(e, connectionOf(session).Path);
        }
        finally
        {
            lock (_idle)
                _idle.Push(session);
        }
    }

    private TSession Take()
    {
        lock (_idle)
        {
            ObjectDisposedException.ThrowIf(_closed, owner);
            return _idle.TryPop(out var session) ? session : open();
        }
    }
}
