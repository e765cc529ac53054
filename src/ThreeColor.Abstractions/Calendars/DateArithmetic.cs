using NodaTime;

namespace ThreeColor.Calendars;

/// <summary>Adds periods to dates.</summary>
public static class DateArithmetic
{
    private const int LastYear = 9998;

    /// <summary>The date that lies a period after another; <see langword="null"/> beyond the end of the calendar, which no instant reaches.</summary>
    /// <param name="date">The date to count from.</param>
    /// <param name="period">A period of one unit.</param>
    public static LocalDate? Plus(LocalDate date, Period period)
    {
        var years = period.Years + period.Months / 12 + period.Weeks / 52 + period.Days / 365 + 1;
        return date.Year + years > LastYear ? null : date + period;
    }
}
