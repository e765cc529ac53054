using ThreeColor.Escalation;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Ledger;
using ThreeColor.Visits;

namespace ThreeColor.Deciding;

/// <summary>Keeps the events about visits in step with the ledger (DESIGN sections 4 and 5).</summary>
internal static class OverdueEvents
{
    // The door that nobody opened comes before the worker who did not come: a window joins the former where both are open.
    private static readonly Id<Cause>[] Causes = [Cause.ResidentDidNotAnswer, Cause.WorkerDidNotCome];

    /// <summary>Brings the events about visits in step with a move of the ledger.</summary>
    /// <remarks>
    /// Open events list anew what they listed of the duties that moved. Unmet windows that no event lists join an open one, else bring back
    /// the retracted one that listed them, else raise one.
    /// </remarks>
    public static void Follow(CareDraft draft, ResidentCare before, LedgerMove move)
    {
        if (draft.Care.Events.IsEmpty && !UnmetWindows.AreIn(move, draft.Now))
            return;
        var ground = new UnmetWindows(before, move, draft.Now);
        foreach (var careEvent in draft.Care.Events.Where(careEvent => careEvent.IsOpen && !careEvent.Listed.IsEmpty).ToList())
            ListAnew(draft, careEvent, ground);
        var unlisted = ground.All.Where(window => !IsListed(draft, window)).ToList();
        if (unlisted.Count > 0)
            ListUnmet(draft, before, unlisted, ground);
    }

    /// <summary>A contact that leaves nothing listed overdue feeds the events about visits back.</summary>
    public static void ContactMade(CareDraft draft, Visit visit)
    {
        foreach (var cause in Causes)
            if (FindOpen(draft, cause) is { } careEvent && !ListsOverdue(draft, careEvent))
                draft.Take(EventLife.ContactEnded(careEvent, visit.Worker, draft.ContextOf(careEvent)));
    }

    /// <summary>Raises the event of an unanswered door.</summary>
    public static void DoorUnanswered(CareDraft draft) =>
        EventStep.Raise(draft, new() { Cause = Cause.ResidentDidNotAnswer, Source = EventSource.NoAnswer });

    /// <summary>Whether an event of an unanswered door is open.</summary>
    public static bool HasDoorUnanswered(CareDraft draft) => FindOpen(draft, Cause.ResidentDidNotAnswer) is not null;

    private static void ListAnew(CareDraft draft, CareEvent careEvent, UnmetWindows ground)
    {
        var after = ground.ListAnew(careEvent);
        if (after.Listed == careEvent.Listed)
            return;
        if (after.Listed.IsEmpty)
        {
            Drop(draft, careEvent, after);
            return;
        }

        draft.Write(new CareChange.EventWritten(after));
        if (after.Stage == EventStage.FedBack && ListsOverdue(draft, after))
            draft.Take(EventLife.WindowJoined(after, draft.ContextOf(after)));
    }

    // A retracted event keeps what it listed: that is what would bring it back. A door that nobody opened stays a fact, so its event is fed back.
    private static void Drop(CareDraft draft, CareEvent careEvent, CareEvent emptied)
    {
        var context = draft.ContextOf(careEvent);
        draft.Take(careEvent.Cause == Cause.ResidentDidNotAnswer && LastSeenBy(draft, careEvent) is { } worker
            ? EventLife.ContactEnded(emptied, worker, context)
            : EventLife.Retract(careEvent, context));
    }

    private static void ListUnmet(CareDraft draft, ResidentCare before, List<Duties.Window> unlisted, UnmetWindows ground)
    {
        if (Causes.Select(cause => FindOpen(draft, cause)).FirstOrDefault(found => found is not null) is { } open)
            Join(draft, open, unlisted);
        else if (FindRetracted(draft, unlisted) is { } retracted)
        {
            draft.Take(EventLife.Reinstate(retracted with { Listed = [] }, draft.ContextOf(retracted)));
            Join(draft, draft.Care.FindEvent(retracted.Id)!, unlisted);
        }
        else if (unlisted.Exists(ground.CallsToday))
            EventStep.Raise(draft, new()
            {
                Cause = Cause.WorkerDidNotCome,
                Source = EventSource.OverdueDuty,
                SilentFrom = unlisted.Min(window => ground.KnownSince(window, before)),
                Listed = EventGround.Of([.. unlisted]),
            });
    }

    private static void Join(CareDraft draft, CareEvent careEvent, List<Duties.Window> windows)
    {
        var after = windows.Aggregate(careEvent, EventGround.List);
        if (after != careEvent)
            draft.Write(new CareChange.EventWritten(after));
        if (windows.Exists(window => window.StatusAt(draft.Now) == Duties.WindowStatus.Overdue))
            draft.Take(EventLife.WindowJoined(after, draft.ContextOf(after)));
    }

    private static bool IsListed(CareDraft draft, Duties.Window window) =>
        draft.Care.Events.Any(careEvent => careEvent.Stage != EventStage.Retracted && EventGround.Lists(careEvent, window));

    private static bool ListsOverdue(CareDraft draft, CareEvent careEvent) => draft.Care.PendingWindows
        .Any(window => window.StatusAt(draft.Now) == Duties.WindowStatus.Overdue && EventGround.Lists(careEvent, window));

    private static CareEvent? FindOpen(CareDraft draft, Id<Cause> cause) => draft.Care.OpenEvents.FirstOrDefault(careEvent => careEvent.Cause == cause);

    private static CareEvent? FindRetracted(CareDraft draft, List<Duties.Window> unlisted) =>
        draft.Care.Events.FirstOrDefault(careEvent => careEvent.Stage == EventStage.Retracted && unlisted.Exists(window => Had(careEvent, window)));

    private static bool Had(CareEvent retracted, Duties.Window window) => retracted.Listed.Any(listed =>
        listed.Duty == window.Duty && listed.FirstDue <= window.DueAt && window.DueAt <= listed.LastDue);

    private static Id<Worker>? LastSeenBy(CareDraft draft, CareEvent careEvent) =>
        draft.Care.LastSeen is { } contact && contact.OccurredAt >= careEvent.RaisedAt ? contact.Worker : null;
}
