using NodaTime;

namespace ThreeColor.Calendars;

/// <summary>Measures time limits by elapsed time or by the hours in which services run.</summary>
/// <remarks>
/// Made only from the calendar of a policy document, so that what runs is what its digest names.
/// In a gap of daylight saving services open or close at the first instant that exists, in an overlap at the first of the two.
/// Safe for concurrent use.
/// </remarks>
public sealed record ServiceClock
{
    private const int MaxDays = 20_000;

    private readonly ValueList<LocalDate> _holidays;

    internal ServiceClock(LocalTime from, LocalTime to, DateTimeZone zone)
    {
        From = from;
        To = to;
        Zone = zone;
    }

    /// <summary>The time of day at which services begin.</summary>
    public LocalTime From { get; internal init; }

    /// <summary>The time of day at which services end, exclusive; on the next day where it is not after <see cref="From"/>.</summary>
    /// <remarks>Equal to <see cref="From"/>, services run round the clock.</remarks>
    public LocalTime To { get; internal init; }

    /// <summary>The time zone of <see cref="From"/> and <see cref="To"/>.</summary>
    public DateTimeZone Zone { get; internal init; }

    /// <summary>The days on which no services begin, in ascending order; those of the evening before still run past midnight.</summary>
    public ValueList<LocalDate> Holidays
    {
        get => _holidays;
        internal init => _holidays = value.Order().ToValueList();
    }

    private bool RunsAlways => From == To && Holidays.IsEmpty;

    /// <summary>The first instant by which an amount of time has passed on a clock.</summary>
    /// <remarks>A later start never gives an earlier end.</remarks>
    /// <param name="start">The instant to measure from.</param>
    /// <param name="amount">The amount of time; zero or more.</param>
    /// <param name="clock">Which hours count.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    /// <exception cref="InvalidOperationException">Services run too little to fill the amount within 50 years.</exception>
    public Instant Add(Instant start, Duration amount, LimitClock clock)
    {
        if (amount < Duration.Zero)
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "A time limit is never negative.");
        return clock == LimitClock.Elapsed || RunsAlways ? start + amount : AddService(start, amount);
    }

    /// <summary>The instant at which services that begin on a day end.</summary>
    /// <param name="date">The day on which they begin; whether it is a working day is not asked.</param>
    public Instant ClosesAt(LocalDate date) => At(To > From ? date : date.PlusDays(1), To);

    private Instant AddService(Instant start, Duration amount)
    {
        // Services that run past midnight may still be those of the day before.
        var date = new DayCalendar(Zone).DayOf(start).PlusDays(To > From ? 0 : -1);
        for (var i = 0; i < MaxDays; i++, date = date.PlusDays(1))
        {
            if (Holidays.AsSpan().BinarySearch(date) >= 0)
                continue;
            var from = Instant.Max(start, At(date, From));
            var open = ClosesAt(date) - from;
            if (open <= Duration.Zero)
                continue;
            if (amount <= open)
                return from + amount;
            amount -= open;
        }

        throw new InvalidOperationException($"The calendar leaves too few service hours after {start} to measure a time limit.");
    }

    private Instant At(LocalDate date, LocalTime time) => LocalTimes.InstantOf(date + time, Zone);
}
