using System.Numerics;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Verification;

/// <summary>Measures what the embedded tests touch.</summary>
internal sealed class CoverageMeter(CompiledRules compiled, IReadOnlyList<PolicyTest> tests)
{
    private readonly CellSpace _space = compiled.Table.Space;
    private readonly List<string> _missing = [];

    public TestCoverage Measure(int run, int failed)
    {
        var people = tests.Select(test => PolicyTestRunner.SetsOf(test, _space)).ToList();
        var cells = people.Where(sets => Array.TrueForAll(sets, set => BitOperations.IsPow2(set))).Select(sets => _space.BestCell(sets)).ToHashSet();
        var open = people.Where(sets => !compiled.Table.Range(sets).IsDecided).ToList();
        return new()
        {
            Run = run,
            Failed = failed,
            Rules = Count("rule", compiled.Rules, rule => rule.Rule.Id.Value, rule => people.Any(sets => Decides(rule, sets))),
            Atoms = Count("atom", Boundaries(), Name, boundary => cells.Any(cell => IsDecisive(boundary, cell))),
            Cuts = Count("cut", Boundaries().Where(b => _space.Axes[b.Axis].Fact.Kind == FactValueKind.Integer), Name, HasBothSides),
            Unknowns = Count(
                "unknown", Enumerable.Range(0, _space.Axes.Count), axis => compiled.Table.Facts[axis].Value, axis => open.Any(sets => BitOperations.PopCount(sets[axis]) > 1)),
            Missing = _missing.ToValueList(),
        };
    }

    private TestCoverage.Share Count<T>(string kind, IEnumerable<T> all, Func<T, string> name, Func<T, bool> isCovered)
    {
        var (covered, total) = (0, 0);
        foreach (var item in all)
        {
            total++;
            if (isCovered(item))
                covered++;
            else
                _missing.Add($"{kind} {name(item)}");
        }

        return new(covered, total);
    }

    private bool Decides(CompiledRule rule, ulong[] sets)
    {
        return rule.Rule.Effect == RuleEffect.Tags
            ? !_space.Any(sets, rule.Cells, static (cells, cell) => !cells[cell])
            : compiled.Gives(rule, compiled.Table.Range(sets).Highest, sets);
    }

    private IEnumerable<(int Axis, int Band)> Boundaries()
    {
        for (var axis = 0; axis < _space.Axes.Count; axis++)
            for (var band = 0; band + 1 < _space.Axes[axis].Count; band++)
                yield return (axis, band);
    }

    private string Name((int Axis, int Band) boundary)
    {
        var axis = _space.Axes[boundary.Axis];
        return $"{axis.ExampleFact(boundary.Band)}|{axis.Example(boundary.Band + 1)}";
    }

    /// <summary>Whether a person on one side of a boundary would get another tier or other tags on the other side.</summary>
    private bool IsDecisive((int Axis, int Band) boundary, int cell)
    {
        var (band, stride) = (_space.BandOf(cell, boundary.Axis), _space.Stride(boundary.Axis));
        if (band != boundary.Band && band != boundary.Band + 1)
            return false;
        var other = band == boundary.Band ? cell + stride : cell - stride;
        return compiled.Table.TierAt(cell) != compiled.Table.TierAt(other) || compiled.TagRules.Any(rule => rule.Cells[cell] != rule.Cells[other]);
    }

    private bool HasBothSides((int Axis, int Band) boundary)
    {
        var axis = _space.Axes[boundary.Axis];
        var told = tests.SelectMany(test => test.Facts).Where(known => known.Fact == axis.Fact.Id).Select(known => known.Value.AsInteger()).ToHashSet();
        return told.Any(value => axis.BandOf(FactValue.Of(value)) is { } band && (band == boundary.Band || band == boundary.Band + 1)
            && (IsAcross(axis, value, axis.Fact.Step, boundary, told) || IsAcross(axis, value, -axis.Fact.Step, boundary, told)));
    }

    private static bool IsAcross(Axis axis, long value, long step, (int Axis, int Band) boundary, HashSet<long> told) =>
        told.Contains(value + step) && axis.BandOf(FactValue.Of(value)) is { } here && axis.BandOf(FactValue.Of(value + step)) is { } there
        && Math.Min(here, there) == boundary.Band && here != there;
}
