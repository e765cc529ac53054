using NodaTime;

namespace ThreeColor.Facts;

/// <summary>Who said what about a fact, when it was true, and when we learnt it (MECHANISM B1).</summary>
public sealed record Claim
{
    /// <summary>The fact.</summary>
    public required Id<Fact> Fact { get; init; }

    /// <summary>The value; <see langword="null"/> exactly when <see cref="Absence"/> tells why there is none.</summary>
    public FactValue? Value { get; init; }

    /// <summary>Why there is no value; <see langword="null"/> when there is one.</summary>
    public Absence? Absence { get; init; }

    /// <summary>Who says so.</summary>
    public required Id<Source> Source { get; init; }

    /// <summary>When it was true.</summary>
    public required Instant ObservedAt { get; init; }

    /// <summary>When we learnt it; not before <see cref="ObservedAt"/>.</summary>
    public required Instant RecordedAt { get; init; }
}

/// <summary>Why a source gave no value.</summary>
public enum Absence
{
    /// <summary>Nobody asked.</summary>
    NotAsked = 1,

    /// <summary>The person declined to say; this never adds visits and never lowers a tier held.</summary>
    Refused = 2,

    /// <summary>The source may not pass it on.</summary>
    Masked = 3,
}

/// <summary>A department, device or visit that claims come from.</summary>
/// <param name="Id">Such as <c>civil-affairs</c>.</param>
public sealed record Source(Id<Source> Id);
