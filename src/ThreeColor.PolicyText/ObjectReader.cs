namespace ThreeColor.PolicyText;

/// <summary>Reads the keys of one object and reports those nobody asked for.</summary>
/// <remarks>Call <see cref="Done"/> when every key has been asked for. Not safe for concurrent use.</remarks>
public sealed class ObjectReader
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly FaultList _faults;

    /// <summary>Begins to read an object.</summary>
    /// <param name="node">An object; anything else reads as one without keys.</param>
    /// <param name="faults">Gets the faults.</param>
    public ObjectReader(LocatedNode node, FaultList faults)
    {
        Node = node;
        _faults = faults;
    }

    /// <summary>The object.</summary>
    public LocatedNode Node { get; }

    /// <summary>The value of a key, or <see langword="null"/> without a fault.</summary>
    public LocatedNode? Optional(string name)
    {
        _asked.Add(name);
        return Node.Find(name);
    }

    /// <summary>The value of a key, or <see langword="null"/> with fault TC0004.</summary>
    public LocatedNode? Required(string name)
    {
        var value = Optional(name);
        if (value is null)
            _faults.Add(DocumentFaults.MissingKey, Node.At, name);
        return value;
    }

    /// <summary>Reports keys that nobody asked for (TC0003), with a did-you-mean where one is near.</summary>
    public void Done()
    {
        foreach (var property in Node.Properties)
            if (!_asked.Contains(property.Name))
                _faults.Add(DocumentFaults.UnknownKey, property.NameAt, property.Name, DidYouMean.English(property.Name, _asked), DidYouMean.Chinese(property.Name, _asked));
    }
}
