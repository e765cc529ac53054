using NodaTime;
using NodaTime.Text;
using ThreeColor.Classification.Definitions;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Claims;

/// <summary>Whole units since a date or since a number was observed.</summary>
/// <param name="Start">When the count began.</param>
/// <param name="Initial">The number at that instant.</param>
/// <param name="Unit">What is counted.</param>
internal readonly record struct ElapsedClock(ZonedDateTime Start, long Initial, ElapsedUnit Unit)
{
    /// <summary>The clock of a claim; a number that was claimed grows from its observation on.</summary>
    public static ElapsedClock Of(Claim claim, ElapsedUnit unit, DateTimeZone zone)
    {
        var value = claim.Value!.Value;
        if (value.Kind == FactValueKind.Integer)
            return new(claim.ObservedAt.InZone(zone), value.AsInteger(), unit);
        var instant = InstantPattern.ExtendedIso.Parse(value.AsChoice());
        return new(instant.Success ? instant.Value.InZone(zone) : zone.AtStartOfDay(LocalDatePattern.Iso.Parse(value.AsChoice()).Value), 0, unit);
    }

    /// <summary>The number at an instant.</summary>
    public long At(Instant now)
    {
        if (Unit == ElapsedUnit.Hours)
            return Initial + (long)Math.Floor((now - Start.ToInstant()).TotalHours);
        var (from, to) = (Start.Date, now.InZone(Start.Zone).Date);
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
            return Start.ToInstant() + Duration.FromHours(units);
        var period = Unit switch
        {
            ElapsedUnit.Years => Period.FromYears(units),
            ElapsedUnit.Months => Period.FromMonths(units),
            ElapsedUnit.Weeks => Period.FromWeeks(units),
            _ => Period.FromDays(units),
        };
        return DateArithmetic.Plus(Start.Date, period) is { } date ? Start.Zone.AtStartOfDay(date).ToInstant() : null;
    }
}
