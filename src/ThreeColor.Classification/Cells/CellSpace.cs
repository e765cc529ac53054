using System.Collections.Frozen;
using System.Numerics;
using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Cells;

/// <summary>All combinations of bands of the facts that rules use, numbered by mixed radix.</summary>
internal sealed class CellSpace
{
    public const int MaxCells = 1_000_000;

    /// <summary>Rules times cells: what bounds the time and the memory of a verification.</summary>
    public const long MaxRuleCells = 200_000_000;

    private readonly Axis[] _axes;
    private readonly int[] _strides;
    private readonly FrozenDictionary<string, int> _axisOf;

    /// <summary>Numbers the cells; the caller has checked that there are at most <see cref="MaxCells"/>.</summary>
    public CellSpace(IEnumerable<Axis> axes)
    {
        _axes = [.. axes];
        _axisOf = _axes.Select((axis, i) => (axis.Fact.Id.Value, i)).ToFrozenDictionary(pair => pair.Value, pair => pair.i, StringComparer.Ordinal);
        _strides = new int[_axes.Length];
        Count = 1;
        for (var i = 0; i < _axes.Length; i++)
        {
            _strides[i] = Count;
            Count = checked(Count * _axes[i].Count);
        }
    }

    public IReadOnlyList<Axis> Axes => _axes;

    public int Count { get; }

    public int Stride(int axis) => _strides[axis];

    public int BandOf(int cell, int axis) => cell / _strides[axis] % _axes[axis].Count;

    public int IndexOf(Id<Fact> fact) => Array.FindIndex(_axes, axis => axis.Fact.Id == fact);

    /// <summary>The axis of a fact by look-up; -1 where the tier does not depend on it.</summary>
    public int AxisOf(Id<Fact> fact) => _axisOf.TryGetValue(fact.Value, out var axis) ? axis : -1;

    public ulong[] Everyone() => [.. _axes.Select(axis => axis.Everything)];

    public ValueList<KnownFact> Example(int cell) =>
        Enumerable.Range(0, _axes.Length).Select(i => _axes[i].ExampleFact(BandOf(cell, i))).ToValueList();

    public KnownFact FactAt(int cell, int axis) => _axes[axis].ExampleFact(BandOf(cell, axis));

    /// <summary>The cells of a product of sets of bands, one set an axis.</summary>
    public int[] CellsOf(ReadOnlySpan<ulong> sets)
    {
        int[] cells = [0];
        for (var i = 0; i < _axes.Length; i++)
        {
            var wider = new int[cells.Length * BitOperations.PopCount(sets[i])];
            var n = 0;
            for (var left = sets[i]; left != 0; left &= left - 1)
            {
                var offset = BitOperations.TrailingZeroCount(left) * _strides[i];
                foreach (var cell in cells)
                    wider[n++] = cell + offset;
            }

            cells = wider;
        }

        return cells;
    }

    /// <summary>Whether every set has one band, so that the product is one cell.</summary>
    public static bool IsSingle(ReadOnlySpan<ulong> sets)
    {
        foreach (var set in sets)
            if (!BitOperations.IsPow2(set))
                return false;
        return true;
    }

    /// <summary>The cell of the best band of each set.</summary>
    public int BestCell(ReadOnlySpan<ulong> sets)
    {
        var cell = 0;
        for (var i = 0; i < sets.Length; i++)
            cell += BitOperations.TrailingZeroCount(sets[i]) * _strides[i];
        return cell;
    }

    /// <summary>The cell of the worst band of each set.</summary>
    public int WorstCell(ReadOnlySpan<ulong> sets)
    {
        var cell = 0;
        for (var i = 0; i < sets.Length; i++)
            cell += (63 - BitOperations.LeadingZeroCount(sets[i])) * _strides[i];
        return cell;
    }
}
