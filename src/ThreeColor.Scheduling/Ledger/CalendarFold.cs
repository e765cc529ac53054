using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>Runs a calendar duty through its history, week by week.</summary>
internal static class CalendarFold
{
    public static void Run(DutyCase duty, DutyRule.Calendar rule, WindowBook book)
    {
        var changes = duty.Timeline.TiersUnder(rule);
        if (changes.Count == 0)
            return;
        var week = FirstWeekFrom(changes[0].At, duty.Days);
        while (duty.Days.StartOf(week) is var start && start <= duty.Now)
        {
            var end = duty.Days.StartOf(week.PlusDays(7));
            var window = book.Open(start, end, end);
            week = week.PlusDays(7);
            if (Completing(duty, rule, start, end) is { } contact)
            {
                book.Met(window, contact);
                continue;
            }

            book.Pending(window);
            if (!duty.Gaps.Contain(end, out var resumesAt))
                continue;
            if (resumesAt > duty.Now)
                return;
            week = FirstWeekFrom(resumesAt, duty.Days);
        }
    }

    /// <summary>The first week that begins at an instant or after it.</summary>
    public static LocalDate FirstWeekFrom(Instant at, DayCalendar days)
    {
        var week = days.WeekOf(days.DayOf(at));
        return days.StartOf(week) < at ? week.PlusDays(7) : week;
    }

    private static Contact? Completing(DutyCase duty, DutyRule.Calendar rule, Instant start, Instant end)
    {
        var wanted = rule.Times;
        foreach (var contact in duty.Contacts)
            if (contact.OccurredAt >= start && contact.OccurredAt < end && --wanted == 0)
                return contact;
        return null;
    }
}
