namespace ThreeColor;

/// <summary>Why something asked for was not done; nothing has changed.</summary>
/// <param name="Code">The stable code, <c>TC</c> and four digits.</param>
/// <param name="Message">What stands in the way.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Refusal(string Code, LocalizedText Message, LocalizedText Remedy)
{
    /// <summary>Code, message and remedy in English.</summary>
    public override string ToString() => $"{Code} {Message} {Remedy}";
}
