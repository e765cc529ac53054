using System.Text.Json.Serialization;
using NodaTime;

namespace ThreeColor.Tiers;

/// <summary>The standing of a resident from one instant until the next period begins.</summary>
public sealed record TierPeriod
{
    /// <summary>The first instant of the period.</summary>
    public required Instant From { get; init; }

    /// <summary>The standing during it.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The tier, exactly when <see cref="Standing"/> is <see cref="Standing.Listed"/>.</summary>
    public Id<Tier>? Tier { get; init; }

    /// <summary>The tags during it, in ordinal order; none unless <see cref="Standing.Listed"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Id<Tag>> Tags { get; init; }
}
