using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Scheduling;

namespace ThreeColor.Deciding;

/// <summary>Recomputes the ledger from the facts and lets overdue events follow it.</summary>
internal static class LedgerStep
{
    /// <summary>Brings windows and overdue events up to now.</summary>
    /// <param name="draft">The decision in the making.</param>
    /// <param name="causedByTime">Whether only time has passed, so that silence began at the due itself and not with new data.</param>
    public static void Run(CareDraft draft, bool causedByTime)
    {
        var listed = draft.Care.Windows.Where(window => window.Event is not null).ToList();
        Recompute(draft);
        OverdueEvents.DropEmptied(draft, listed);
        OverdueEvents.ListUnmet(draft, causedByTime);
    }

    private static void Recompute(CareDraft draft)
    {
        var before = draft.Care.Windows;
        var after = DutyLedger.Compute(DutyHistory.FromCare(draft.Care), draft.Context.Policy.Scheduling, draft.Now);
        var i = 0;
        foreach (var computed in after)
        {
            for (; i < before.Count && ResidentCare.CompareWindows(before[i], computed) < 0; i++)
                draft.Write(new CareChange.WindowRemoved(before[i].Duty, before[i].Number));
            var same = i < before.Count && ResidentCare.CompareWindows(before[i], computed) == 0 ? before[i++] : null;
            var window = computed with { Event = EventOf(computed, same, before, draft), Unit = UnitOf(computed, same, draft) };
            if (window != same)
                Write(draft, window, same);
        }

        for (; i < before.Count; i++)
            draft.Write(new CareChange.WindowRemoved(before[i].Duty, before[i].Number));
    }

    private static void Write(CareDraft draft, Window window, Window? before)
    {
        draft.Write(new CareChange.WindowWritten(window));
        if (window.MetBy is { } visit && visit != before?.MetBy)
            draft.Because(window.MetAt < window.DueAt ? "window.met" : "window.late", window.Duty.Value, $"number={window.Number} due={window.DueAt} visit={visit}");
        else if (window.ExcusedAt is { } from && from != before?.ExcusedAt)
            draft.Because("window.excused", window.Duty.Value, $"number={window.Number} due={window.DueAt}");
    }

    // A resident who moves takes along what falls due from now on; what fell due before stays with the unit that owed it.
    private static Id<Unit> UnitOf(Window computed, Window? same, CareDraft draft) =>
        same is not null && same.DueAt == computed.DueAt && same.DueAt <= draft.Now ? same.Unit : computed.Unit;

    // A window keeps its place in an event as long as it is not met in time; recomputing may have given it another number.
    private static Id<CareEvent>? EventOf(Window computed, Window? same, ValueList<Window> before, CareDraft draft)
    {
        if (!OverdueEvents.IsUnmet(computed, draft.Now))
            return null;
        if (same?.DueAt == computed.DueAt)
            return same.Event;
        foreach (var window in before)
            if (window.Duty == computed.Duty && window.DueAt == computed.DueAt)
                return window.Event;
        return null;
    }
}
