using System.Numerics;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Cells;

public sealed partial class TierTable
{
    /// <summary>The least and most severe tier over a product of sets, exactly: two look-ups where monotonicity is proved.</summary>
    /// <param name="sets">For each of <see cref="Facts"/> its possible bands as bits, the best the lowest bit; none empty.</param>
    /// <exception cref="ArgumentException">There are too few or too many sets, or one is empty or wider than its fact.</exception>
    public TierRange Range(ReadOnlySpan<ulong> sets)
    {
        Check(sets);
        if (IsMonotone)
            return new(_tiers[Space.BestCell(sets)], _tiers[Space.WorstCell(sets)]);
        var range = new TierRange(0, Tiers.Count);
        Widen(ref range, sets, sets.Length - 1, 0);
        return range;
    }

    /// <summary>Takes in the tiers of all cells over the axes up to one; stops once nothing can widen the range any more.</summary>
    private bool Widen(ref TierRange range, ReadOnlySpan<ulong> sets, int axis, int cell)
    {
        if (axis < 0)
        {
            range = new(Math.Max(range.Lowest, _tiers[cell]), Math.Min(range.Highest, _tiers[cell]));
            return range.Lowest == Tiers.Count && range.Highest == 0;
        }

        for (var left = sets[axis]; left != 0; left &= left - 1)
            if (Widen(ref range, sets, axis - 1, cell + BitOperations.TrailingZeroCount(left) * Space.Stride(axis)))
                return true;
        return false;
    }

    /// <summary>The facts on which the tier still depends inside a product of sets.</summary>
    /// <returns>Those first that leave the fewest of their values undecided.</returns>
    /// <remarks>
    /// A function on a product is decided by a set of its variables exactly if it is constant along every other one; so these
    /// facts are the one smallest set whose resolution always decides, and no search over subsets is needed.
    /// </remarks>
    internal ValueList<Id<Fact>> Deciding(ReadOnlySpan<ulong> sets)
    {
        var asked = new List<Id<Fact>>();
        for (var i = 0; i < sets.Length; i++)
            if (BitOperations.PopCount(sets[i]) > 1 && Varies(i, sets, sets.Length - 1, 0))
                asked.Add(Facts[i]);
        return asked.Count < 2 ? asked.ToValueList() : Ranked(asked, sets.ToArray());
    }

    private ValueList<Id<Fact>> Ranked(List<Id<Fact>> asked, ulong[] sets) => asked.OrderByDescending(fact => ShareDecided(Space.AxisOf(fact), sets)).ToValueList();

    private double ShareDecided(int axis, ulong[] sets)
    {
        var (set, decided) = (sets[axis], 0);
        for (var left = set; left != 0; left &= left - 1)
        {
            sets[axis] = left & (0 - left);
            if (Range(sets).IsDecided)
                decided++;
        }

        sets[axis] = set;
        return (double)decided / BitOperations.PopCount(set);
    }

    /// <summary>Whether the tier changes along one axis anywhere in a product of sets.</summary>
    private bool Varies(int along, ReadOnlySpan<ulong> sets, int axis, int cell)
    {
        if (axis < 0)
            return VariesAt(along, sets[along], cell);
        if (axis == along)
            return Varies(along, sets, axis - 1, cell);
        for (var left = sets[axis]; left != 0; left &= left - 1)
            if (Varies(along, sets, axis - 1, cell + BitOperations.TrailingZeroCount(left) * Space.Stride(axis)))
                return true;
        return false;
    }

    private bool VariesAt(int along, ulong set, int cell)
    {
        var first = _tiers[cell + BitOperations.TrailingZeroCount(set) * Space.Stride(along)];
        for (var left = set & (set - 1); left != 0; left &= left - 1)
            if (_tiers[cell + BitOperations.TrailingZeroCount(left) * Space.Stride(along)] != first)
                return true;
        return false;
    }

    private void Check(ReadOnlySpan<ulong> sets)
    {
        if (sets.Length != Facts.Count)
            throw new ArgumentException($"{Facts.Count} sets are wanted, not {sets.Length}.", nameof(sets));
        for (var i = 0; i < sets.Length; i++)
            if (sets[i] == 0 || (sets[i] & ~Space.Axes[i].Everything) != 0)
                throw new ArgumentException($"The set of the fact {Facts[i]} is empty or wider than the fact.", nameof(sets));
    }
}
