namespace ThreeColor;

/// <summary>An actor may not see what they asked for.</summary>
public sealed class CareAccessException : Exception
{
    internal CareAccessException(Refusal refusal)
        : base(refusal.ToString()) => Refusal = refusal;

    /// <summary>Why, with its stable code.</summary>
    public Refusal Refusal { get; }
}
