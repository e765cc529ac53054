namespace ThreeColor.Conformance.Checks;

/// <summary>An adapter breaks a rule of the kit.</summary>
public sealed class ConformanceException : Exception
{
    internal ConformanceException(string fact, string why, Exception cause)
        : base($"{fact}: {cause.Message}{Environment.NewLine}Why it matters: {why}", cause) => Fact = fact;

    /// <summary>The id of the fact that does not hold; the inner exception says what was seen.</summary>
    public string Fact { get; }
}
