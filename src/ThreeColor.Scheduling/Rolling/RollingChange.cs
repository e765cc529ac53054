using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Scheduling.Dates;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Rolling;

/// <summary>Re-dates the pending window of a rolling duty when its tier or the edition changes (DESIGN section 4, "Tier change").</summary>
internal static class RollingChange
{
    /// <summary>The cadence of a tier, or <see langword="null"/> where the terms do not cover it.</summary>
    public static Period? Cadence(DutyTerms terms, Id<Tier> tier) =>
        terms.Rule is DutyRule.Rolling rolling && rolling.Every.TryGet(tier, out var every) ? every : null;

    public static RollingState Tier(in RollingState state, in DutyFact fact, DutyTerms terms)
    {
        var changed = state with { Core = CoreFold.Tier(state.Core, fact, terms) };
        return terms.TierOwed(changed.Core.Setting.Period) is { } owed ? Change(changed, owed, fact, terms, true) : changed;
    }

    /// <summary>An edition bears on the open window alone; what it does not change stays as it is.</summary>
    public static RollingState Edition(in RollingState state, in DutyFact fact, DutyTerms before)
    {
        var terms = fact.Terms!;
        var named = state with
        {
            Core = CoreFold.Edition(state.Core, fact),
            Owed = terms.Tiers.NameOf(state.Owed),
            Earliest = Kept(state.Earliest, before, terms),
        };
        if (named.Owed != state.Owed || named.Earliest != state.Earliest)
            named = named with { Core = named.Core.Moved(fact.Key) };
        var stands = state.Every?.Equals(Cadence(terms, named.Owed)) ?? false;
        return terms.TierOwed(named.Core.Setting.Period) is { } owed ? Change(named, owed, fact, terms, stands) : named;
    }

    /// <summary>Earliest dues under cadences that the edition leaves as they were; the others were promised by another text.</summary>
    private static ValueList<TierDue> Kept(ValueList<TierDue> earliest, DutyTerms before, DutyTerms terms)
    {
        if (earliest.IsEmpty)
            return earliest;
        var kept = earliest.RemoveAll(entry =>
            Cadence(before, entry.Tier) is not { } every || !every.Equals(Cadence(terms, terms.Tiers.NameOf(entry.Tier))));
        return kept.Select(entry => entry with { Tier = terms.Tiers.NameOf(entry.Tier) }).ToValueList();
    }

    /// <summary>
    /// Changes tier and cadence; the due so far is remembered where its cadence stands, so that going back gives no later one.
    /// </summary>
    private static RollingState Change(in RollingState state, Id<Tier> owed, in DutyFact fact, DutyTerms terms, bool remembers)
    {
        var every = Cadence(terms, owed)!;
        if (owed == state.Owed && every.Equals(state.Every))
            return state;
        var changed = state with { Core = state.Core.Moved(fact.Key), Owed = owed, Every = every };
        if (state.Core.Window is not { } window)
            return changed;
        var same = every.Equals(state.Every);
        if (window.DueAt <= fact.At)
            return same ? changed : FromDue(changed, window, fact.At, terms.Days);
        changed = changed with { Earliest = remembers ? state.Remember().Earliest : state.Earliest };
        changed = same ? changed : Ahead(changed, window, fact.At, terms.Days);
        return Returned(changed, fact.At, terms.Days).Remember();
    }

    private static RollingState Ahead(in RollingState state, in OpenWindow window, Instant at, DayCalendar days)
    {
        var (due, raised) = Redating.Of(state.Anchor, window.DueAt, at, state.Every!, days);
        if (raised)
            return FromDue(state, window with { DueAt = due }, at, days);
        var (next, missed) = new DueSequence(state.Anchor, state.Every!).After(due, 1, days);
        var core = state.Core with { Window = window with { DueAt = due, MissedAt = missed } };
        return state with { Core = core, Base = state.Anchor, Next = next };
    }

    /// <summary>Going back to a tier never gives a later due than the window had under it, though it lies behind.</summary>
    private static RollingState Returned(in RollingState state, Instant at, DayCalendar days)
    {
        var window = state.Core.Window!.Value;
        if (state.EarliestUnder(state.Owed) is not { } earliest || earliest >= window.DueAt)
            return state;
        return FromDue(state, window with { DueAt = earliest }, at, days);
    }

    /// <summary>Later dues count from the due, and only those after the change: a re-dating makes no missed windows in the past.</summary>
    private static RollingState FromDue(in RollingState state, in OpenWindow window, Instant at, DayCalendar days)
    {
        var from = days.DayOf(window.DueAt).PlusDays(-1);
        var (next, missed) = new DueSequence(from, state.Every!).After(Instant.Max(window.DueAt, at), 1, days);
        return state with { Core = state.Core with { Window = window with { MissedAt = missed } }, Base = from, Next = next };
    }
}
