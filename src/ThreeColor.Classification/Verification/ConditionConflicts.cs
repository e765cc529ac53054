using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;

namespace ThreeColor.Classification.Verification;

/// <summary>Finds conditions that ask for two things nobody can be at once.</summary>
internal sealed class ConditionConflicts(CellSpace space)
{
    // Pairs grow with the square; what stands in longer lists is left to the findings about whole rules.
    private const int MostParts = 16;

    private readonly CellSets _sets = new(space);

    /// <summary>The first two parts of some <c>all</c> inside a condition that exclude each other; <see langword="null"/> where none do.</summary>
    public (string One, string Other)? Find(Condition condition)
    {
        if (condition is Condition.All { Parts: var parts } && FindPair(parts) is { } pair)
            return (Describe(pair.One), Describe(pair.Other));
        foreach (var part in condition.Children)
            if (Find(part) is { } inner)
                return inner;
        return null;
    }

    private (Condition One, Condition Other)? FindPair(ValueList<Condition> parts)
    {
        var count = Math.Min(parts.Count, MostParts);
        for (var i = 0; i < count; i++)
            for (var j = i + 1; j < count; j++)
                if (!parts[i].HasNotStated && !parts[j].HasNotStated && !_sets.Of(parts[i]).Meets(_sets.Of(parts[j])))
                    return (parts[i], parts[j]);
        return null;
    }

    private static string Describe(Condition condition) => condition switch
    {
        Condition.FactIs atom => atom.Value ? atom.Fact.Value : $"not {atom.Fact}",
        Condition.InBand atom => $"{atom.Scale.Id}: {atom.Scale.Bands[atom.Band].Id}{OrWorse(atom.OrWorse)}",
        Condition.InScore atom => $"{atom.Score.Id}: {atom.Score.Bands[atom.Band].Id}{OrWorse(atom.OrWorse)}",
        Condition.InDimension atom => $"{atom.Dimension.Id}: {atom.Dimension.Bands[atom.Band].Id}{OrWorse(atom.OrWorse)}",
        Condition.Not not => $"not ({Describe(not.Part)})",
        _ => string.Join(condition is Condition.Any ? " | " : " & ", condition.Children.Select(Describe)),
    };

    private static string OrWorse(bool orWorse) => orWorse ? "+" : "";
}
