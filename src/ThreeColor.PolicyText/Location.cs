namespace ThreeColor.PolicyText;

/// <summary>A place in a JSON document.</summary>
/// <param name="Pointer">JSON Pointer (RFC 6901); empty for the document itself.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-8 bytes, from 1.</param>
public readonly record struct Location(string Pointer, int Line, int Column)
{
    /// <summary>The file it stands in, as the document that draws on it names it; <see langword="null"/> for the document itself.</summary>
    public string? File { get; init; }

    /// <summary>The pointer of a child, escaped as RFC 6901 asks.</summary>
    public static string Child(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>Such as <c>/rules/0/tier (line 12, column 7)</c>.</summary>
    public override string ToString() => $"{(Pointer.Length == 0 ? "/" : Pointer)} ({(File is null ? "" : $"{File}, ")}line {Line}, column {Column})";
}
