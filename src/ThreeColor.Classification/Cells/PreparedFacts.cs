namespace ThreeColor.Classification.Cells;

/// <summary>The facts of one person, all known, in the form the table takes: the number of a cell.</summary>
/// <remarks>
/// Made by <see cref="TierTable.Prepare"/>; good only for the table that made it, or one of the same facts
/// and scales. <c>default</c> is the person with the best band of every fact.
/// </remarks>
public readonly record struct PreparedFacts
{
    internal PreparedFacts(int cell) => Cell = cell;

    /// <summary>The number of the cell, 0 to the table's <see cref="TierTable.CellCount"/>, exclusive.</summary>
    public int Cell { get; }
}
