namespace ThreeColor.PolicyText;

/// <summary>A JSON value that knows where it stands in its document.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class LocatedNode
{
    internal LocatedNode(LocatedKind kind, Location at, string text, IReadOnlyList<LocatedProperty> properties, IReadOnlyList<LocatedNode> items)
    {
        Kind = kind;
        At = at;
        Text = text;
        Properties = properties;
        Items = items;
    }

    /// <summary>The kind of value.</summary>
    public LocatedKind Kind { get; }

    /// <summary>Where it stands.</summary>
    public Location At { get; }

    /// <summary>The unescaped text of a string, or a number, <c>true</c>, <c>false</c> or <c>null</c> as written; empty otherwise.</summary>
    public string Text { get; }

    /// <summary>The properties of an object in document order, without second ones of the same name.</summary>
    public IReadOnlyList<LocatedProperty> Properties { get; }

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<LocatedNode> Items { get; }

    /// <summary>The value of a property, or <see langword="null"/>.</summary>
    public LocatedNode? Find(string name)
    {
        foreach (var property in Properties)
            if (property.Name == name)
                return property.Value;
        return null;
    }

    /// <summary>The same place with other properties or items; for documents put together from several.</summary>
    /// <param name="properties">The properties, of an object.</param>
    /// <param name="items">The items, of an array.</param>
    public LocatedNode With(IReadOnlyList<LocatedProperty> properties, IReadOnlyList<LocatedNode> items) => new(Kind, At, Text, properties, items);

    /// <summary>Reads a document of at most 1 MiB and 64 levels.</summary>
    /// <param name="utf8">UTF-8, with or without a byte order mark.</param>
    /// <param name="faults">Gets TC0001, TC0002 and TC0011.</param>
    /// <returns>The root, or <see langword="null"/> when the text is no JSON at all.</returns>
    public static LocatedNode? Read(ReadOnlySpan<byte> utf8, FaultList faults) => Read(utf8, faults, null);

    /// <summary>Reads a document that another draws on; its places name it.</summary>
    /// <param name="utf8">UTF-8, with or without a byte order mark.</param>
    /// <param name="faults">Gets TC0001, TC0002 and TC0011.</param>
    /// <param name="file">The name of the file; <see langword="null"/> for the document itself.</param>
    /// <returns>The root, or <see langword="null"/> when the text is no JSON at all.</returns>
    public static LocatedNode? Read(ReadOnlySpan<byte> utf8, FaultList faults, string? file) => new LocatedReader(utf8, faults, file).Read();
}
