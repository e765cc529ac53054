using System.Numerics;
using ThreeColor.Classification.Cells;

namespace ThreeColor.Classification.Explaining;

/// <summary>Finds the facts that suffice for a range.</summary>
internal static class Sufficiency
{
    private const int SearchedFacts = 8;
    private const int SearchedCells = 256;

    /// <summary>Replaces every set that is not needed by the whole domain; returns those that are, as bits.</summary>
    public static ulong Reduce(TierTable table, ReadOnlySpan<ulong> sets)
    {
        var axes = table.Space.Axes;
        var wanted = table.Range(sets);
        var candidates = 0UL;
        for (var i = 0; i < axes.Count; i++)
            if (sets[i] != axes[i].Everything)
                candidates |= 1UL << i;
        Span<ulong> trial = stackalloc ulong[axes.Count];
        return BitOperations.PopCount(candidates) <= SearchedFacts && (table.IsMonotone || table.CellCount <= SearchedCells)
            ? Search(table, sets, candidates, wanted, trial)
            : Shrink(table, sets, candidates, wanted, trial);
    }

    private static ulong Search(TierTable table, ReadOnlySpan<ulong> sets, ulong candidates, TierRange wanted, Span<ulong> trial)
    {
        for (var size = 0; size < BitOperations.PopCount(candidates); size++)
            for (var subset = candidates; ; subset = (subset - 1) & candidates)
            {
                if (BitOperations.PopCount(subset) == size && RangeOf(table, sets, First(candidates, subset), trial) == wanted)
                    return First(candidates, subset);
                if (subset == 0)
                    break;
            }

        return candidates;
    }

    // Subsets come from the highest bits down; mirrored, the first one found holds the earliest facts.
    private static ulong First(ulong candidates, ulong subset)
    {
        var mirrored = 0UL;
        var (low, high) = (candidates, candidates);
        while (low != 0)
        {
            var (l, h) = (BitOperations.TrailingZeroCount(low), 63 - BitOperations.LeadingZeroCount(high));
            if ((subset >> h & 1) != 0)
                mirrored |= 1UL << l;
            low &= low - 1;
            high &= ~(1UL << h);
        }

        return mirrored;
    }

    private static ulong Shrink(TierTable table, ReadOnlySpan<ulong> sets, ulong candidates, TierRange wanted, Span<ulong> trial)
    {
        for (var axis = sets.Length - 1; axis >= 0; axis--)
            if ((candidates >> axis & 1) != 0 && RangeOf(table, sets, candidates & ~(1UL << axis), trial) == wanted)
                candidates &= ~(1UL << axis);
        return candidates;
    }

    private static TierRange RangeOf(TierTable table, ReadOnlySpan<ulong> sets, ulong known, Span<ulong> trial)
    {
        for (var i = 0; i < sets.Length; i++)
            trial[i] = (known >> i & 1) != 0 ? sets[i] : table.Space.Axes[i].Everything;
        return table.Range(trial);
    }
}
