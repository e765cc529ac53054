using NodaTime;
using ThreeColor.Scheduling.Expected;
using ThreeColor.Scheduling.Rules;

namespace ThreeColor.Scheduling.Calendar;

/// <summary>Counts the weeks of a calendar duty day by day: a week counts if its first day is lived through in care.</summary>
internal static class CalendarCount
{
    private static readonly Duration LongestDay = Duration.FromHours(49);

    public static int Of(ExpectedFacts facts)
    {
        if (facts.Turns.Count == 0 || facts.FirstCovered(facts.Turns.Min) is not { } from)
            return 0;
        var count = 0;
        Instant? weekBegan = null;
        var days = facts.DaysAt(from);
        for (var day = days.DayOf(from - LongestDay); days.StartOf(day) is var start && start <= facts.Now; day = day.PlusDays(1))
        {
            if (day.DayOfWeek != days.WeekStart)
                continue;
            if (weekBegan is { } began && IsExcused(facts, began, start))
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

    private static bool IsExcused(ExpectedFacts facts, Instant start, Instant end) => facts.IsOff(end) && !IsMet(facts, start, end);

    /// <summary>A week is met once it has as many contacts as are asked for at a contact, or by an edition that comes during it.</summary>
    private static bool IsMet(ExpectedFacts facts, Instant start, Instant end)
    {
        var contacts = facts.Contacts.Where(contact => contact >= start && contact < end).ToList();
        foreach (var at in contacts.Concat(facts.Turns.Where(turn => turn > start && turn < end)))
            if (contacts.Count(contact => contact <= at) is var count && count > 0
                && facts.TermsAt(at) is { Retired: false, Rule: DutyRule.Calendar rule } && count >= rule.Times)
                return true;
        return false;
    }
}
