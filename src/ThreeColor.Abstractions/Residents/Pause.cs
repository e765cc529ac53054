using NodaTime;

namespace ThreeColor.Residents;

/// <summary>A time in which the resident cannot be visited: [<see cref="StartsAt"/>, <see cref="EndsAt"/>).</summary>
public sealed record Pause
{
    /// <summary>The pause, unique within the resident's file.</summary>
    public required Id<Pause> Id { get; init; }

    /// <summary>Why.</summary>
    public required PauseReason Reason { get; init; }

    /// <summary>The first instant, inclusive.</summary>
    public required Instant StartsAt { get; init; }

    /// <summary>The end, exclusive; <see langword="null"/> while it is not known.</summary>
    public Instant? EndsAt { get; init; }

    /// <summary>When somebody must look at it again; required while there is no end.</summary>
    public Instant? ReviewAt { get; init; }

    /// <summary>Whether the review at <see cref="ReviewAt"/> has been asked for.</summary>
    public bool ReviewAsked { get; init; }

    /// <summary>Whether an instant lies in the pause; never where it ends at its start or before.</summary>
    public bool Contains(Instant at) => StartsAt <= at && !(EndsAt <= at);
}

/// <summary>Why a resident cannot be visited.</summary>
public enum PauseReason
{
    /// <summary>In hospital.</summary>
    Hospital = 1,

    /// <summary>Away from home.</summary>
    Away = 2,

    /// <summary>Declines visits for now.</summary>
    Refused = 3,

    /// <summary>Moved; the receiving unit has accepted.</summary>
    Moved = 4,

    /// <summary>Deceased, confirmed by a second person.</summary>
    Deceased = 5,
}
