using NodaTime;
using NodaTime.TimeZones;

namespace ThreeColor.Calendars;

/// <summary>Days and weeks as a policy counts them: in a zone, from a cut-off (DESIGN section 4).</summary>
/// <remarks>
/// The days divide time without gap or overlap: each lasts from its start to the next one's. A day that the zone skips whole is
/// empty: it begins where the next one does and contains no instant. Safe for concurrent use.
/// </remarks>
public sealed record DayCalendar
{
    /// <summary>No zone moves its clocks by more than a day, so only a change as recent as this can displace a cut-off.</summary>
    private static readonly Duration Displacement = Duration.FromHours(49);

    /// <summary>Makes a calendar.</summary>
    /// <param name="zone">The zone days are counted in.</param>
    /// <param name="cutOff">The time of day at which a day begins.</param>
    /// <param name="weekStart">The first day of a week.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weekStart"/> is no day of the week.</exception>
    public DayCalendar(DateTimeZone zone, LocalTime cutOff = default, IsoDayOfWeek weekStart = IsoDayOfWeek.Monday)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (weekStart is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
            throw new ArgumentOutOfRangeException(nameof(weekStart), weekStart, "A week starts on one of its seven days.");
        Zone = zone;
        CutOff = cutOff;
        WeekStart = weekStart;
    }

    /// <summary>The zone days are counted in.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The time of day at which a day begins.</summary>
    public LocalTime CutOff { get; }

    /// <summary>The first day of a week.</summary>
    public IsoDayOfWeek WeekStart { get; }

    /// <summary>The instant at which a day begins.</summary>
    /// <remarks>In a gap of the clocks that is the first instant that exists, in an overlap the first of the two.</remarks>
    /// <param name="date">The day.</param>
    public Instant StartOf(LocalDate date) => LocalTimes.InstantOf(date + CutOff, Zone);

    /// <summary>Whether no change of the clocks is so near that it could bear on a local time about then.</summary>
    private static bool IsWellWithin(ZoneInterval interval, Instant at) =>
        (!interval.HasStart || at - interval.Start > Displacement) && (!interval.HasEnd || interval.End - at > Displacement);

    /// <summary>The day that contains an instant.</summary>
    /// <param name="at">The instant; a day's start belongs to that day.</param>
    public LocalDate DayOf(Instant at)
    {
        var interval = Zone.GetZoneInterval(at);
        var local = at.WithOffset(interval.WallOffset).LocalDateTime;
        var day = local.TimeOfDay < CutOff ? local.Date.PlusDays(-1) : local.Date;
        if (interval.HasStart && at - interval.Start < Displacement)
            while (StartOf(day.PlusDays(1)) <= at)
                day = day.PlusDays(1);
        return day;
    }

    /// <summary>The first day of the week that a day lies in.</summary>
    /// <param name="date">The day.</param>
    public LocalDate WeekOf(LocalDate date) => date.PlusDays(-(((int)date.DayOfWeek - (int)WeekStart + 7) % 7));
}
