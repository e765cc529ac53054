using ThreeColor.Classification.Cells;

namespace ThreeColor.Classification.Tests.Cells;

internal static class CellLists
{
    /// <summary>All cells of a product of sets of bands, one by one: what cleverer ways must agree with.</summary>
    public static int[] CellsOf(this CellSpace space, ulong[] sets)
    {
        IEnumerable<int> cells = [0];
        for (var i = 0; i < sets.Length; i++)
        {
            var (axis, stride) = (i, space.Stride(i));
            var bands = Enumerable.Range(0, 64).Where(band => (sets[axis] >> band & 1) != 0).ToList();
            cells = cells.SelectMany(cell => bands.Select(band => cell + (band * stride))).ToList();
        }

        return [.. cells];
    }
}
