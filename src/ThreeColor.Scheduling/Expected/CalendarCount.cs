using NodaTime;

namespace ThreeColor.Scheduling.Expected;

/// <summary>Counts the weeks of a calendar duty day by day: a week counts if its first day is lived through in care.</summary>
internal static class CalendarCount
{
    private static readonly Duration LongestDay = Duration.FromHours(49);

    public static int Of(ExpectedFacts facts, DutyRule.Calendar rule)
    {
        if (facts.Turns.Count == 0 || facts.FirstCovered(facts.Turns.Min) is not { } from)
            return 0;
        var count = 0;
        Instant? weekBegan = null;
        for (var day = facts.Date(from - LongestDay); facts.Days.StartOf(day) is var start && start <= facts.Now; day = day.PlusDays(1))
        {
            if (day.DayOfWeek != facts.Days.WeekStart)
                continue;
            if (weekBegan is { } began && IsExcused(facts, rule, began, start))
            {
                weekBegan = null;
                if (facts.BackAt(start) is not { } back)
                    return count;
                from = back;
            }

            if (start < from)
                continue;
            weekBegan = start;
            count++;
        }

        return count;
    }

    private static bool IsExcused(ExpectedFacts facts, DutyRule.Calendar rule, Instant start, Instant end) =>
        facts.IsOff(end) && facts.Contacts.Count(contact => contact >= start && contact < end) < rule.Times;
}
