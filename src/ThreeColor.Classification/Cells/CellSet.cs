using System.Numerics;
using ThreeColor.Classification.Rules;

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

    /// <summary>The cells in which a condition holds.</summary>
    public static CellSet Of(Condition condition, CellSpace space) => condition switch
    {
        Condition.All all => all.Parts.Select(part => Of(part, space)).Aggregate((a, b) => a.And(b)),
        Condition.Any any => any.Parts.Select(part => Of(part, space)).Aggregate((a, b) => a.Or(b)),
        Condition.Not not => Where(space.Count, static _ => true).Except(Of(not.Part, space)),
        Condition.FactIs atom => OfAxis(space, space.IndexOf(atom.Fact), axis => axis.Mask(atom.Value)),
        Condition.InBand atom => OfAxis(space, space.IndexOf(atom.Scale.Of), axis => axis.Mask(atom)),
        _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
    };

    public CellSet And(CellSet other) => Combine(other, static (a, b) => a & b);

    public CellSet Or(CellSet other) => Combine(other, static (a, b) => a | b);

    public CellSet Except(CellSet other) => Combine(other, static (a, b) => a & ~b);

    /// <summary>The first cell of the set; -1 where it is empty.</summary>
    public int First()
    {
        var word = Array.FindIndex(_words, w => w != 0);
        return word < 0 ? -1 : word * 64 + BitOperations.TrailingZeroCount(_words[word]);
    }

    private static CellSet OfAxis(CellSpace space, int axis, Func<Axis, ulong> maskOf)
    {
        var mask = maskOf(space.Axes[axis]);
        return Where(space.Count, cell => (mask >> space.BandOf(cell, axis) & 1) != 0);
    }

    private CellSet Combine(CellSet other, Func<ulong, ulong, ulong> combine)
    {
        var set = new CellSet(Size);
        for (var i = 0; i < _words.Length; i++)
            set._words[i] = combine(_words[i], other._words[i]);
        return set;
    }
}
