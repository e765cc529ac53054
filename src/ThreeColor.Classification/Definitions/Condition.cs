using ThreeColor.Facts;

namespace ThreeColor.Classification.Definitions;

/// <summary>What must hold of a person: a closed tree without expressions or code.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Every part holds.</summary>
    /// <param name="Parts">At least one.</param>
    public sealed record All(ValueList<Condition> Parts) : Condition;

    /// <summary>At least one part holds.</summary>
    /// <param name="Parts">At least one.</param>
    public sealed record Any(ValueList<Condition> Parts) : Condition;

    /// <summary>The part does not hold.</summary>
    /// <param name="Part">The part.</param>
    public sealed record Not(Condition Part) : Condition;

    /// <summary>A yes-or-no fact has a value.</summary>
    /// <param name="Fact">The fact.</param>
    /// <param name="Value">The value.</param>
    public sealed record FactIs(Id<Fact> Fact, bool Value) : Condition;

    /// <summary>A fact lies in a band of a scale.</summary>
    /// <param name="Scale">The scale.</param>
    /// <param name="Band">The position of the band in the scale.</param>
    /// <param name="OrWorse">Whether worse bands count too; only on ordered scales.</param>
    public sealed record InBand(ScaleDefinition Scale, int Band, bool OrWorse) : Condition
    {
        internal bool Holds(FactValue value)
        {
            var band = Scale.BandOf(value);
            return OrWorse ? band >= Band : band == Band;
        }
    }

    /// <summary>A score lies in a band.</summary>
    /// <param name="Score">The score.</param>
    /// <param name="Band">The position of the band in the score.</param>
    /// <param name="OrWorse">Whether worse bands count too.</param>
    public sealed record InScore(ScoreDefinition Score, int Band, bool OrWorse) : Condition
    {
        internal bool Holds(long sum) => Score.BandOf(sum) is var band && (OrWorse ? band >= Band : band == Band);
    }

    /// <summary>A dimension lies in a band.</summary>
    /// <param name="Dimension">The dimension.</param>
    /// <param name="Band">The position of the band in the dimension.</param>
    /// <param name="OrWorse">Whether worse bands count too.</param>
    public sealed record InDimension(DimensionDefinition Dimension, int Band, bool OrWorse) : Condition;

    /// <summary>A criterion that a real text does not state: nobody meets it.</summary>
    public sealed record NotStated : Condition;

    /// <summary>The direct parts of a condition, those of the scores and dimensions it names among them.</summary>
    internal IEnumerable<Condition> Children => this switch
    {
        All all => all.Parts,
        Any any => any.Parts,
        Not not => [not.Part],
        InScore atom => atom.Score.Points.Select(entry => entry.When),
        InDimension atom => atom.Dimension.Bands.Select(band => band.When).OfType<Condition>(),
        _ => [],
    };

    /// <summary>The number of conditions in the tree.</summary>
    internal long Size => 1 + Children.Sum(part => part.Size);

    internal bool HasNotStated => this is NotStated || Children.Any(part => part.HasNotStated);

    internal IEnumerable<Id<Fact>> Facts => this switch
    {
        FactIs atom => [atom.Fact],
        InBand atom => [atom.Scale.Of],
        _ => Children.SelectMany(part => part.Facts),
    };
}
