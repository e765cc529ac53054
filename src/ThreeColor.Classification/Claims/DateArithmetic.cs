using NodaTime;

namespace ThreeColor.Classification.Claims;

internal static class DateArithmetic
{
    private const int LastYear = 9998;

    /// <summary>A date and a period of one unit; <see langword="null"/> beyond the end of the calendar, which no instant reaches.</summary>
    public static LocalDate? Plus(LocalDate date, Period period)
    {
        var years = period.Years + period.Months / 12 + period.Weeks / 52 + period.Days / 365 + 1;
        return date.Year + years > LastYear ? null : date + period;
    }
}
