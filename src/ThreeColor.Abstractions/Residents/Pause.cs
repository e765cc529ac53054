using System.Text.Json.Serialization;
using NodaTime;
using ThreeColor.Organisation;

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

    /// <summary>How often somebody was asked: to look at it again, or to confirm it. Each time it goes one post further up.</summary>
    /// <remarks>Its JSON name and the reading of yes and no are those of rows written before it was counted.</remarks>
    [JsonPropertyName("reviewAsked")]
    [JsonConverter(typeof(CountOrFlagConverter))]
    public int Asked { get; init; }

    /// <summary>When somebody was asked last; <see langword="null"/> before.</summary>
    public Instant? AskedAt { get; init; }

    /// <summary>Who entered it; <see langword="null"/> in rows from before that was kept.</summary>
    public Id<Worker>? EnteredBy { get; init; }

    /// <summary>When it was entered; <see langword="null"/> in rows from before that was kept.</summary>
    public Instant? EnteredAt { get; init; }

    /// <summary>The second person who confirmed it by an act of their own; <see langword="null"/> before.</summary>
    public Id<Worker>? ConfirmedBy { get; init; }

    /// <summary>When it was confirmed.</summary>
    public Instant? ConfirmedAt { get; init; }

    /// <summary>When it was voided as wrong; <see langword="null"/> while it stands. A voided pause is as if it had not been.</summary>
    public Instant? VoidedAt { get; init; }

    /// <summary>From when it counts, where that is later than <see cref="StartsAt"/>: told too long after, and not confirmed by a post above.</summary>
    public Instant? CountsFrom { get; init; }

    /// <summary>The first instant at which it excuses anything.</summary>
    [JsonIgnore]
    public Instant From => CountsFrom ?? StartsAt;

    /// <summary>Whether it waits for a second person: a death or a move excuses nothing before.</summary>
    [JsonIgnore]
    public bool IsUnconfirmed => Reason is PauseReason.Moved or PauseReason.Deceased && EnteredAt is not null && ConfirmedAt is null;

    /// <summary>Whether it excuses anything at all: it stands, is confirmed where it must be, and ends after it begins to count.</summary>
    [JsonIgnore]
    public bool Counts => VoidedAt is null && !IsUnconfirmed && !(EndsAt <= From);

    /// <summary>That it is wrong or over, said by one person of a death that two entered; counts once a second one confirms it.</summary>
    public PauseUndoing? Undoing { get; init; }

    /// <summary>Whether an instant lies in the pause; never where it does not count.</summary>
    public bool Contains(Instant at) => Counts && From <= at && !(EndsAt <= at);

    /// <summary>Whether care has ended by it at an instant: nothing is overdue for the dead, nor for who lives elsewhere.</summary>
    public bool EndsCareAt(Instant at) => Reason is PauseReason.Moved or PauseReason.Deceased && Contains(at);

    /// <summary>Whether it is over by an instant, or was never true.</summary>
    public bool IsOverAt(Instant at) => EndsAt <= at || VoidedAt is not null;
}

/// <summary>One person's word that a confirmed death is wrong or over.</summary>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
/// <param name="EndsAt">The end; <see langword="null"/> where it never was true.</param>
public sealed record PauseUndoing(Id<Worker> By, Instant At, Instant? EndsAt);

/// <summary>Why a resident cannot be visited.</summary>
public enum PauseReason
{
    /// <summary>In hospital.</summary>
    Hospital = 1,

    /// <summary>Away from home.</summary>
    Away = 2,

    /// <summary>Declines visits for now.</summary>
    Refused = 3,

    /// <summary>Moved; counts once the receiving unit has accepted.</summary>
    Moved = 4,

    /// <summary>Deceased; counts once a second person has confirmed it.</summary>
    Deceased = 5,
}
