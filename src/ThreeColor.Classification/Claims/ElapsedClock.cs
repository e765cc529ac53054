using NodaTime;
using NodaTime.Text;
using ThreeColor.Calendars;
using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Claims;

/// <summary>Whole units since a date or since a number was observed.</summary>
/// <param name="Start">When the count began.</param>
/// <param name="Day">The day on which it began.</param>
/// <param name="Initial">The number at that instant.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Days">The days it is counted in.</param>
internal readonly record struct ElapsedClock(Instant Start, LocalDate Day, long Initial, ElapsedUnit Unit, DayCalendar Days)
{
    /// <summary>The clock of a claim; a number that was claimed grows from its observation on.</summary>
    public static ElapsedClock Of(Claim claim, ElapsedUnit unit, DayCalendar days)
    {
        var value = claim.Value!.Value;
        if (value.Kind == FactValueKind.Integer)
            return From(claim.ObservedAt, value.AsInteger(), unit, days);
        if (InstantPattern.ExtendedIso.Parse(value.AsChoice()) is { Success: true } instant)
            return From(instant.Value, 0, unit, days);
        var date = LocalDatePattern.Iso.Parse(value.AsChoice()).Value;
        return new(days.StartOf(date), date, 0, unit, days);
    }

    private static ElapsedClock From(Instant start, long initial, ElapsedUnit unit, DayCalendar days) => new(start, days.DayOf(start), initial, unit, days);

    /// <summary>The number at an instant.</summary>
    public long At(Instant now)
    {
        if (Unit == ElapsedUnit.Hours)
            return Initial + (long)Math.Floor((now - Start).TotalHours);
        var (from, to) = (Day, Days.DayOf(now));
        return Initial + Unit switch
        {
            ElapsedUnit.Years => Period.Between(from, to, PeriodUnits.Years).Years,
            ElapsedUnit.Months => Period.Between(from, to, PeriodUnits.Months).Months,
            ElapsedUnit.Weeks => Period.DaysBetween(from, to) / 7,
            _ => Period.DaysBetween(from, to),
        };
    }

    /// <summary>The instant at which the number reaches another; <see langword="null"/> beyond the end of the calendar.</summary>
    public Instant? Reaches(long number)
    {
        var units = (int)(number - Initial);
        if (Unit == ElapsedUnit.Hours)
            return Start + Duration.FromHours(units);
        var period = Unit switch
        {
            ElapsedUnit.Years => Period.FromYears(units),
            ElapsedUnit.Months => Period.FromMonths(units),
            ElapsedUnit.Weeks => Period.FromWeeks(units),
            _ => Period.FromDays(units),
        };
        return DateArithmetic.Plus(Day, period) is { } date ? Days.StartOf(date) : null;
    }
}
