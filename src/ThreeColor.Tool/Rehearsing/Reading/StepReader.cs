using NodaTime;
using ThreeColor.PolicyText;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Reading;

/// <summary>Reads the object of one step key by key. What cannot be read is a fault and reads as nothing; the story is then not played.</summary>
internal sealed class StepReader
{
    private readonly ObjectReader _keys;

    public StepReader(LocatedNode node, LineContext line)
    {
        Node = node;
        Line = line;
        _keys = node.AsObject(line.Faults) ?? new ObjectReader(node, line.Faults);
        IsObject = node.Kind == LocatedKind.Object;
    }

    public LocatedNode Node { get; }

    public LineContext Line { get; }

    public bool IsObject { get; }

    public FaultList Faults => Line.Faults;

    /// <summary>The value of a key; <see langword="null"/> where it is absent or null.</summary>
    public LocatedNode? Find(string key) => _keys.Optional(key) is { Kind: not LocatedKind.Null } node ? node : null;

    public LocatedNode? Required(string key) => IsObject ? _keys.Required(key) : null;

    public Id<T> Id<T>(string key) => Required(key)?.AsId<T>(Faults) ?? default;

    public Id<T>? OptionalId<T>(string key) => Find(key)?.AsId<T>(Faults);

    public Id<T> Id<T>(string key, string otherwise) => OptionalId<T>(key) ?? new Id<T>(otherwise);

    public string Text(string key, string otherwise = "") => Find(key)?.AsText(Faults) ?? otherwise;

    public bool Flag(string key, bool otherwise) => Find(key)?.AsBoolean(Faults) ?? otherwise;

    public Instant Time(string key) => Required(key) is { } node && Line.Time(node) is { } at ? at : default;

    public Instant? OptionalTime(string key) => Find(key) is { } node ? Line.Time(node) : null;

    public TEnum Word<TEnum>(string key, string kind)
        where TEnum : struct, Enum => Required(key) is { } node ? Line.Word<TEnum>(node, kind) ?? default : default;

    public TEnum Word<TEnum>(string key, string kind, TEnum otherwise)
        where TEnum : struct, Enum => Find(key) is { } node ? Line.Word<TEnum>(node, kind) ?? otherwise : otherwise;

    /// <summary>The items of a list; none where the key is absent.</summary>
    public ValueList<T> List<T>(string key, Func<LocatedNode, T?> read)
        where T : struct => Find(key) is { } node ? Line.List(node, read) : [];

    public ValueList<Id<T>> Ids<T>(string key) => List<Id<T>>(key, item => item.AsId<T>(Faults));

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Done()
    {
        if (IsObject)
            _keys.Done();
    }
}
