using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Cells;

/// <summary>The tier of every combination of bands: what runs is the table that was proved.</summary>
/// <remarks>
/// A tier is given as its position in <see cref="Tiers"/>, 0 the most urgent; <see cref="TierScale.Count"/> of them stands for no
/// tier, so that the lesser number is always the more severe. Immutable; safe for concurrent use.
/// </remarks>
public sealed partial class TierTable
{
    private readonly byte[] _tiers;

    internal TierTable(CellSpace space, TierScale tiers, byte[] tierOfCell)
    {
        Space = space;
        Tiers = tiers;
        _tiers = tierOfCell;
        Facts = space.Axes.Select(axis => axis.Fact.Id).ToValueList();
        IsMonotone = space.Axes.All(axis => axis.IsOrdered) && !Breaks().Any();
    }

    /// <summary>The tiers, the most urgent first.</summary>
    public TierScale Tiers { get; }

    /// <summary>The facts the tier depends on, in the policy's order.</summary>
    public ValueList<Id<Fact>> Facts { get; }

    /// <summary>The number of combinations, 1 to 16,777,216.</summary>
    public int CellCount => _tiers.Length;

    /// <summary>Whether every fact is ordered and no worse band of any gives a less severe tier.</summary>
    public bool IsMonotone { get; }

    internal CellSpace Space { get; }

    /// <summary>The position of a person's tier in <see cref="Tiers"/>; their count is no tier. Allocates nothing.</summary>
    /// <exception cref="IndexOutOfRangeException">The facts were prepared for a larger table.</exception>
    public int TierIndex(PreparedFacts facts) => _tiers[facts.Cell];

    /// <summary>The tiers of many people, by position as <see cref="TierIndex"/> tells them.</summary>
    /// <param name="people">Their facts.</param>
    /// <param name="tiers">Gets a tier a person; at least as long as <paramref name="people"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="tiers"/> is too short.</exception>
    /// <exception cref="IndexOutOfRangeException">The facts were prepared for a larger table.</exception>
    public void TierIndexes(ReadOnlySpan<PreparedFacts> people, Span<byte> tiers)
    {
        if (tiers.Length < people.Length)
            throw new ArgumentException($"{people.Length} people need as many places, not {tiers.Length}.", nameof(tiers));
        var table = _tiers;
        for (var i = 0; i < people.Length; i++)
            tiers[i] = table[people[i].Cell];
    }

    /// <summary>A person's tier; <see langword="null"/> is none.</summary>
    /// <exception cref="IndexOutOfRangeException">The facts were prepared for a larger table.</exception>
    public Id<Tier>? TierOf(PreparedFacts facts) => CodeOf(TierIndex(facts));

    /// <summary>The code of a position in <see cref="Tiers"/>; <see langword="null"/> for their count.</summary>
    public Id<Tier>? CodeOf(int tierIndex) => tierIndex == Tiers.Count ? null : Tiers[tierIndex].Code;

    /// <summary>How many combinations give a tier.</summary>
    /// <param name="tier">The tier; <see langword="null"/> is none.</param>
    public int CountOf(Id<Tier>? tier) => _tiers.Count(index => CodeOf(index) == tier);

    /// <summary>The number of bands of a fact: the refinement of all its scales, the best first.</summary>
    /// <exception cref="ArgumentException">The tier does not depend on the fact.</exception>
    public int BandCount(Id<Fact> fact) => AxisOf(fact).Count;

    /// <summary>The band of a value, from 0, the best.</summary>
    /// <exception cref="ArgumentException">The tier does not depend on the fact, or the fact cannot take the value.</exception>
    public int BandOf(Id<Fact> fact, FactValue value) =>
        AxisOf(fact).BandOf(value) ?? throw new ArgumentException($"The fact {fact} cannot be '{value}'.", nameof(value));

    /// <summary>Values of a fact that stand for all others: the first of every stretch that rules tell apart.</summary>
    /// <exception cref="ArgumentException">The tier does not depend on the fact.</exception>
    public ValueList<FactValue> ValuesOf(Id<Fact> fact) => AxisOf(fact).Values;

    /// <summary>A band in the words of the policy: its numbers, its choices, or true or false.</summary>
    /// <param name="fact">A fact of <see cref="Facts"/>.</param>
    /// <param name="band">From 0, the best.</param>
    /// <exception cref="ArgumentException">The tier does not depend on the fact.</exception>
    public string BandLabel(Id<Fact> fact, int band) => AxisOf(fact).Label(band);

    /// <summary>An example person of a combination.</summary>
    /// <param name="cell">0 to <see cref="CellCount"/>, exclusive.</param>
    public ValueList<KnownFact> PersonAt(int cell) => Space.Example(cell);

    /// <summary>The position in <see cref="Tiers"/> of the tier of a combination; their count is none.</summary>
    /// <param name="cell">0 to <see cref="CellCount"/>, exclusive.</param>
    public int TierIndexAt(int cell) => _tiers[cell];

    /// <summary>Prepares a person's facts from bands.</summary>
    /// <param name="bands">A band, from 0, for each of <see cref="Facts"/>.</param>
    /// <exception cref="ArgumentException">There are too few or too many bands, or one is none of its fact's.</exception>
    public PreparedFacts PrepareBands(ReadOnlySpan<byte> bands)
    {
        if (bands.Length != Facts.Count)
            throw new ArgumentException($"{Facts.Count} bands are wanted, not {bands.Length}.", nameof(bands));
        var cell = 0;
        for (var i = 0; i < bands.Length; i++)
        {
            if (bands[i] >= Space.Axes[i].Count)
                throw new ArgumentException($"The fact {Facts[i]} has no band {bands[i]}.", nameof(bands));
            cell += bands[i] * Space.Stride(i);
        }

        return new(cell);
    }

    /// <summary>Prepares a person's facts from values.</summary>
    /// <param name="facts">A value for each of <see cref="Facts"/>; others are passed over.</param>
    /// <exception cref="ArgumentException">A fact is missing or cannot take its value.</exception>
    public PreparedFacts Prepare(ValueList<KnownFact> facts)
    {
        var cell = 0;
        for (var i = 0; i < Facts.Count; i++)
        {
            var index = facts.FindIndex(known => known.Fact == Facts[i]);
            if (index < 0)
                throw new ArgumentException($"The fact {Facts[i]} is missing.", nameof(facts));
            cell += BandOf(Facts[i], facts[index].Value) * Space.Stride(i);
        }

        return new(cell);
    }

    internal int TierAt(int cell) => _tiers[cell];

    /// <summary>Every pair of neighbours in which the worse band of one fact gives the less severe tier.</summary>
    internal IEnumerable<(int Better, int Worse, int Axis)> Breaks()
    {
        for (var axis = 0; axis < Space.Axes.Count; axis++)
        {
            if (!Space.Axes[axis].IsOrdered)
                continue;
            var stride = Space.Stride(axis);
            foreach (var cell in Space.WithWorseNeighbour(axis))
                if (_tiers[cell + stride] > _tiers[cell])
                    yield return (cell, cell + stride, axis);
        }
    }

    private Axis AxisOf(Id<Fact> fact) => Space.IndexOf(fact) is >= 0 and var index
        ? Space.Axes[index]
        : throw new ArgumentException($"The tier does not depend on a fact '{fact}'.", nameof(fact));
}
