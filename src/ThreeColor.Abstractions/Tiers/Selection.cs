namespace ThreeColor.Tiers;

/// <summary>Whom an entry of the policy is for: the key <c>for</c> of duties, checklist items and ladders (DESIGN section 3).</summary>
public sealed record Selection
{
    /// <summary>For everybody.</summary>
    public static Selection Everybody { get; } = new();

    /// <summary>For people at one of these tiers; empty is any tier and none.</summary>
    public ValueList<Id<Tier>> Tiers { get; init; }

    /// <summary>For people with at least one of these tags; empty asks for none.</summary>
    public ValueList<Id<Tag>> Tags { get; init; }

    /// <summary>Not for people with one of these tags.</summary>
    public ValueList<Id<Tag>> Without { get; init; }

    /// <summary>Whether it takes everybody.</summary>
    public bool IsEverybody => Tiers.IsEmpty && Tags.IsEmpty && Without.IsEmpty;

    /// <summary>Whether a person is meant.</summary>
    /// <param name="tier">Their tier; <see langword="null"/> outside any.</param>
    /// <param name="tags">Their tags.</param>
    public bool Includes(Id<Tier>? tier, ValueList<Id<Tag>> tags) =>
        (Tiers.IsEmpty || (tier is { } code && Tiers.Contains(code)))
        && (Tags.IsEmpty || Tags.Any(tags.Contains))
        && !Without.Any(tags.Contains);
}
