using ThreeColor.Facts;

namespace ThreeColor.Classification.Definitions;

/// <summary>Cuts the domain of one fact into bands: the only place where thresholds live (DESIGN section 3).</summary>
public sealed record ScaleDefinition
{
    /// <summary>The scale.</summary>
    public required Id<ScaleDefinition> Id { get; init; }

    /// <summary>The fact it cuts.</summary>
    public required Id<Fact> Of { get; init; }

    /// <summary>Names per language; <see langword="null"/> where the policy gives none.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Which end of the fact's domain is worse.</summary>
    public required Worse Worse { get; init; }

    /// <summary>The bands, the least severe first; of an unordered scale, in the policy's order.</summary>
    public required ValueList<Band> Bands { get; init; }

    /// <summary>Whether its bands grow worse from first to last.</summary>
    public bool IsOrdered => Worse != Worse.Unordered;

    /// <summary>The position in <see cref="Bands"/> of the band that holds a value, or -1.</summary>
    public int BandOf(FactValue value) => Bands.FindIndex(band => band.Holds(value));
}

/// <summary>One band of a scale: some choices, or a range of whole numbers.</summary>
public sealed record Band
{
    /// <summary>The name, unique within the scale.</summary>
    public required string Id { get; init; }

    /// <summary>Names per language; <see langword="null"/> where the policy gives none.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Its choices, or <c>true</c> or <c>false</c>; empty for a range.</summary>
    public ValueList<string> Values { get; init; }

    /// <summary>The least number, inclusive; <see langword="null"/> unless it is a range.</summary>
    public long? From { get; init; }

    /// <summary>The greatest number, inclusive; <see langword="null"/> unless it is a range.</summary>
    public long? To { get; init; }

    /// <summary>The key of the text it rests on; empty where none is cited.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Whether a value lies in the band.</summary>
    public bool Holds(FactValue value) => value.Kind == FactValueKind.Integer
        ? From <= value.AsInteger() && value.AsInteger() <= To
        : Values.Contains(value.ToString());
}

/// <summary>Which end of a fact's domain is worse.</summary>
public enum Worse
{
    /// <summary>Neither: the bands are classes without an order.</summary>
    Unordered = 0,

    /// <summary>Choices listed later, or <c>true</c>.</summary>
    Later = 1,

    /// <summary>Choices listed earlier, or <c>false</c>.</summary>
    Earlier = 2,

    /// <summary>Greater numbers.</summary>
    Higher = 3,

    /// <summary>Lesser numbers.</summary>
    Lower = 4,
}
