using System.Diagnostics.CodeAnalysis;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Rules;

/// <summary>A value a policy states tier by tier.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <remarks>A tier it is silent about has no value, unless one is stated for every other case. Safe for concurrent use.</remarks>
public sealed record PerTier<T>
    where T : notnull
{
    /// <summary>Silent about every tier.</summary>
    public static PerTier<T> Silent { get; } = new();

    /// <summary>The values, by the order of the tiers; the one for every other case last.</summary>
    public ValueList<TierValue<T>> Values { get; init; }

    /// <summary>The value of a tier, else the one for every other case.</summary>
    /// <param name="tier">The tier; <see langword="null"/> outside any tier.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(Id<Tier>? tier, [MaybeNullWhen(false)] out T value)
    {
        foreach (var entry in Values)
            if (entry.Tier is null || entry.Tier == tier)
            {
                value = entry.Value;
                return true;
            }

        value = default;
        return false;
    }
}

/// <summary>The value of one tier.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Tier">The tier; <see langword="null"/> for every other case, no tier included.</param>
/// <param name="Value">The value.</param>
public sealed record TierValue<T>(Id<Tier>? Tier, T Value)
    where T : notnull;
