namespace ThreeColor;

/// <summary>Why something asked for was not done; nothing has changed.</summary>
/// <param name="Code">The stable code, <c>TC</c> and four digits.</param>
/// <param name="Message">What stands in the way.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Refusal(string Code, LocalizedText Message, LocalizedText Remedy)
{
    /// <summary>The kind of obstacle, for hosts that answer by kind.</summary>
    public RefusalKind Kind { get; init; } = RefusalKind.Invalid;

    /// <summary>Code, message and remedy in English.</summary>
    public override string ToString() => $"{Code} {Message} {Remedy}";
}

/// <summary>Kinds of obstacles. The number is stable.</summary>
public enum RefusalKind
{
    /// <summary>What was asked for cannot be right; asking again as it is will not help.</summary>
    Invalid = 1,

    /// <summary>Something that the request names does not exist.</summary>
    NotFound = 2,

    /// <summary>Whoever asks is not allowed to.</summary>
    Forbidden = 3,

    /// <summary>The request does not fit what is there by now: look again and decide anew.</summary>
    Conflict = 4,

    /// <summary>The request cannot be met at present, and may be later.</summary>
    NotNow = 5,
}
