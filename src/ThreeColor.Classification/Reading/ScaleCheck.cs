using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Faults;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Checks that the bands of a scale cover its fact once each and grow worse as it says.</summary>
internal sealed class ScaleCheck(FactDefinition fact, LocatedNode node, FaultList faults)
{
    /// <summary>Reports what is wrong with a scale, each fault at its place below the node.</summary>
    public void Report(ScaleDefinition scale)
    {
        CheckDirection(scale.Worse);
        CheckNames(scale.Bands);
        CheckCover(scale);
        CheckOrder(scale);
    }

    private void CheckDirection(Worse worse)
    {
        var forNumbers = worse is Worse.Higher or Worse.Lower;
        if (worse != Worse.Unordered && forNumbers != (fact.Kind == FactValueKind.Integer))
            Fail(
                "worse", ClassificationFaults.WrongDirection, ScaleWords.Of(worse),
                $"'{fact.Id}' {(forNumbers ? "has no numbers" : "is a number")}", $"“{fact.Id}”{(forNumbers ? "不是数字" : "是数字")}");
    }

    private void CheckNames(ValueList<Band> bands)
    {
        if (bands.IsEmpty)
            Fail("bands", DocumentFaults.EmptyList);
        for (var i = 0; i < bands.Count; i++)
        {
            if (bands[i].Id.EndsWith('+'))
                Fail($"bands/{i}/id", ClassificationFaults.NameTaken, bands[i].Id);
            if (bands.FindIndex(band => band.Id == bands[i].Id) < i)
                Fail($"bands/{i}/id", DocumentFaults.DuplicateName, bands[i].Id, "band");
        }
    }

    private void CheckCover(ScaleDefinition scale)
    {
        var next = fact.FirstPosition;
        (int Index, Stretch Stretch)? before = null;
        foreach (var (index, stretch) in Stretches(scale).OrderBy(s => s.Stretch.First).ThenBy(s => s.Index))
        {
            if (stretch.First > next && fact.FirstFrom(next) < stretch.First)
                Fail("bands", ClassificationFaults.BandsIncomplete, fact.ValueAt(fact.FirstFrom(next)), fact.Id);
            if (before is { } b && stretch.First <= b.Stretch.Last)
                Fail($"bands/{index}", ClassificationFaults.BandsOverlap, fact.ValueAt(stretch.First), scale.Bands[b.Index].Id, scale.Bands[index].Id);
            if (before is null || stretch.Last > before.Value.Stretch.Last)
                before = (index, stretch);
            next = Math.Max(next, stretch.Last + 1);
        }

        if (fact.FirstFrom(next) <= fact.LastPosition)
            Fail("bands", ClassificationFaults.BandsIncomplete, fact.ValueAt(fact.FirstFrom(next)), fact.Id);
    }

    private void CheckOrder(ScaleDefinition scale)
    {
        if (!scale.IsOrdered)
            return;
        var sign = scale.Worse is Worse.Later or Worse.Higher ? 1 : -1;
        var spans = Stretches(scale).GroupBy(s => s.Index)
            .Select(g => (Index: g.Key, Ends: new[] { g.Min(s => s.Stretch.First) * sign, g.Max(s => s.Stretch.Last) * sign })).ToList();
        for (var i = 1; i < spans.Count; i++)
            if (spans[i].Ends.Min() <= spans[i - 1].Ends.Max())
                Fail($"bands/{spans[i].Index}", ClassificationFaults.BandsOutOfOrder, scale.Bands[spans[i].Index].Id, scale.Bands[spans[i - 1].Index].Id);
    }

    private IEnumerable<(int Index, Stretch Stretch)> Stretches(ScaleDefinition scale)
    {
        for (var i = 0; i < scale.Bands.Count; i++)
        {
            if (scale.Bands[i] is { From: { } from, To: { } to })
                yield return (i, new(from, to));
            foreach (var value in scale.Bands[i].Values)
                if (PositionOf(value) is { } position)
                    yield return (i, new(position, position));
        }
    }

    private long? PositionOf(string value) =>
        fact.PositionOf(fact.Kind == FactValueKind.Boolean ? FactValue.Of(value == "true") : FactValue.Of(value));

    private void Fail(string path, FaultKind kind, params ReadOnlySpan<object> arguments) => faults.Add(kind, node.DeepestOf(path), arguments);

    private readonly record struct Stretch(long First, long Last);
}
