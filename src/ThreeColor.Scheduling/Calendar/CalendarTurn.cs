using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Scheduling.Folding;

namespace ThreeColor.Scheduling.Calendar;

/// <summary>What it does to a calendar duty that it comes on, goes off, or that pauses begin and end.</summary>
internal static class CalendarTurn
{
    public static CalendarState Of(in CalendarState state, in DutyFact fact, DutyTerms terms, ClosedWindows closed)
    {
        var core = CoreFold.Turn(state.Core, fact);
        var (before, after) = (state.Core.Setting, core.Setting);
        var under = fact.Terms ?? terms;
        if (after.Presence == Presence.In && before.Presence == Presence.Before)
            return new() { Core = core.Moved(fact.Key) with { Waits = false }, NextAt = CalendarFold.FirstWeekFrom(fact.At, under.Days) };
        if (after.IsOff || !before.IsOff)
            return state with { Core = core };
        if (core.Waits)
            return ComeBack(state, core, fact.Key, before.OffSince, under, closed);
        if (core.Window is null)
            return state with { Core = core };
        var counted = state with { Core = core, Paused = CalendarShare.PausedBy(fact.At, state, under.Days) };
        return CalendarFold.MetBy(fact.At, counted, fact.Key, under, closed) ?? counted;
    }

    /// <summary>The off-time that excused a block has ended: the block of that day is owed for what is left of it.</summary>
    private static CalendarState ComeBack(
        in CalendarState state, in DutyCore core, in FactKey key, Instant offSince, DutyTerms terms, ClosedWindows closed)
    {
        var days = terms.Days;
        var week = days.WeekOf(days.DayOf(key.At));
        var (start, end) = (days.StartOf(week), days.StartOf(week.PlusDays(7)));
        var moved = core.Moved(key) with { Waits = false };
        // Where weeks begin on another day now, the week can have begun in the block that was excused.
        if (start < state.NextAt)
            return new() { Core = moved, NextAt = CalendarFold.FirstWeekFrom(state.NextAt.Value, days) };
        var seen = state.LastAt >= start;
        var opened = new CalendarState
        {
            Core = moved.Open(start, end, end, key),
            Count = seen ? state.Count : 0,
            Last = seen ? state.Last : default,
            LastAt = seen ? state.LastAt : null,
            Paused = CalendarShare.WholeDays(Instant.Max(offSince, start), key.At, days),
        };
        return CalendarFold.MetBy(key.At, opened, key, terms, closed) ?? opened;
    }
}
