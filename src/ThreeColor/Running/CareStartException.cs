namespace ThreeColor.Running;

/// <summary>Thrown when an engine cannot start, since nothing misconfigured starts silently.</summary>
public sealed class CareStartException : Exception
{
    internal CareStartException(ValueList<Refusal> problems)
        : base(string.Join(" ", problems)) => Problems = problems;

    /// <summary>Everything that stands in the way.</summary>
    public ValueList<Refusal> Problems { get; }
}
