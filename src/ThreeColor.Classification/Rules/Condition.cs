using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Rules;

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

    internal IEnumerable<Id<Fact>> Facts => this switch
    {
        All all => all.Parts.SelectMany(part => part.Facts),
        Any any => any.Parts.SelectMany(part => part.Facts),
        Not not => not.Part.Facts,
        FactIs atom => [atom.Fact],
        InBand atom => [atom.Scale.Of],
        _ => [],
    };
}
