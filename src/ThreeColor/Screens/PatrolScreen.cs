using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Scheduling;
using ThreeColor.Tiers;

namespace ThreeColor.Screens;

/// <summary>Coverage of a unit at an instant, level by level (MECHANISM F1). A rate is never shown without what it is a rate of.</summary>
public sealed record PatrolScreen
{
    /// <summary>The unit.</summary>
    public required Id<Unit> Unit { get; init; }

    /// <summary>The instant.</summary>
    public required Instant At { get; init; }

    /// <summary>The unit as a whole.</summary>
    public required Coverage Total { get; init; }

    /// <summary>The units directly below, by id; empty at the lowest level.</summary>
    public ValueList<PatrolRow> Below { get; init; }

    /// <summary>The tiers windows count under, by code; windows outside any tier under <see langword="null"/>, last.</summary>
    public ValueList<TierCoverage> Tiers { get; init; }
}

/// <summary>One unit of a patrol screen.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Coverage">Its coverage.</param>
public sealed record PatrolRow(Id<Unit> Unit, Coverage Coverage);

/// <summary>One tier of a patrol screen.</summary>
/// <param name="Tier">The tier; <see langword="null"/> outside any.</param>
/// <param name="Coverage">Its coverage.</param>
public sealed record TierCoverage(Id<Tier>? Tier, Coverage Coverage);
