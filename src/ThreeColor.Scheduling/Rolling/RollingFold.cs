using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Dates;
using ThreeColor.Scheduling.Expected;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Reading;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Rolling;

/// <summary>Folds the facts of a rolling duty (DESIGN section 4, "Arithmetic" and "Tier change").</summary>
internal sealed class RollingFold : DutyKind<RollingState>
{
    public override string Word => "rolling";

    public override bool Owns(DutyRule rule) => rule is DutyRule.Rolling;

    public override int Count(ExpectedFacts facts) => RollingCount.Of(facts);

    public override DutyDraft? Read(Id<Duty> id, ObjectReader reader, DutyParts parts) => RollingReader.Read(id, reader, parts);

    /// <summary>Time: a due in an off-time excuses; the due after it misses, and opens the next window, overdue.</summary>
    protected override bool Step(ref RollingState state, in FactKey until, DutyTerms terms, ClosedWindows closed)
    {
        ref readonly var held = ref state.CoreInPlace;
        return held.IsOpen && held.OpenInPlace.DueAt <= until.At && PassDue(ref state, until, terms, closed);
    }

    private static bool PassDue(ref RollingState state, in FactKey until, DutyTerms terms, ClosedWindows closed)
    {
        var window = state.CoreInPlace.OpenInPlace;
        if (state.Core.Setting.Excuses(window.DueAt) && new FactKey(window.DueAt, FactPhase.Time).IsBefore(until))
        {
            state = state with { Core = state.Core.Excuse(window, closed), Earliest = default };
            return true;
        }

        if (window.MissedAt is not { } missed || !new FactKey(missed, FactPhase.Time).IsBefore(until))
            return false;
        var key = new FactKey(missed, FactPhase.Time);
        var core = state.Core.Close(WindowEnding.Missed, missed, null, key, closed);
        var (next, after) = state.Dues.After(missed, state.Next + 1, terms.Days);
        state = state with { Core = core.Open(missed, missed, after, key), Next = next, Earliest = default };
        return true;
    }

    /// <summary>What a fact does; a contact goes first and apart, for a frame with room for all the others costs more than it does.</summary>
    protected override RollingState Apply(in RollingState state, in DutyFact fact, DutyTerms terms, ClosedWindows closed) =>
        fact.Key.Phase == FactPhase.Contact ? Meet(state, fact, terms, closed) : Change(state, fact, terms);

    private static RollingState Change(in RollingState state, in DutyFact fact, DutyTerms terms) =>
        fact.Key.Phase switch
        {
            FactPhase.Turn => Turn(state, fact, terms),
            FactPhase.Edition => RollingChange.Edition(state, fact, terms),
            FactPhase.Tier => RollingChange.Tier(state, fact, terms),
            FactPhase.Unit => state with { Core = CoreFold.Unit(state.Core, fact) },
            FactPhase.Registration => state with { Core = CoreFold.Registration(state.Core, fact) },
            _ => state,
        };

    /// <summary>
    /// A window under a cadence from an instant; the dues of a skipped day fall together, and a window without length is none.
    /// </summary>
    private static RollingState Open(in RollingState state, in DutyCore core, in DutyFact fact, LocalDate anchor, DayCalendar days)
    {
        var (due, next, missed) = Dates(anchor, state.Every!, days);
        return state with
        {
            Core = core.Open(fact.At, due, missed, fact.Key),
            Anchor = anchor,
            Base = anchor,
            Next = next,
            Earliest = default,
        };
    }

    private static (Instant Due, int Next, Instant Missed) Dates(LocalDate anchor, Period every, DayCalendar days)
    {
        var dues = new DueSequence(anchor, every);
        var due = dues.At(1, days);
        var (next, missed) = dues.After(due, 2, days);
        return (due, next, missed);
    }

    /// <summary>A contact ends the pending window and is the new anchor, whether the resident is away or not.</summary>
    private static RollingState Meet(in RollingState state, in DutyFact fact, DutyTerms terms, ClosedWindows closed)
    {
        var contact = fact.Contact!;
        if (!state.CoreInPlace.IsOpen || !terms.IsMetBy(contact))
            return state;
        var date = terms.Days.DayOf(contact.OccurredAt);
        if (date == state.Anchor)
            return state;
        var (due, next, missed) = Dates(date, state.Every!, terms.Days);
        return new()
        {
            Core = state.CoreInPlace.Renew(contact, due, missed, fact.Key, closed),
            Anchor = date,
            Base = date,
            Next = next,
            Owed = state.Owed,
            Every = state.Every,
        };
    }

    /// <summary>The duty comes on for the first time, or the off-time that excused a window ends: either is an anchor.</summary>
    private static RollingState Turn(in RollingState state, in DutyFact fact, DutyTerms terms)
    {
        var core = CoreFold.Turn(state.Core, fact);
        var enrols = core.Setting.Presence == Presence.In && state.Core.Setting.Presence == Presence.Before;
        if (!enrols && (!core.Waits || core.Setting.IsOff))
            return state with { Core = core };
        var under = fact.Terms ?? terms;
        var owed = under.TierOwed(under.Rename(fact.Period ?? core.Setting.Period)) ?? state.Owed;
        var dated = state with { Owed = owed, Every = RollingChange.Cadence(under, owed) ?? state.Every };
        return Open(dated, core, fact, under.Days.DayOf(fact.At), under.Days);
    }
}
