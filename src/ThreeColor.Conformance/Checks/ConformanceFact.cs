namespace ThreeColor.Conformance.Checks;

/// <summary>One rule that every adapter of a port must keep, and the test of it.</summary>
/// <typeparam name="TSubject">What is tested: a <see cref="StoreUnderTest"/>, a directory, a <see cref="TransportUnderTest"/>.</typeparam>
/// <remarks>Safe for concurrent use: facts share nothing.</remarks>
public sealed class ConformanceFact<TSubject>
    where TSubject : class
{
    // An adapter that waits for ever fails too.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Func<Func<Task<TSubject>>, Task> _run;

    internal ConformanceFact(string id, string why, Func<Func<Task<TSubject>>, Task> run)
    {
        Id = id;
        Why = why;
        _run = run;
    }

    /// <summary>The stable name of the fact, such as <c>claim.order</c>; docs/extending.md cites it beside the rule.</summary>
    public string Id { get; }

    /// <summary>Why the rule matters: what goes wrong in a programme whose adapter breaks it.</summary>
    public string Why { get; }

    /// <summary>Tests the rule.</summary>
    /// <param name="open">Makes a new subject that holds nothing; called once or several times. The fact disposes what it gets.</param>
    /// <exception cref="ConformanceException">The adapter breaks the rule, throws what the rule does not name, or does not answer in two minutes.</exception>
    public async Task RunAsync(Func<Task<TSubject>> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        try
        {
            // Away from the context of whoever calls: facts do not go back to it after each step.
            await Task.Run(() => _run(open)).WaitAsync(Patience).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            throw new ConformanceException(Id, Why, e);
        }
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
