namespace ThreeColor.Storage.Sqlite.Database;

// The one connection that writes, and the queue before it. Work is done on the thread pool, never on the caller's thread; what
// waits together is written in one transaction, so that one wait for the disk serves all of it. A closed lane names its owner, which
// is what the caller knows.
internal sealed class WriteLane(CareConnection connection, WriterLock writerLock, Type owner, Action forget)
{
    private const int GroupLimit = 64;

    // A plain object, because Close waits on it.
    private readonly object _lock = new();
    private readonly Queue<IWork> _queue = [];
    private bool _running;
    private bool _closed;

    public Task<T> WriteAsync<T>(Func<T> work, CancellationToken cancellationToken) =>
        EnqueueAsync(new Work<T>(work, inTransaction: true, cancellationToken));

    /// <summary>Looks at the connection in its turn, outside any transaction.</summary>
    public Task<T> PeekAsync<T>(Func<T> work, CancellationToken cancellationToken) =>
        EnqueueAsync(new Work<T>(work, inTransaction: false, cancellationToken));

    /// <summary>The same at once; <see langword="null"/> where the connection is at work, which nobody who only reads waits for.</summary>
    public Task<T>? PeekIfIdleAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        lock (_lock)
            return _running ? null : EnqueueAsync(new Work<T>(work, inTransaction: false, cancellationToken));
    }

    /// <summary>Takes no more work, and returns when that at hand is done.</summary>
    /// <remarks>What still waits ends as <see cref="ObjectDisposedException"/>.</remarks>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            while (_running)
                Monitor.Wait(_lock);
        }
    }

    private Task<T> EnqueueAsync<T>(Work<T> work)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed, owner);
            _queue.Enqueue(work);
            if (!_running)
            {
                _running = true;
                // Local: a caller that awaits gives its own thread to the work.
                ThreadPool.UnsafeQueueUserWorkItem(static lane => lane.Drain(), this, preferLocal: true);
            }
        }

        return work.Result;
    }

    private void Drain()
    {
        var group = new List<IWork>();
        while (Take(group))
        {
            group.RemoveAll(work => work.EndIfCancelled());
            if (group.Count > 0)
                Do(group);
        }
    }

    private bool Take(List<IWork> group)
    {
        group.Clear();
        lock (_lock)
        {
            if (_closed)
                while (_queue.TryDequeue(out var refused))
                    refused.Fail(new ObjectDisposedException(owner.FullName));
            while (group.Count < GroupLimit && _queue.TryPeek(out var next) && Joins(group, next))
                group.Add(_queue.Dequeue());
            _running = group.Count > 0;
            if (!_running)
                Monitor.PulseAll(_lock);
            return _running;
        }
    }

    private static bool Joins(List<IWork> group, IWork next) => group.Count == 0 || (next.InTransaction && group[0].InTransaction);

    private void Do(List<IWork> group)
    {
        try
        {
            if (group[0].InTransaction)
            {
                writerLock.Take();
                connection.Write(() => DoAll(group));
            }
            else
                DoAll(group);
        }
        catch (Exception e)
        {
            forget();
            Recover(group, e);
            return;
        }

        foreach (var work in group)
            work.Finish();
    }

    // Nothing of the group was written: each work has its own transaction now, so that one that fails leaves the others alone.
    private void Recover(List<IWork> group, Exception e)
    {
        if (group.Count == 1)
            group[0].Fail(StoreFaults.From(e, connection.Path));
        else
            foreach (var work in group)
                Do([work]);
    }

    private static bool DoAll(List<IWork> group)
    {
        foreach (var work in group)
            work.Do();
        return true;
    }
}
