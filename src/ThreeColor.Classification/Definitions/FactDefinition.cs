using NodaTime;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Definitions;

/// <summary>A fact as a policy declares it: which values it may take, and for how long a value is believed.</summary>
public sealed record FactDefinition
{
    /// <summary>The fact.</summary>
    public required Id<Fact> Id { get; init; }

    /// <summary>The kind of its values; never <see cref="FactValueKind.None"/>.</summary>
    public required FactValueKind Kind { get; init; }

    /// <summary>The choices in the policy's order; empty for other kinds.</summary>
    public ValueList<string> Values { get; init; }

    /// <summary>The least whole number, inclusive; 0 for other kinds.</summary>
    public long From { get; init; }

    /// <summary>The greatest whole number, inclusive; 0 for other kinds.</summary>
    public long To { get; init; }

    /// <summary>Names per language; <see langword="null"/> where the policy gives none.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>The source that usually tells it; <see langword="null"/> where the policy names none.</summary>
    public Id<Source>? Source { get; init; }

    /// <summary>The key of the text it rests on; empty where none is cited.</summary>
    public string Basis { get; init; } = "";

    /// <summary>How long a claim is believed, counted on local dates in the policy's zone; <see langword="null"/> is for ever.</summary>
    public Period? MaxAge { get; init; }

    /// <summary>Whether a value is of the fact's kind and inside its domain.</summary>
    public bool Admits(FactValue value) => PositionOf(value) is not null;

    internal long FirstPosition => Kind == FactValueKind.Integer ? From : 0;

    internal long LastPosition => Kind switch
    {
        FactValueKind.Boolean => 1,
        FactValueKind.Choice => Values.Count - 1,
        _ => To,
    };

    internal long? PositionOf(FactValue value)
    {
        if (value.Kind != Kind)
            return null;
        var position = Kind switch
        {
            FactValueKind.Boolean => value.AsBoolean() ? 1 : 0,
            FactValueKind.Choice => Values.FindIndex(choice => choice == value.AsChoice()),
            _ => value.AsInteger(),
        };
        return position >= FirstPosition && position <= LastPosition ? position : null;
    }

    internal FactValue ValueAt(long position) => Kind switch
    {
        FactValueKind.Boolean => FactValue.Of(position != 0),
        FactValueKind.Choice => FactValue.Of(Values[(int)position]),
        _ => FactValue.Of(position),
    };
}
