using NodaTime;
using ThreeColor.Scheduling.Expected;
using ThreeColor.Scheduling.Rules;

namespace ThreeColor.Scheduling.Calendar;

/// <summary>Counts the weeks of a calendar duty one by one, each looked at day by day.</summary>
internal static class CalendarCount
{
    public static int Of(ExpectedFacts facts)
    {
        if (facts.Turns.Count == 0 || facts.FirstCovered(facts.Turns.Min) is not { } opens)
            return 0;
        var count = 0;
        for (var week = FirstFrom(opens, facts); week is { } own && own.Opens <= facts.Now; count++)
            week = Next(own, facts);
        return count;
    }

    private static Week FirstFrom(Instant from, ExpectedFacts facts)
    {
        var days = facts.DaysAt(from);
        var day = days.DayOf(from);
        while (day.DayOfWeek != days.WeekStart || days.StartOf(day) < from)
            day = day.PlusDays(1);
        return new(day, days.StartOf(day), days.StartOf(day.PlusDays(7)), days.StartOf(day));
    }

    /// <summary>The week behind, or behind one that is excused that of the day on which the resident is back.</summary>
    private static Week? Next(Week week, ExpectedFacts facts)
    {
        if (week.End > facts.Now || !IsExcused(week, facts))
            return FirstFrom(week.End, facts);
        if (facts.BackAt(week.End) is not { } back)
            return null;
        var days = facts.DaysAt(back);
        var day = days.DayOf(back);
        while (day.DayOfWeek != days.WeekStart)
            day = day.PlusDays(-1);
        var start = days.StartOf(day);
        return start < week.End ? FirstFrom(week.End, facts) : new(day, start, days.StartOf(day.PlusDays(7)), back);
    }

    /// <summary>A week is excused whose end lies in an off-time, with which the duty is over or less than half the days and no whole contact are left.</summary>
    private static bool IsExcused(Week week, ExpectedFacts facts)
    {
        if (!facts.IsOff(week.End) || IsMet(week, facts))
            return false;
        if (facts.IsOver(week.End))
            return true;
        var (outside, all) = DaysBy(week.End, week, facts);
        return facts.TermsBefore(week.End).Rule is DutyRule.Calendar rule && outside * rule.Times < all && 2 * outside < all;
    }

    /// <summary>
    /// A week is met once it has as many contacts as are asked for: at a contact, by an edition that comes during it, or when the resident is
    /// back and the days away are known.
    /// </summary>
    private static bool IsMet(Week week, ExpectedFacts facts)
    {
        var moments = facts.Contacts.Concat(facts.Turns.Where(facts.IsEdition))
            .Concat(facts.Turns.Concat(facts.PauseEnds).Where(at => !facts.IsOff(at)));
        foreach (var at in moments.Where(at => at >= week.Opens && at < week.End))
        {
            var (outside, all) = DaysBy(at, week, facts);
            if (CountBy(at, week, facts) is var count && count > 0
                && facts.TermsAt(at) is { Retired: false, Rule: DutyRule.Calendar rule } && count >= rule.Times * outside / all)
                return true;
        }

        return false;
    }

    /// <summary>One day is one contact, unless the edition of the contact counts several.</summary>
    private static int CountBy(Instant at, Week week, ExpectedFacts facts)
    {
        var counted = new List<Instant>();
        foreach (var contact in facts.Contacts.Where(contact => contact >= week.Start && contact <= at))
            if (facts.TermsAt(contact) is { Rule: DutyRule.Calendar { SameDay: true } }
                || !counted.Exists(other => facts.DaysAt(contact).DayOf(other) == facts.DaysAt(contact).DayOf(contact)))
                counted.Add(contact);
        return counted.Count;
    }

    /// <summary>How many days of a week were not wholly off by an instant, and how many days there are.</summary>
    private static (int Outside, int All) DaysBy(Instant at, Week week, ExpectedFacts facts)
    {
        var (outside, all) = (0, 0);
        var days = facts.DaysAt(week.Start);
        for (var day = week.Day; day < week.Day.PlusDays(7); day = day.PlusDays(1))
        {
            var (start, end) = (days.StartOf(day), days.StartOf(day.PlusDays(1)));
            if (start == end)
                continue;
            all++;
            if (end > at || !facts.IsOff(start) || facts.BackAt(start) < end)
                outside++;
        }

        return (outside, all);
    }

    private sealed record Week(LocalDate Day, Instant Start, Instant End, Instant Opens);
}
