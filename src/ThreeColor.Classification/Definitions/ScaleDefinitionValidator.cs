using FluentValidation;
using ThreeColor.Classification.Reading;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Definitions;

/// <summary>Checks that the bands of a scale cover its fact once each and grow worse as it says.</summary>
internal sealed class ScaleDefinitionValidator : AbstractValidator<ScaleDefinition>
{
    private readonly FactDefinition _fact;

    public ScaleDefinitionValidator(FactDefinition fact)
    {
        _fact = fact;
        RuleFor(scale => scale.Worse).Custom(CheckDirection);
        RuleFor(scale => scale.Bands).Custom(CheckNames);
        RuleFor(scale => scale).Custom(CheckCover);
        RuleFor(scale => scale).Custom(CheckOrder);
    }

    private void CheckDirection(Worse worse, ValidationContext<ScaleDefinition> context)
    {
        var forNumbers = worse is Worse.Higher or Worse.Lower;
        if (worse != Worse.Unordered && forNumbers != (_fact.Kind == FactValueKind.Integer))
            context.Fail(
                "worse", ClassificationFaults.WrongDirection, ScaleWords.Of(worse),
                $"'{_fact.Id}' {(forNumbers ? "has no numbers" : "is a number")}", $"“{_fact.Id}”{(forNumbers ? "不是数字" : "是数字")}");
    }

    private static void CheckNames(ValueList<Band> bands, ValidationContext<ScaleDefinition> context)
    {
        if (bands.IsEmpty)
            context.Fail("bands", DocumentFaults.EmptyList);
        for (var i = 0; i < bands.Count; i++)
        {
            if (bands[i].Id.EndsWith('+'))
                context.Fail($"bands/{i}/id", ClassificationFaults.NameTaken, bands[i].Id);
            if (bands.FindIndex(band => band.Id == bands[i].Id) < i)
                context.Fail($"bands/{i}/id", DocumentFaults.DuplicateName, bands[i].Id, "band");
        }
    }

    private void CheckCover(ScaleDefinition scale, ValidationContext<ScaleDefinition> context)
    {
        var next = _fact.FirstPosition;
        (int Index, Stretch Stretch)? before = null;
        foreach (var (index, stretch) in Stretches(scale).OrderBy(s => s.Stretch.First).ThenBy(s => s.Index))
        {
            if (stretch.First > next && _fact.FirstFrom(next) < stretch.First)
                context.Fail("bands", ClassificationFaults.BandsIncomplete, _fact.ValueAt(_fact.FirstFrom(next)), _fact.Id);
            if (before is { } b && stretch.First <= b.Stretch.Last)
                context.Fail($"bands/{index}", ClassificationFaults.BandsOverlap, _fact.ValueAt(stretch.First), scale.Bands[b.Index].Id, scale.Bands[index].Id);
            if (before is null || stretch.Last > before.Value.Stretch.Last)
                before = (index, stretch);
            next = Math.Max(next, stretch.Last + 1);
        }

        if (_fact.FirstFrom(next) <= _fact.LastPosition)
            context.Fail("bands", ClassificationFaults.BandsIncomplete, _fact.ValueAt(_fact.FirstFrom(next)), _fact.Id);
    }

    private void CheckOrder(ScaleDefinition scale, ValidationContext<ScaleDefinition> context)
    {
        if (!scale.IsOrdered)
            return;
        var sign = scale.Worse is Worse.Later or Worse.Higher ? 1 : -1;
        var spans = Stretches(scale).GroupBy(s => s.Index)
            .Select(g => (Index: g.Key, Ends: new[] { g.Min(s => s.Stretch.First) * sign, g.Max(s => s.Stretch.Last) * sign })).ToList();
        for (var i = 1; i < spans.Count; i++)
            if (spans[i].Ends.Min() <= spans[i - 1].Ends.Max())
                context.Fail($"bands/{spans[i].Index}", ClassificationFaults.BandsOutOfOrder, scale.Bands[spans[i].Index].Id, scale.Bands[spans[i - 1].Index].Id);
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
        _fact.PositionOf(_fact.Kind == FactValueKind.Boolean ? FactValue.Of(value == "true") : FactValue.Of(value));

    private readonly record struct Stretch(long First, long Last);
}
