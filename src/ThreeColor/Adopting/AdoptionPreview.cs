using ThreeColor.Tiers;

namespace ThreeColor.Adopting;

/// <summary>A count of what would change for residents if a policy were adopted now; nothing has changed yet.</summary>
public sealed record AdoptionPreview
{
    /// <summary>The number of residents looked at.</summary>
    public required int Residents { get; init; }

    /// <summary>The number of residents by the tier they hold and the one they would hold, in the order of the tiers held.</summary>
    /// <remarks>Those who stay where they are are among them.</remarks>
    public required ValueList<TierMove> Moves { get; init; }

    /// <summary>The number of residents who hold a tier that the policy neither has nor names as a former one.</summary>
    /// <remarks>They would be held at its most severe tier.</remarks>
    public required int UnknownTiers { get; init; }

    /// <summary>The number of residents who are owed a visit by some duty now, and would be owed one by none.</summary>
    public required int FallOut { get; init; }

    /// <summary>The number of open windows that would fall due sooner.</summary>
    public required int Sooner { get; init; }

    /// <summary>The number of open windows that would fall due later.</summary>
    public required int Later { get; init; }

    /// <summary>Whether nobody falls out and every tier held is known.</summary>
    public bool IsSafe => FallOut == 0 && UnknownTiers == 0;
}

/// <summary>The number of residents who would go from one tier to another, or stay.</summary>
/// <param name="From">The tier held; <see langword="null"/> is none.</param>
/// <param name="To">The tier that would be held; <see langword="null"/> is none.</param>
/// <param name="Count">The number of residents.</param>
public sealed record TierMove(Id<Tier>? From, Id<Tier>? To, int Count);
