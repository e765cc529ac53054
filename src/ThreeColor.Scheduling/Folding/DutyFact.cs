using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Folding;

/// <summary>A dated fact of a resident's life, as the folds of duties see it; its phase says which members are set.</summary>
/// <param name="Key">Its place in the order.</param>
internal readonly record struct DutyFact(FactKey Key)
{
    /// <summary>Of a turn: how many pauses begin.</summary>
    public int Begun { get; init; }

    /// <summary>Of a turn: how many pauses end.</summary>
    public int Ended { get; init; }

    /// <summary>Of a turn: how many more pauses end care from here on than before.</summary>
    public int CareEnded { get; init; }

    /// <summary>
    /// Of a turn: whether a standing or an edition begins, so that who is covered is judged anew, under <see cref="Terms"/>.
    /// </summary>
    public bool Judges { get; init; }

    /// <summary>Of an edition, or a turn that judges: the terms from here on.</summary>
    public DutyTerms? Terms { get; init; }

    /// <summary>Of a standing, or a turn at which one begins.</summary>
    public TierPeriod? Period { get; init; }

    /// <summary>Of a residence.</summary>
    public Id<Unit> Unit { get; init; }

    /// <summary>Of a contact.</summary>
    public Contact? Contact { get; init; }

    public Instant At => Key.At;
}
