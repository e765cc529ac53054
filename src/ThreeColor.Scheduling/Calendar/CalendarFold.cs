using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Expected;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Reading;
using ThreeColor.Scheduling.Rules;

namespace ThreeColor.Scheduling.Calendar;

/// <summary>Folds the facts of a calendar duty, block by block: met, or missed at its end (DESIGN section 4).</summary>
internal sealed class CalendarFold : DutyKind<CalendarState>
{
    public override string Word => "calendar";

    public override bool Owns(DutyRule rule) => rule is DutyRule.Calendar;

    public override int Count(ExpectedFacts facts) => CalendarCount.Of(facts);

    public override DutyDraft? Read(Id<Duty> id, ObjectReader reader, DutyParts parts) => CalendarReader.Read(id, reader, parts);

    /// <summary>Time: a block begins; at its end it is excused in an off-time, else missed.</summary>
    protected override bool Step(ref CalendarState state, in FactKey until, DutyTerms terms, ClosedWindows closed)
    {
        if ((state.Core.Window?.DueAt ?? state.NextAt) is not { } at || !new FactKey(at, FactPhase.Time).IsBefore(until))
            return false;
        state = state.Core.Window is { } window ? End(state, window, terms, closed) : Begin(state, at, terms);
        return true;
    }

    protected override CalendarState Apply(in CalendarState state, in DutyFact fact, DutyTerms terms, ClosedWindows closed) =>
        fact.Key.Phase switch
        {
            FactPhase.Contact => Count(state, fact, terms, closed),
            FactPhase.Turn => Turn(state, fact, terms),
            FactPhase.Edition => Edition(state, fact, closed),
            FactPhase.Tier => state with { Core = CoreFold.Tier(state.Core, fact, terms) },
            FactPhase.Unit => state with { Core = CoreFold.Unit(state.Core, fact) },
            FactPhase.Registration => state with { Core = CoreFold.Registration(state.Core, fact) },
            _ => state,
        };

    /// <summary>The first week that begins at an instant or after it.</summary>
    private static Instant FirstWeekFrom(Instant at, DayCalendar days)
    {
        var week = days.WeekOf(days.DayOf(at));
        var start = days.StartOf(week);
        return start < at ? days.StartOf(week.PlusDays(7)) : start;
    }

    private static CalendarState Begin(in CalendarState state, Instant start, DutyTerms terms)
    {
        var end = terms.Days.StartOf(terms.Days.WeekOf(terms.Days.DayOf(start)).PlusDays(7));
        return new() { Core = state.Core.Open(start, end, end, new(start, FactPhase.Time)) };
    }

    /// <summary>After an excused block none begins until the off-time ends.</summary>
    private static CalendarState End(in CalendarState state, in OpenWindow window, DutyTerms terms, ClosedWindows closed)
    {
        if (state.Core.Setting.Excuses(window.DueAt))
            return new() { Core = state.Core.Excuse(window, closed) };
        var core = state.Core.Close(WindowEnding.Missed, window.DueAt, null, new(window.DueAt, FactPhase.Time), closed);
        return new() { Core = core, NextAt = FirstWeekFrom(window.DueAt, terms.Days) };
    }

    private static CalendarState Turn(in CalendarState state, in DutyFact fact, DutyTerms terms)
    {
        var core = CoreFold.Turn(state.Core, fact);
        var enrols = core.Setting.Presence == Presence.In && state.Core.Setting.Presence == Presence.Before;
        if (!enrols && (!core.Waits || core.Setting.IsOff))
            return state with { Core = core };
        return new() { Core = core.Moved(fact.Key) with { Waits = false }, NextAt = FirstWeekFrom(fact.At, (fact.Terms ?? terms).Days) };
    }

    private static CalendarState Count(in CalendarState state, in DutyFact fact, DutyTerms terms, ClosedWindows closed)
    {
        var contact = fact.Contact!;
        if (state.Core.Window is not { } window || !terms.IsMetBy(contact))
            return state;
        if (state.Count + 1 < TimesOf(terms))
            return state with { Core = state.Core.Moved(fact.Key), Count = state.Count + 1, Last = contact.Visit };
        return new() { Core = state.Core.Meet(contact, fact.Key, closed), NextAt = FirstWeekFrom(window.DueAt, terms.Days) };
    }

    /// <summary>
    /// The pending block keeps its dates. Where the edition asks for no more contacts than it has, it is met by the last of them: else
    /// the edition would make work late that is done.
    /// </summary>
    private static CalendarState Edition(in CalendarState state, in DutyFact fact, ClosedWindows closed)
    {
        var terms = fact.Terms!;
        var named = state with { Core = CoreFold.Edition(state.Core, fact) };
        if (named.NextAt is { } next && FirstWeekFrom(next, terms.Days) is var moved && moved != next)
            return named with { Core = named.Core.Moved(fact.Key), NextAt = moved };
        if (named.Core.Window is not { } window || terms.Retired || state.Count == 0 || state.Count < TimesOf(terms))
            return named;
        var core = named.Core.Close(WindowEnding.Met, fact.At, state.Last, fact.Key, closed);
        return new() { Core = core, NextAt = FirstWeekFrom(window.DueAt, terms.Days) };
    }

    private static int TimesOf(DutyTerms terms) => ((DutyRule.Calendar)terms.Rule).Times;
}
