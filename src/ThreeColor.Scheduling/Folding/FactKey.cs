using NodaTime;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Folding;

/// <summary>The place of a fact in the one order in which all facts of a life are folded.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Phase">What comes first at one instant.</param>
/// <param name="Visit">Orders contacts of one instant.</param>
internal readonly record struct FactKey(Instant At, FactPhase Phase, Id<Visit> Visit = default) : IComparable<FactKey>
{
    public static FactKey Start { get; } = new(Instant.MinValue, FactPhase.Turn);

    /// <summary>Behind everything of an instant.</summary>
    public static FactKey EndOf(Instant at) => new(at, FactPhase.Last + 1);

    public int CompareTo(FactKey other)
    {
        var byTime = At.CompareTo(other.At);
        if (byTime != 0)
            return byTime;
        return Phase == other.Phase ? Visit.CompareTo(other.Visit) : Phase.CompareTo(other.Phase);
    }

    public bool IsBefore(in FactKey other) => CompareTo(other) < 0;

    public FactKey OrLater(in FactKey other) => IsBefore(other) ? other : this;
}
