using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Folding;

/// <summary>The pending window in a duty's state.</summary>
/// <param name="OpensAt">When it opened.</param>
/// <param name="DueAt">The first overdue instant.</param>
/// <param name="MissedAt">When it is missed; <see langword="null"/> where it stays overdue until contact.</param>
internal readonly record struct OpenWindow(Instant OpensAt, Instant DueAt, Instant? MissedAt)
{
    /// <summary>Whether tier and unit have changed since its due, so that it counts under those of its due.</summary>
    public bool Frozen { get; init; }

    /// <summary>The tier of its due, where frozen.</summary>
    public Id<Tier>? Tier { get; init; }

    /// <summary>The unit of its due, where frozen.</summary>
    public Id<Unit> Unit { get; init; }
}
