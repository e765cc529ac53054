namespace ThreeColor.PolicyText;

/// <summary>Something a user got wrong: what, where, and how to mend it.</summary>
public sealed record Fault
{
    /// <summary>The stable code, such as <c>TC0102</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name of its kind, such as <c>not-monotone</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How bad it is.</summary>
    public FaultSeverity Severity { get; init; } = FaultSeverity.Error;

    /// <summary>What is wrong.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>What to do about it.</summary>
    public required LocalizedText Remedy { get; init; }

    /// <summary>A person it concerns, as facts and values; empty where it concerns no person.</summary>
    public string Example { get; init; } = "";

    /// <summary>How many there are of what it tells; 1 where it is not counted.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Where.</summary>
    public required Location At { get; init; }

    /// <summary>One line for people: place, code, message, remedy.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public string Describe(string language) =>
        $"{(At.File is null ? "" : $"{At.File}:")}{(At.Pointer.Length == 0 ? "/" : At.Pointer)}:{At.Line}:{At.Column} {Code} {Message.In(language)} {Remedy.In(language)}";

    /// <summary>The description in English.</summary>
    public override string ToString() => Describe("en");
}
