namespace ThreeColor.Conformance.Checks;

// A fact that is told over one new subject.
internal static class SubjectFact
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public static ConformanceFact<TSubject> Of<TSubject>(string id, string why, Func<TSubject, Task> tell)
        where TSubject : class => new(id, why, async open =>
    {
        var subject = await open();
        try
        {
            await tell(subject);
        }
        finally
        {
            if (subject is IAsyncDisposable disposable)
                await disposable.DisposeAsync();
        }
    });

    /// <summary>Whether a call whose token is cancelled ends soon: with an answer, or as cancelled.</summary>
    /// <returns>The answer; <c>default</c> where it was cancelled.</returns>
    public static async Task<T?> EndsSoonAsync<T>(Func<CancellationToken, ValueTask<T>> call)
    {
        try
        {
            return await call(new(canceled: true)).AsTask().WaitAsync(Soon);
        }
        catch (OperationCanceledException)
        {
            return default;
        }
    }
}
