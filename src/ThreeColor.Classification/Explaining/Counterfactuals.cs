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
    private readonly List<(int Axis, int Band)> _moves = [];
    private readonly List<(int Axis, int Band)[]> _found = [];
    private readonly List<TierChange> _changes = [];
    private int _trials;

    public ValueList<TierChange> Find()
    {
        for (var size = 1; size <= MaxFacts; size++)
            Move(0, size);
        return _changes.ToValueList();
    }

    private void Move(int axis, int left)
    {
        if (left == 0)
        {
            Try();
            return;
        }

        for (; axis < sets.Length && _changes.Count < MaxChanges && _trials < MaxTrials; axis++)
        {
            if (!table.Space.Axes[axis].Fact.Actionable || !BitOperations.IsPow2(sets[axis]))
                continue;
            for (var band = 0; band < table.Space.Axes[axis].Count; band++)
                if (sets[axis] != 1UL << band)
                {
                    _trial[axis] = 1UL << band;
                    _moves.Add((axis, band));
                    Move(axis + 1, left - 1);
                    _moves.RemoveAt(_moves.Count - 1);
                }

            _trial[axis] = sets[axis];
        }
    }

    private void Try()
    {
        _trials++;
        if (_changes.Count == MaxChanges || table.Range(_trial) is not { IsDecided: true } range || range.Highest == _tier)
            return;
        foreach (var smaller in _found)
            if (Array.TrueForAll(smaller, _moves.Contains))
                return;
        _found.Add([.. _moves]);
        var facts = new KnownFact[_moves.Count];
        for (var i = 0; i < facts.Length; i++)
            facts[i] = table.Space.Axes[_moves[i].Axis].ExampleFact(_moves[i].Band);
        _changes.Add(new(table.CodeOf(range.Highest), [.. facts]));
    }
}
