using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Editions;

/// <summary>What conditions may name, as far as it has been read: a condition names only what stands above it.</summary>
internal sealed class Vocabulary
{
    public required ValueList<FactDefinition> Facts { get; init; }

    public List<ScaleDefinition> Scales { get; } = [];

    public List<ScoreDefinition> Scores { get; } = [];

    public List<DimensionDefinition> Dimensions { get; } = [];

    /// <summary>The yes-or-no facts and everything with bands.</summary>
    public IReadOnlyList<string> Names =>
    [
        .. Facts.Where(fact => fact.Kind == FactValueKind.Boolean).Select(fact => fact.Id.Value), .. Scales.Select(scale => scale.Id.Value),
        .. Scores.Select(score => score.Id.Value), .. Dimensions.Select(dimension => dimension.Id.Value),
    ];

    public FactDefinition? FindFact(string name) => Facts.FirstOrDefault(fact => fact.Id.Value == name);
}
