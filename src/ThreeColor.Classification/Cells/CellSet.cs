using System.Numerics;
using ThreeColor.Classification.Definitions;

namespace ThreeColor.Classification.Cells;

/// <summary>A set of cells, one bit each: what a condition means.</summary>
internal sealed class CellSet
{
    private readonly ulong[] _words;

    private CellSet(int count)
    {
        Size = count;
        _words = new ulong[(count + 63) / 64];
    }

    /// <summary>The number of cells that could be in the set.</summary>
    public int Size { get; }

    public int Count => _words.Sum(BitOperations.PopCount);

    public bool IsEmpty => Array.TrueForAll(_words, word => word == 0);

    public bool this[int cell] => (_words[cell >> 6] >> cell & 1) != 0;

    public static CellSet None(int size) => new(size);

    public static CellSet Where(int size, Func<int, bool> holds)
    {
        var set = new CellSet(size);
        for (var cell = 0; cell < size; cell++)
            if (holds(cell))
                set._words[cell >> 6] |= 1UL << cell;
        return set;
    }

    public static CellSet All(int size)
    {
        var set = new CellSet(size);
        Array.Fill(set._words, ulong.MaxValue);
        if (size % 64 != 0)
            set._words[^1] = (1UL << size % 64) - 1;
        return set;
    }

    /// <summary>The cells whose band on one axis is in a set of bands.</summary>
    public static CellSet OfBands(CellSpace space, int axis, ulong bands)
    {
        var set = new CellSet(space.Count);
        var (stride, count) = (space.Stride(axis), space.Axes[axis].Count);
        for (var (start, band) = (0, 0); start < space.Count; start += stride, band = band + 1 == count ? 0 : band + 1)
            if ((bands >> band & 1) != 0)
                set.Fill(start, stride);
        return set;
    }

    /// <summary>The cells in which a condition holds.</summary>
    public static CellSet Of(Condition condition, CellSpace space) => new CellSets(space).Of(condition);

    public CellSet And(CellSet other) => Combine(other, static (a, b) => a & b);

    public CellSet Or(CellSet other) => Combine(other, static (a, b) => a | b);

    public CellSet Except(CellSet other) => Combine(other, static (a, b) => a & ~b);

    /// <summary>Whether the sets have a cell in common.</summary>
    public bool Meets(CellSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            if ((_words[i] & other._words[i]) != 0)
                return true;
        return false;
    }

    /// <summary>Whether the other set has every cell of this one.</summary>
    public bool IsWithin(CellSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            if ((_words[i] & ~other._words[i]) != 0)
                return false;
        return true;
    }

    /// <summary>The first cell of the set; -1 where it is empty.</summary>
    public int First()
    {
        var word = Array.FindIndex(_words, w => w != 0);
        return word < 0 ? -1 : word * 64 + BitOperations.TrailingZeroCount(_words[word]);
    }

    /// <summary>The cells of the set, ascending.</summary>
    public IEnumerable<int> Cells()
    {
        for (var word = 0; word < _words.Length; word++)
            for (var left = _words[word]; left != 0; left &= left - 1)
                yield return word * 64 + BitOperations.TrailingZeroCount(left);
    }

    private void Fill(int start, int count)
    {
        var (end, cell) = (start + count, start);
        while (cell < end)
        {
            var (bit, length) = (cell & 63, Math.Min(64 - (cell & 63), end - cell));
            _words[cell >> 6] |= (length == 64 ? ulong.MaxValue : (1UL << length) - 1) << bit;
            cell += length;
        }
    }

    private CellSet Combine(CellSet other, Func<ulong, ulong, ulong> combine)
    {
        var set = new CellSet(Size);
        for (var i = 0; i < _words.Length; i++)
            set._words[i] = combine(_words[i], other._words[i]);
        return set;
    }
}
