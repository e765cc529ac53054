namespace ThreeColor.Visits;

/// <summary>A way of being in contact: a home visit, a call, an unanswered attempt.</summary>
public sealed record ContactKind
{
    /// <summary>The kind, such as <c>home-visit</c>.</summary>
    public required Id<ContactKind> Id { get; init; }

    /// <summary>How strong a contact it is, 0 or more; an attempt has strength 0 and meets no duty.</summary>
    public required int Strength { get; init; }
}
