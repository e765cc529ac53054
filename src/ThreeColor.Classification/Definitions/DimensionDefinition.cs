namespace ThreeColor.Classification.Definitions;

/// <summary>Reduces several facts to one ordered list of bands, as "health" or "support" of a three-dimension assessment.</summary>
public sealed record DimensionDefinition
{
    /// <summary>The dimension.</summary>
    public required Id<DimensionDefinition> Id { get; init; }

    /// <summary>Names per language; <see langword="null"/> where the policy gives none.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>The bands, the least severe first; the most severe one whose condition holds wins.</summary>
    public required ValueList<DimensionBand> Bands { get; init; }
}

/// <summary>One band of a dimension.</summary>
/// <param name="Id">The name, unique within the dimension.</param>
/// <param name="When">When it holds; <see langword="null"/> exactly for the first band, which is everybody else's.</param>
/// <param name="Name">Names per language; <see langword="null"/> where the policy gives none.</param>
/// <param name="Basis">The key of the text it rests on; empty where none is cited.</param>
public sealed record DimensionBand(string Id, Condition? When, LocalizedText? Name, string Basis);
