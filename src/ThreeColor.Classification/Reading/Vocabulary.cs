using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>What conditions may name, as far as it has been read: a condition names only what stands above it.</summary>
internal sealed class Vocabulary
{
    private static readonly string[] Reserved = ["all", "any", "not", "notStated", "points", "of", "id", "name", "basis"];

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

    /// <summary>Whether a new scale, score or dimension may have a name; reports it where not.</summary>
    public bool Accepts<T>(LocatedProperty property, FaultList faults)
    {
        if (!Id<T>.IsValid(property.Name))
            faults.Add(DocumentFaults.BadValue, property.NameAt, property.Name, "id", "care");
        else if (Reserved.Contains(property.Name) || FindFact(property.Name) is not null || Names.Contains(property.Name))
            faults.Add(ClassificationFaults.NameTaken, property.NameAt, property.Name);
        else
            return true;
        return false;
    }

    /// <summary>Reports band names that clash or could be read as "or worse".</summary>
    public static void CheckBandNames(LocatedNode bands, IReadOnlyList<string> names, FaultList faults)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i].EndsWith('+'))
                faults.Add(ClassificationFaults.NameTaken, bands.Items[i].At, names[i]);
            else if (names[i].Length > 0 && names.Take(i).Contains(names[i]))
                faults.Add(DocumentFaults.DuplicateName, bands.Items[i].At, names[i], "band");
    }
}
