using NodaTime;
using ThreeColor.Facts;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Definitions;

/// <summary>An example a policy carries with it: known facts, and the tier they must give.</summary>
public sealed record PolicyTest
{
    /// <summary>The test, unique within the policy.</summary>
    public required Id<PolicyTest> Id { get; init; }

    /// <summary>What is known; every other fact is unknown.</summary>
    public required ValueList<KnownFact> Facts { get; init; }

    /// <summary>The least severe tier expected; <see langword="null"/> is none.</summary>
    public Id<Tier>? Lowest { get; init; }

    /// <summary>The most severe tier expected; <see langword="null"/> is none.</summary>
    public Id<Tier>? Highest { get; init; }

    /// <summary>The facts expected to be asked for, in any order; <see langword="null"/> where the test does not say.</summary>
    public ValueList<Id<Fact>>? Ask { get; init; }

    /// <summary>The tags expected for certain, in any order; <see langword="null"/> where the test does not say.</summary>
    public ValueList<Id<Tag>>? Tags { get; init; }

    /// <summary>The day it is asked for; <see langword="null"/> is every edition of the policy.</summary>
    public LocalDate? At { get; init; }

    /// <summary>Whether the expectation still has to be filled in; it is then not run.</summary>
    public bool IsBlank { get; init; }

    /// <summary>Rules that must be among those that give <see cref="Highest"/>.</summary>
    public ValueList<Id<TierRule>> Because { get; init; }
}
