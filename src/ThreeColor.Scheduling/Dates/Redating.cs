using NodaTime;
using ThreeColor.Calendars;

namespace ThreeColor.Scheduling.Dates;

/// <summary>
/// How a window that is not overdue is re-dated when its cadence changes: raised and lowered go by dates (DESIGN, "Tier change").
/// </summary>
/// <param name="DueAt">The new due.</param>
/// <param name="Raised">Whether the cadence is tighter: later dues then go by the due, else by the anchor.</param>
internal readonly record struct Redating(Instant DueAt, bool Raised)
{
    /// <summary>The new due.</summary>
    /// <param name="anchor">The date the window counts from.</param>
    /// <param name="due">The due so far, after <paramref name="at"/>.</param>
    /// <param name="at">When the cadence changes.</param>
    /// <param name="every">The new cadence.</param>
    /// <param name="days">The days from now on.</param>
    public static Redating Of(LocalDate anchor, Instant due, Instant at, Period every, DayCalendar days)
    {
        var fromAnchor = new DueSequence(anchor, every).At(1, days);
        if (fromAnchor >= due)
            return new(fromAnchor, false);
        var fromChange = new DueSequence(days.DayOf(at), every).At(1, days);
        return new(Instant.Max(fromAnchor, Instant.Min(due, fromChange)), true);
    }
}
