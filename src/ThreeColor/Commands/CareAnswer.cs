namespace ThreeColor.Commands;

/// <summary>The answer to a question, or its refusal.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public abstract record CareAnswer<T>
{
    private CareAnswer()
    {
    }

    /// <summary>The answer.</summary>
    /// <param name="Value">What was asked for.</param>
    public sealed record Found(T Value) : CareAnswer<T>;

    /// <summary>The question was refused.</summary>
    /// <param name="Refusal">Why, and what to do about it.</param>
    public sealed record Refused(Refusal Refusal) : CareAnswer<T>;

    /// <summary>The value of the answer, for callers that cannot go on without one.</summary>
    /// <exception cref="InvalidOperationException">It was refused; the message says why.</exception>
    public T Require() => this is Found found ? found.Value : throw new InvalidOperationException(((Refused)this).Refusal.ToString());
}
