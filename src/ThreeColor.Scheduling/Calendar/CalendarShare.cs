using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Rules;

namespace ThreeColor.Scheduling.Calendar;

/// <summary>
/// What a block owes: of the contacts asked for, the share of its days that do not lie wholly in an off-time, rounded down (DESIGN
/// section 4).
/// </summary>
internal static class CalendarShare
{
    /// <summary>What is owed as far as an instant of the block shows: at least 1, for nobody knows yet where its end lies.</summary>
    public static int OwedBy(Instant at, in CalendarState state, DutyTerms terms) =>
        Math.Max(1, Share(PausedBy(at, state, terms.Days), state.Core.Window!.Value, terms));

    /// <summary>What is owed at the end of the block; 0 where it is excused.</summary>
    public static int OwedAtEnd(in CalendarState state, DutyTerms terms)
    {
        var window = state.Core.Window!.Value;
        return OwedAtEnd(PausedBy(window.DueAt, state, terms.Days), state.Core.Setting.IsOff, window, terms);
    }

    /// <summary>What will be owed at the end if nothing comes but the pauses that are known.</summary>
    /// <remarks>The state counts what lies behind an instant; pauses behind it need not be given.</remarks>
    public static int OwedAhead(ValueList<Residents.Pause> pauses, Instant now, in CalendarState state, DutyTerms terms)
    {
        var window = state.Core.Window!.Value;
        var setting = state.Core.Setting;
        var from = Instant.Max(setting.IsOff ? setting.OffSince : now, window.OpensAt);
        var paused = state.Paused + WholeDays(from, window.DueAt, terms.Days, (start, end) => IsCovered(pauses, Instant.Max(start, now), end));
        return OwedAtEnd(paused, pauses.Any(pause => pause.Contains(window.DueAt)), window, terms);
    }

    /// <summary>How many days of the block lay wholly in an off-time by an instant.</summary>
    public static int PausedBy(Instant at, in CalendarState state, DayCalendar days)
    {
        var setting = state.Core.Setting;
        if (!setting.IsOff)
            return state.Paused;
        return state.Paused + WholeDays(Instant.Max(setting.OffSince, state.Core.Window!.Value.OpensAt), at, days, static (_, _) => true);
    }

    /// <summary>How many days lie wholly between two instants.</summary>
    public static int WholeDays(Instant from, Instant to, DayCalendar days) => WholeDays(from, to, days, static (_, _) => true);

    private static int OwedAtEnd(int paused, bool endsOff, in OpenWindow window, DutyTerms terms)
    {
        var owed = Share(paused, window, terms);
        if (owed > 0)
            return owed;
        var all = WholeDays(window.OpensAt, window.DueAt, terms.Days);
        return endsOff && 2 * (all - paused) < all ? 0 : 1;
    }

    private static int Share(int paused, in OpenWindow window, DutyTerms terms)
    {
        var times = ((DutyRule.Calendar)terms.Rule).Times;
        if (paused == 0)
            return times;
        var all = WholeDays(window.OpensAt, window.DueAt, terms.Days);
        return times * Math.Max(0, all - paused) / Math.Max(1, all);
    }

    // A day that the zone skips is none.
    private static int WholeDays(Instant from, Instant to, DayCalendar days, Func<Instant, Instant, bool> counts)
    {
        var found = 0;
        var day = days.DayOf(from);
        for (var start = days.StartOf(day); start < to; day = day.PlusDays(1))
        {
            var end = days.StartOf(day.PlusDays(1));
            if (start >= from && start < end && end <= to && counts(start, end))
                found++;
            start = end;
        }

        return found;
    }

    private static bool IsCovered(ValueList<Residents.Pause> pauses, Instant from, Instant to)
    {
        var at = from;
        while (at < to && pauses.FirstOrDefault(pause => pause.Contains(at)) is { } pause)
            at = pause.EndsAt ?? to;
        return at >= to;
    }
}
