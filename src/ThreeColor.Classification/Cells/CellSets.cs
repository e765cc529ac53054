using ThreeColor.Classification.Definitions;

namespace ThreeColor.Classification.Cells;

/// <summary>Turns conditions into sets of cells; adds up each score once. Not safe for concurrent use.</summary>
internal sealed class CellSets(CellSpace space)
{
    private readonly Dictionary<Id<ScoreDefinition>, long[]> _sums = [];

    public CellSet Of(Condition condition) => condition switch
    {
        Condition.All all => all.Parts.Select(Of).Aggregate((a, b) => a.And(b)),
        Condition.Any any => any.Parts.Select(Of).Aggregate((a, b) => a.Or(b)),
        Condition.Not not => CellSet.All(space.Count).Except(Of(not.Part)),
        Condition.FactIs atom => OfAxis(space.IndexOf(atom.Fact), axis => axis.Mask(atom.Value)),
        Condition.InBand atom => OfAxis(space.IndexOf(atom.Scale.Of), axis => axis.Mask(atom)),
        Condition.InScore atom => OfScore(atom),
        Condition.InDimension atom => OfDimension(atom),
        Condition.NotStated => CellSet.None(space.Count),
        _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
    };

    private CellSet OfAxis(int axis, Func<Axis, ulong> bandsOf) => CellSet.OfBands(space, axis, bandsOf(space.Axes[axis]));

    private CellSet OfScore(Condition.InScore atom)
    {
        var sums = SumsOf(atom.Score);
        return CellSet.Where(space.Count, cell => atom.Holds(sums[cell]));
    }

    private long[] SumsOf(ScoreDefinition score)
    {
        if (_sums.TryGetValue(score.Id, out var sums))
            return sums;
        sums = new long[space.Count];
        foreach (var entry in score.Points)
            foreach (var cell in Of(entry.When).Cells())
                sums[cell] += entry.Points;
        return _sums[score.Id] = sums;
    }

    private CellSet OfDimension(Condition.InDimension atom)
    {
        var worse = AnyFrom(atom.Dimension, atom.Band + 1);
        return atom.OrWorse ? AnyFrom(atom.Dimension, atom.Band) : AnyFrom(atom.Dimension, atom.Band).Except(worse);
    }

    private CellSet AnyFrom(DimensionDefinition dimension, int band) => band == 0
        ? CellSet.All(space.Count)
        : dimension.Bands.Skip(band).Select(b => Of(b.When!)).Aggregate(CellSet.None(space.Count), (a, b) => a.Or(b));
}
