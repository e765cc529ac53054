using NodaTime;
using ThreeColor.Calendars;

namespace ThreeColor.Scheduling.Dates;

/// <summary>The dues of a rolling duty: the k-th is the start of (base + k × every + 1 day).</summary>
/// <remarks>Months are added to the base, never to a date clamped before (timelines, row 5).</remarks>
internal readonly record struct DueSequence(LocalDate Base, Period Every)
{
    public Instant At(int k, DayCalendar days) => days.StartOf(DateOf(k));

    /// <summary>The first due from the k-th on that lies after an instant, and its place.</summary>
    /// <remarks>Dues of a day the zone skips fall together with the next day's: a window without length is no window.</remarks>
    public (int K, Instant At) After(Instant floor, int k, DayCalendar days)
    {
        var due = At(k, days);
        while (due <= floor)
            due = At(++k, days);
        return (k, due);
    }

    private LocalDate DateOf(int k)
    {
        if (Every.Days != 0)
            return Base.PlusDays((k * Every.Days) + 1);
        if (Every.Months != 0)
            return Base.PlusMonths(k * Every.Months).PlusDays(1);
        return Base.PlusYears(k * Every.Years).PlusDays((k * Every.Weeks * 7) + 1);
    }
}
