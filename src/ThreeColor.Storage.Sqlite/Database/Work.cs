namespace ThreeColor.Storage.Sqlite.Database;

// A call that waits for its turn. It is told its result only after the commit.
internal interface IWork
{
    bool InTransaction { get; }

    bool EndIfCancelled();

    void Do();

    void Finish();

    void Fail(Exception e);
}

internal sealed class Work<T>(Func<T> work, bool inTransaction, CancellationToken cancellationToken) : IWork
{
    // The caller goes on somewhere else: its own work must not hold up the lane.
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _value;

    public Task<T> Result => _result.Task;

    public bool InTransaction => inTransaction;

    public bool EndIfCancelled() => cancellationToken.IsCancellationRequested && _result.TrySetCanceled(cancellationToken);

    public void Do() => _value = work();

    public void Finish() => _result.SetResult(_value!);

    public void Fail(Exception e) => _result.SetException(e);
}
