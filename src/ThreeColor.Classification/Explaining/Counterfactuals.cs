using System.Numerics;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;

namespace ThreeColor.Classification.Explaining;

/// <summary>Finds the smallest changes of actionable facts that would change a decided tier.</summary>
internal sealed class Counterfactuals(TierTable table, ulong[] sets)
{
    private const int MaxFacts = 3;
    private const int MaxChanges = 10;
    private const int MaxTrials = 5_000;

    private readonly int _tier = table.Range(sets).Highest;
    private readonly ulong[] _trial = [.. sets];
    private readonly (byte Axis, byte Band)[] _moves = new (byte, byte)[MaxFacts];
    private readonly (byte Axis, byte Band)[] _found = new (byte, byte)[MaxFacts * MaxChanges];
    private readonly byte[] _sizes = new byte[MaxChanges];
    private readonly TierChange[] _changes = new TierChange[MaxChanges];
    private int _count;
    private int _trials;

    public ValueList<TierChange> Find()
    {
        for (var size = 1; size <= MaxFacts; size++)
            Move(0, 0, size);
        return [.. _changes.AsSpan(0, _count)];
    }

    private void Move(int axis, int made, int size)
    {
        if (made == size)
        {
            Try(_moves.AsSpan(0, size));
            return;
        }

        for (; axis < sets.Length && _count < MaxChanges && _trials < MaxTrials; axis++)
        {
            if (!table.Space.Axes[axis].Fact.Actionable || !BitOperations.IsPow2(sets[axis]))
                continue;
            for (var band = 0; band < table.Space.Axes[axis].Count; band++)
                if (sets[axis] != 1UL << band)
                {
                    _trial[axis] = 1UL << band;
                    _moves[made] = ((byte)axis, (byte)band);
                    Move(axis + 1, made + 1, size);
                }

            _trial[axis] = sets[axis];
        }
    }

    private void Try(ReadOnlySpan<(byte Axis, byte Band)> moves)
    {
        _trials++;
        if (_count == MaxChanges || table.Range(_trial) is not { IsDecided: true } range || range.Highest == _tier || HoldsASmallerOne(moves))
            return;
        moves.CopyTo(_found.AsSpan(_count * MaxFacts));
        _sizes[_count] = (byte)moves.Length;
        Span<KnownFact> facts = new KnownFact[moves.Length];
        for (var i = 0; i < facts.Length; i++)
            facts[i] = table.Space.Axes[moves[i].Axis].ExampleFact(moves[i].Band);
        _changes[_count++] = new(table.CodeOf(range.Highest), [.. facts]);
    }

    private bool HoldsASmallerOne(ReadOnlySpan<(byte Axis, byte Band)> moves)
    {
        for (var i = 0; i < _count; i++)
        {
            var held = 0;
            foreach (var move in _found.AsSpan(i * MaxFacts, _sizes[i]))
                if (moves.Contains(move))
                    held++;
            if (held == _sizes[i])
                return true;
        }

        return false;
    }
}
