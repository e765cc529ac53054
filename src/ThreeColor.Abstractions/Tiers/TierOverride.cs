using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.Tiers;

/// <summary>A person's decision that a resident is at another tier than the rules give, for a stated time (DESIGN section 3).</summary>
/// <remarks>It never holds beyond <see cref="Until"/>, and never against facts that turned worse after it was given.</remarks>
public sealed record TierOverride
{
    /// <summary>The override, unique within the resident's file.</summary>
    public required Id<TierOverride> Id { get; init; }

    /// <summary>The tier it gives.</summary>
    public required Id<Tier> Tier { get; init; }

    /// <summary>Who decided it.</summary>
    public required Id<Worker> Author { get; init; }

    /// <summary>Why; personal data.</summary>
    public required string Reason { get; init; }

    /// <summary>From when it holds, inclusive.</summary>
    public required Instant From { get; init; }

    /// <summary>Its expiry, exclusive.</summary>
    public required Instant Until { get; init; }

    /// <summary>The tier held without it; <see langword="null"/> is none. The more severe of the two is held when it ends.</summary>
    public Id<Tier>? Before { get; init; }

    /// <summary>The least severe tier the facts allowed when it was given; <see langword="null"/> is none. Facts that turn worse than this end it.</summary>
    public Id<Tier>? Against { get; init; }

    /// <summary>When it ended; <see langword="null"/> while it holds.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>How it ended, exactly when <see cref="EndedAt"/> is set.</summary>
    public OverrideEnding? Ending { get; init; }
}

/// <summary>How an override ended. The number is stored.</summary>
public enum OverrideEnding
{
    /// <summary>Its time was over.</summary>
    Expired = 1,

    /// <summary>A person withdrew it.</summary>
    Withdrawn = 2,

    /// <summary>The facts turned worse than those it was given against.</summary>
    Overtaken = 3,

    /// <summary>Another override took its place.</summary>
    Replaced = 4,

    /// <summary>A new policy has no such tier.</summary>
    TierGone = 5,
}
