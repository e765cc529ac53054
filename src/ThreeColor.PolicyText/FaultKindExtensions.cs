namespace ThreeColor.PolicyText;

/// <summary>Faults of a kind at a place of a document.</summary>
public static class FaultKindExtensions
{
    /// <summary>A fault of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="at">The place.</param>
    /// <param name="arguments">The names and values of the case; names of things, such as <c>tier</c>, are said in each language.</param>
    public static Fault At(this FaultKind kind, Location at, params ReadOnlySpan<object> arguments)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new()
        {
            Code = kind.Code,
            Name = kind.Name,
            Message = FaultKind.Fill(kind.Message, ChineseKinds.Instance, arguments),
            Remedy = FaultKind.Fill(kind.Remedy, ChineseKinds.Instance, arguments),
            At = at,
        };
    }
}
