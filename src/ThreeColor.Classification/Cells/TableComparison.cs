using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Cells;

/// <summary>Who moves between two tables, over the combinations that either tells apart.</summary>
public static class TableComparison
{
    /// <summary>More combinations than this are not compared.</summary>
    public const int MostCombinations = 1_000_000;

    /// <summary>What a value stands for that one of the tables does not know.</summary>
    public const string UnknownValue = "unknown value";

    /// <summary>Compares two tables.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    /// <returns>The moves, the most frequent first; <see langword="null"/> moves where there are more than <see cref="MostCombinations"/>.</returns>
    public static TierMoves Compare(TierTable before, TierTable after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var facts = before.Facts.Concat(after.Facts).Distinct().ToList();
        var values = facts.ConvertAll(fact => ValuesOf(fact, before, after));
        var count = values.Aggregate(1L, (product, list) => Math.Min(MostCombinations + 1L, product * list.Count));
        if (count > MostCombinations)
            return new(count, null);
        var moves = new Dictionary<(string From, string To), TierMove>();
        for (var number = 0; number < count; number++)
        {
            var person = PersonAt(number, facts, values);
            var move = (From: TierOf(before, person), To: TierOf(after, person));
            if (move.From != move.To)
                moves[move] = moves.TryGetValue(move, out var known) ? known with { Count = known.Count + 1 } : new(move.From, move.To, 1, person);
        }

        return new(count, moves.Values.OrderByDescending(move => move.Count).ThenBy(move => move.From, StringComparer.Ordinal).ThenBy(move => move.To, StringComparer.Ordinal).ToValueList());
    }

    private static ValueList<FactValue> ValuesOf(Id<Fact> fact, params ReadOnlySpan<TierTable> tables)
    {
        var values = new List<FactValue>();
        foreach (var table in tables)
            if (table.Facts.Contains(fact))
                values.AddRange(table.ValuesOf(fact));
        return values.Distinct().ToValueList();
    }

    private static ValueList<KnownFact> PersonAt(int number, List<Id<Fact>> facts, List<ValueList<FactValue>> values)
    {
        var person = new KnownFact[facts.Count];
        for (var i = 0; i < person.Length; i++)
            (person[i], number) = (new(facts[i], values[i][number % values[i].Count]), number / values[i].Count);
        return [.. person];
    }

    private static string TierOf(TierTable table, ValueList<KnownFact> person)
    {
        var cell = 0;
        foreach (var known in person)
        {
            var axis = table.Space.AxisOf(known.Fact);
            if (axis < 0)
                continue;
            if (table.Space.Axes[axis].BandOf(known.Value) is not { } band)
                return UnknownValue;
            cell += band * table.Space.Stride(axis);
        }

        return table.CodeOf(table.TierAt(cell))?.Value ?? "none";
    }
}

/// <summary>What moves between two tables.</summary>
/// <param name="Combinations">How many were compared, or more than can be.</param>
/// <param name="Moves">The moves, the most frequent first; <see langword="null"/> where there are too many combinations.</param>
public sealed record TierMoves(long Combinations, ValueList<TierMove>? Moves)
{
    /// <summary>How many combinations move.</summary>
    public int Count => Moves?.Sum(move => move.Count) ?? 0;
}

/// <summary>A move from one tier to another.</summary>
/// <param name="From">The tier before; <c>none</c>, or <see cref="TableComparison.UnknownValue"/>.</param>
/// <param name="To">The tier after; the same.</param>
/// <param name="Count">How many combinations; 1 or more.</param>
/// <param name="Example">The first of them.</param>
public sealed record TierMove(string From, string To, int Count, ValueList<KnownFact> Example);
