using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Duties;
using ThreeColor.PolicyText;
using ThreeColor.Scheduling.Dates;
using ThreeColor.Scheduling.Expected;
using ThreeColor.Scheduling.Folding;
using ThreeColor.Scheduling.Reading;
using ThreeColor.Scheduling.Rules;

namespace ThreeColor.Scheduling.Assessment;

/// <summary>Folds the facts of an assessment: owed from registration on while undecided; once overdue it stays so until contact.</summary>
internal sealed class AssessmentFold : DutyKind<AssessmentState>
{
    public override string Word => "assessment";

    public override bool Owns(DutyRule rule) => rule is DutyRule.Assessment;

    public override int Count(ExpectedFacts facts) => AssessmentCount.Of(facts);

    public override DutyDraft? Read(Id<Duty> id, ObjectReader reader, DutyParts parts) => AssessmentReader.Read(id, reader, parts);

    /// <summary>An assessment covers everybody as soon as there is one.</summary>
    protected override AssessmentState New(in DutyCore core, DutyTerms terms) => new()
    {
        Core = core with { Setting = core.Setting with { Presence = terms.Retired ? core.Setting.Presence : Presence.In } },
    };

    /// <summary>Time: a window opens, falls away by a decision before its due, or is excused at it.</summary>
    protected override bool Step(ref AssessmentState state, in FactKey until, DutyTerms terms, ClosedWindows closed)
    {
        if (state.Core.Window is not { } window)
            return Opens(ref state, until, terms);
        if (state.DecidedAt is { } decided && decided < window.DueAt)
        {
            var key = new FactKey(decided, FactPhase.Last);
            if (!key.IsBefore(until))
                return false;
            state = new() { Core = state.Core.Close(WindowEnding.Excused, decided, null, key, closed) };
            return true;
        }

        if (!state.Core.Setting.Excuses(window.DueAt) || !new FactKey(window.DueAt, FactPhase.Time).IsBefore(until))
            return false;
        state = new() { Core = state.Core.Excuse(window, closed) };
        return true;
    }

    protected override AssessmentState Apply(in AssessmentState state, in DutyFact fact, DutyTerms terms, ClosedWindows closed) =>
        fact.Key.Phase switch
        {
            FactPhase.Contact => Meet(state, fact, terms, closed),
            FactPhase.Turn => Ready(Turn(state, fact), fact),
            FactPhase.Edition => Edition(state, fact),
            FactPhase.Tier => Ready(Tier(state, fact, terms), fact),
            FactPhase.Unit => state with { Core = CoreFold.Unit(state.Core, fact) },
            FactPhase.Registration => Ready(state with { Core = CoreFold.Registration(state.Core, fact) }, fact),
            _ => state,
        };

    private static bool Opens(ref AssessmentState state, in FactKey until, DutyTerms terms)
    {
        if (state.ReadyAt is not { } at || new FactKey(at, FactPhase.Opening) is var key && !key.IsBefore(until))
            return false;
        state = new() { Core = Open(state.Core, at, key, terms) };
        return true;
    }

    private static DutyCore Open(in DutyCore core, Instant at, in FactKey key, DutyTerms terms)
    {
        var within = ((DutyRule.Assessment)terms.Rule).Within;
        return core.Open(at, new DueSequence(terms.Days.DayOf(at), within).At(1, terms.Days), null, key);
    }

    /// <summary>What a fact of an instant makes owed opens behind all that happens at it but contacts.</summary>
    private static AssessmentState Ready(in AssessmentState state, in DutyFact fact)
    {
        if (state.IsReady == state.ReadyAt is not null)
            return state;
        return state with { Core = state.Core.Moved(fact.Key), ReadyAt = state.IsReady ? fact.At : null };
    }

    private static AssessmentState Turn(in AssessmentState state, in DutyFact fact)
    {
        var core = CoreFold.Turn(state.Core, fact);
        return state with { Core = core.Waits && !core.Setting.IsOff ? core.Moved(fact.Key) with { Waits = false } : core };
    }

    private static AssessmentState Tier(in AssessmentState state, in DutyFact fact, DutyTerms terms)
    {
        var changed = state with { Core = CoreFold.Tier(state.Core, fact, terms) };
        if (changed.Core.Window is null || changed.Core.Setting.IsUndecided || state.DecidedAt is not null)
            return changed;
        if (changed.Core.Window.Value.DueAt <= fact.At)
            return changed;
        return changed with { Core = changed.Core.Moved(fact.Key), DecidedAt = fact.At };
    }

    /// <summary>
    /// A contact ends the window; who is still undecided then is owed the next at once, and not by another contact of that day.
    /// </summary>
    private static AssessmentState Meet(in AssessmentState state, in DutyFact fact, DutyTerms terms, ClosedWindows closed)
    {
        var contact = fact.Contact!;
        if (state.Core.Window is null || !terms.Rule.Qualifies(contact))
            return state;
        var date = terms.Days.DayOf(contact.OccurredAt);
        if (date == state.Opener)
            return state;
        var met = new AssessmentState { Core = state.Core.Meet(contact, fact.Key, closed) };
        return met.IsReady ? new() { Core = Open(met.Core, fact.At, fact.Key, terms), Opener = date } : met;
    }

    private static AssessmentState Edition(in AssessmentState state, in DutyFact fact)
    {
        var terms = fact.Terms!;
        var named = state with { Core = CoreFold.Edition(state.Core, fact) };
        if (named.Core.Window is not { } window || terms.Retired || window.DueAt <= fact.At)
            return named;
        var within = ((DutyRule.Assessment)terms.Rule).Within;
        var before = terms.Before is { Rule: DutyRule.Assessment old } ? old.Within : null;
        if (within.Equals(before))
            return named;
        var due = Redating.Of(terms.Days.DayOf(window.OpensAt), window.DueAt, fact.At, within, terms.Days).DueAt;
        return named with { Core = named.Core.Moved(fact.Key) with { Window = window with { DueAt = due } } };
    }
}
