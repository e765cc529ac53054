using NodaTime;
using ThreeColor.Residents;

namespace ThreeColor.Scheduling.Rules;

/// <summary>How far a policy lets pauses reach: back, ahead, and without an answer (DESIGN section 4).</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed record PauseLimits
{
    /// <summary>The default of <see cref="Backdate"/>: 3 days.</summary>
    public static readonly Duration DefaultBackdate = Duration.FromDays(3);

    /// <summary>The default of <see cref="AskAgain"/>: 1 day.</summary>
    public static readonly Duration DefaultAskAgain = Duration.FromDays(1);

    /// <summary>The longest pause without a date on which somebody looks at it again, where <see cref="Longest"/> is silent: 92 days.</summary>
    public static readonly Period LongestWithoutReview = Period.FromDays(92);

    /// <summary>The limits of a policy that states none.</summary>
    public static PauseLimits Default { get; } = new();

    /// <summary>
    /// How long after its start a pause may be told and still count from it, this long included; told later it counts from its receipt.
    /// </summary>
    public Duration Backdate { get; init; } = DefaultBackdate;

    /// <summary>How long somebody who is asked about a pause has to answer before the next post is asked.</summary>
    public Duration AskAgain { get; init; } = DefaultAskAgain;

    /// <summary>The longest pause for a reason, as the policy states it; by the order of the reasons.</summary>
    public ValueList<LongestPause> Longest { get; init; }

    /// <summary>
    /// Until when a pause may last at most, that instant included, or must be looked at again where it has no end; <see langword="null"/>
    /// where it may last for ever.
    /// </summary>
    /// <remarks>
    /// A longest pause that is stated holds with a review, too. Where none is stated a pause with a review has none, and one without may last
    /// <see cref="LongestWithoutReview"/>. A death has no end.
    /// </remarks>
    /// <param name="pause">The pause.</param>
    /// <param name="zone">The zone that its days are counted in.</param>
    public Instant? LatestEnd(Pause pause, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(pause);
        if (pause.Reason == PauseReason.Deceased)
            return null;
        var stated = Longest.FirstOrDefault(longest => longest.Reason == pause.Reason)?.Period;
        if ((stated ?? (pause.ReviewAt is null ? LongestWithoutReview : null)) is not { } longest)
            return null;
        // The same time of day that many days on, whatever the clocks do in between; behind the end of the calendar there is no limit.
        var start = pause.StartsAt.InZone(zone).LocalDateTime;
        var years = longest.Years + (longest.Months / 12) + (longest.Weeks / 52) + (longest.Days / 365) + 1L;
        return start.Year + years >= CalendarSystem.Iso.MaxYear ? null : (start + longest).InZoneLeniently(zone).ToInstant();
    }
}

/// <summary>The longest pause for a reason.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Period">How long at most, in days, weeks, months or years of one unit.</param>
public sealed record LongestPause(PauseReason Reason, Period Period);
