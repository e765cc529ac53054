using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Residents;
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

    /// <summary>Time: a block begins; at its end it is excused, or met by fewer contacts because of pauses, or missed.</summary>
    protected override bool Step(ref CalendarState state, in FactKey until, DutyTerms terms, ClosedWindows closed)
    {
        if ((state.Core.Window?.DueAt ?? state.OpensAt) is not { } at || !new FactKey(at, FactPhase.Time).IsBefore(until))
            return false;
        state = state.Core.Window is { } window ? End(state, window, terms, closed) : Begin(state, at, terms);
        return true;
    }

    protected override CalendarState Apply(in CalendarState state, in DutyFact fact, DutyTerms terms, ClosedWindows closed) =>
        fact.Key.Phase switch
        {
            FactPhase.Contact => Count(state, fact, terms, closed),
            FactPhase.Turn => CalendarTurn.Of(state, fact, terms, closed),
            FactPhase.Edition => Edition(state, fact, closed),
            FactPhase.Tier => state with { Core = CoreFold.Tier(state.Core, fact, terms) },
            FactPhase.Unit => state with { Core = CoreFold.Unit(state.Core, fact) },
            FactPhase.Registration => state with { Core = CoreFold.Registration(state.Core, fact) },
            _ => state,
        };

    public override bool WillExcuse(in CalendarState state, ValueList<Pause> pauses, Instant now, DutyTerms terms)
    {
        var due = state.Core.Window!.Value.DueAt;
        return pauses.Any(pause => pause.EndsCareAt(due)) || CalendarShare.OwedAhead(pauses, now, state, terms) == 0;
    }

    /// <summary>The first week that begins at an instant or after it.</summary>
    internal static Instant FirstWeekFrom(Instant at, DayCalendar days)
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

    /// <summary>The block with as many contacts as it owes is met by the last of them; <see langword="null"/> where it has fewer.</summary>
    internal static CalendarState? MetBy(Instant at, in CalendarState state, in FactKey key, DutyTerms terms, ClosedWindows closed)
    {
        if (state.Core.Window is not { } window || state.Count == 0 || state.Count < CalendarShare.OwedBy(at, state, terms))
            return null;
        var core = state.Core.Close(WindowEnding.Met, at, state.Last, key, closed);
        return new() { Core = core, NextAt = FirstWeekFrom(window.DueAt, terms.Days) };
    }

    /// <summary>After an excused block none begins until the off-time ends.</summary>
    private static CalendarState End(in CalendarState state, in OpenWindow window, DutyTerms terms, ClosedWindows closed)
    {
        var owed = state.Core.Setting.IsOver ? 0 : CalendarShare.OwedAtEnd(state, terms);
        if (owed == 0)
            return new() { Core = state.Core.Excuse(window, closed), NextAt = window.DueAt };
        var key = new FactKey(window.DueAt, FactPhase.Time);
        var met = state.Count >= owed;
        var core = state.Core.Close(met ? WindowEnding.Met : WindowEnding.Missed, window.DueAt, met ? state.Last : null, key, closed);
        return new() { Core = core, NextAt = FirstWeekFrom(window.DueAt, terms.Days) };
    }

    /// <summary>A contact counts that lies on another day than the last that did, unless the policy says that several of one day do.</summary>
    private static CalendarState Count(in CalendarState state, in DutyFact fact, DutyTerms terms, ClosedWindows closed)
    {
        var contact = fact.Contact!;
        if ((state.Core.Window is null && !state.Core.Waits) || !terms.IsMetBy(contact))
            return state;
        var day = terms.Days.DayOf(fact.At);
        var last = state.LastAt is { } at ? terms.Days.DayOf(at) : (LocalDate?)null;
        if (day == last && !((DutyRule.Calendar)terms.Rule).SameDay)
            return state;
        // While the duty waits nobody knows which block will be owed: the contacts of the newest are kept.
        var anew = state.Core.Waits && last is { } earlier && terms.Days.WeekOf(earlier) != terms.Days.WeekOf(day);
        var counted = state with
        {
            Core = state.Core.Moved(fact.Key),
            Count = anew ? 1 : state.Count + 1,
            Last = contact.Visit,
            LastAt = fact.At,
        };
        return MetBy(fact.At, counted, fact.Key, terms, closed) ?? counted;
    }

    /// <summary>
    /// The pending block keeps its dates. Where the edition asks for no more contacts than it has, it is met by the last of them: else
    /// the edition would make work late that is done.
    /// </summary>
    private static CalendarState Edition(in CalendarState state, in DutyFact fact, ClosedWindows closed)
    {
        var terms = fact.Terms!;
        var named = state with { Core = CoreFold.Edition(state.Core, fact) };
        if (named.OpensAt is { } next && FirstWeekFrom(next, terms.Days) is var moved && moved != next)
            return named with { Core = named.Core.Moved(fact.Key), NextAt = moved };
        return terms.Retired ? named : MetBy(fact.At, named, fact.Key, terms, closed) ?? named;
    }
}
