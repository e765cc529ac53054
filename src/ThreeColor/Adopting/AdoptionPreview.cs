using ThreeColor.Tiers;

namespace ThreeColor.Adopting;

/// <summary>What would become of everybody if a policy were adopted now; nothing has changed.</summary>
public sealed record AdoptionPreview
{
    /// <summary>Residents looked at.</summary>
    public required int Residents { get; init; }

    /// <summary>Residents by the tier they hold and the one they would hold, in the order of the tiers held; those who stay are among them.</summary>
    public required ValueList<TierMove> Moves { get; init; }

    /// <summary>Residents who hold a tier that the policy neither has nor names as a former one. They would be held at its most severe tier.</summary>
    public required int UnknownTiers { get; init; }

    /// <summary>Residents who are owed a visit by some duty now, and would be by none.</summary>
    public required int FallOut { get; init; }

    /// <summary>Open windows that would fall due sooner.</summary>
    public required int Sooner { get; init; }

    /// <summary>Open windows that would fall due later.</summary>
    public required int Later { get; init; }

    /// <summary>Whether nobody falls out and every tier held is known.</summary>
    public bool IsSafe => FallOut == 0 && UnknownTiers == 0;
}

/// <summary>Residents who would go from one tier to another, or stay.</summary>
/// <param name="From">The tier held; <see langword="null"/> is none.</param>
/// <param name="To">The tier that would be held; <see langword="null"/> is none.</param>
/// <param name="Count">How many residents.</param>
public sealed record TierMove(Id<Tier>? From, Id<Tier>? To, int Count);
