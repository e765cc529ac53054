using ThreeColor.Classification.Cells;

namespace ThreeColor.Tool.Checking;

/// <summary>Merges the combinations of a table into as few rows as one greedy pass finds; each combination is in exactly one.</summary>
internal static class DecisionRows
{
    private const int MostCells = 20_000;

    /// <summary>A row: for each fact its possible bands as bits, and the tier as its position.</summary>
    internal sealed record Row(ulong[] Sets, int Tier);

    public static IReadOnlyList<Row> Of(TierTable table)
    {
        var rows = Enumerable.Range(0, Math.Min(table.CellCount, MostCells)).Select(cell => new Row(SetsOf(table, cell), table.TierIndexAt(cell))).ToList();
        for (var axis = table.Facts.Count - 1; axis >= 0; axis--)
            rows = Merge(rows, axis);
        return [.. rows.OrderBy(row => row.Tier)];
    }

    private static List<Row> Merge(List<Row> rows, int axis) =>
    [
        .. rows.GroupBy(row => (row.Tier, Key: string.Join(',', row.Sets.Select((set, i) => i == axis ? 0 : set))))
            .Select(group => new Row([.. group.First().Sets.Select((set, i) => i == axis ? group.Aggregate(0UL, (all, row) => all | row.Sets[axis]) : set)], group.Key.Tier)),
    ];

    private static ulong[] SetsOf(TierTable table, int cell)
    {
        var sets = new ulong[table.Facts.Count];
        for (var i = 0; i < sets.Length; i++)
            (sets[i], cell) = (1UL << cell % table.BandCount(table.Facts[i]), cell / table.BandCount(table.Facts[i]));
        return sets;
    }
}
