using System.Collections.Frozen;
using System.Numerics;
using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Cells;

/// <summary>All combinations of bands of the facts that rules use, numbered by mixed radix.</summary>
internal sealed class CellSpace
{
    public const int MaxCells = 1 << 24;

    /// <summary>The work of a verification, in rules times cells: what bounds its time and memory.</summary>
    public const long MaxWork = 500_000_000;

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

    /// <summary>The cells that have a neighbour in the next worse band of an axis, ascending.</summary>
    public IEnumerable<int> WithWorseNeighbour(int axis)
    {
        var (stride, block) = (_strides[axis], _strides[axis] * _axes[axis].Count);
        for (var start = 0; start < Count; start += block)
            for (var cell = start; cell < start + block - stride; cell++)
                yield return cell;
    }

    /// <summary>The cells in the best band of an axis, ascending.</summary>
    public IEnumerable<int> InBestBand(int axis)
    {
        var (stride, block) = (_strides[axis], _strides[axis] * _axes[axis].Count);
        for (var start = 0; start < Count; start += block)
            for (var cell = start; cell < start + stride; cell++)
                yield return cell;
    }

    /// <summary>Whether something holds in some cell of a product of sets of bands; stops at the first.</summary>
    /// <param name="sets">One set an axis.</param>
    /// <param name="state">What the question needs to know.</param>
    /// <param name="holds">The question.</param>
    public bool Any<T>(ReadOnlySpan<ulong> sets, T state, Func<T, int, bool> holds) => Any(sets, state, holds, sets.Length - 1, 0);

    private bool Any<T>(ReadOnlySpan<ulong> sets, T state, Func<T, int, bool> holds, int axis, int cell)
    {
        if (axis < 0)
            return holds(state, cell);
        for (var left = sets[axis]; left != 0; left &= left - 1)
            if (Any(sets, state, holds, axis - 1, cell + BitOperations.TrailingZeroCount(left) * _strides[axis]))
                return true;
        return false;
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
