using NodaTime;
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
        var unlisted = ground.All.Where(window => !window.Paused && !IsListed(draft, window)).ToList();
        if (unlisted.Count > 0)
            ListUnmet(draft, before, unlisted, ground);
    }

    /// <summary>A contact that leaves nothing listed overdue feeds the events about visits back, if it came after all that they list.</summary>
    public static void ContactMade(CareDraft draft, Visit visit)
    {
        foreach (var cause in Causes)
            if (FindOpen(draft, cause) is { } careEvent && IsEndedBy(draft, careEvent, visit))
                draft.Take(EventLife.ContactEnded(
                    careEvent, visit.Worker, draft.ContextOf(careEvent) with { ContactProves = Proves(draft, visit) }, visit.EnteredBy));
    }

    /// <summary>Care has ended by a confirmed death or move: events about visits wait for evaluation, and nobody is called any more.</summary>
    public static void CareEnded(CareDraft draft, Id<Worker> handler)
    {
        foreach (var cause in Causes)
            if (FindOpen(draft, cause) is { } careEvent)
                draft.Take(EventLife.ContactEnded(careEvent, handler, draft.ContextOf(careEvent)));
    }

    /// <summary>Whatever is decided, each overdue window ends up listed by one open event that is not fed back (promise 20).</summary>
    public static void Keep(CareDraft draft)
    {
        if (draft.Care.Events.Count > 1)
            foreach (var window in draft.Care.PendingWindows.ToList())
                ListOnce(draft, window);
        List<Duties.Window>? uncovered = null;
        foreach (var window in draft.Care.PendingWindows)
            if (window.StatusAt(draft.Now) == Duties.WindowStatus.Overdue && !IsHeld(draft, window))
                (uncovered ??= []).Add(window);
        if (uncovered is null)
            return;
        foreach (var window in uncovered)
            if (draft.Care.OpenEvents.FirstOrDefault(e => EventGround.Lists(e, window)) is { } fedBack)
                draft.Take(EventLife.WindowJoined(fedBack, draft.ContextOf(fedBack)));
        var unlisted = uncovered.FindAll(window => !IsHeld(draft, window));
        if (unlisted.Count > 0)
            Place(draft, unlisted, draft.Now);
    }

    /// <summary>The open event of a worker who did not come that lists a window whose due came after an instant.</summary>
    public static CareEvent? FindMissed(CareDraft draft, Instant after) =>
        FindOpen(draft, Cause.WorkerDidNotCome) is { } missed && missed.Listed.Any(listed => listed.LastDue > after) ? missed : null;

    /// <summary>Windows that fell due after enough attempts belong to the event of the unanswered door.</summary>
    public static void MoveToDoor(CareDraft draft, CareEvent door)
    {
        if (FindOpen(draft, Cause.WorkerDidNotCome) is not { } missed)
            return;
        var moved = draft.Care.PendingWindows.Where(window => EventGround.Lists(missed, window) && DoorEvents.Takes(draft, door, window)).ToList();
        if (moved.Count == 0)
            return;
        var left = moved.Aggregate(missed, (care, window) => EventGround.Unlist(care, window.Duty, window.Number, window.DueAt).After);
        if (HasGround(left))
            draft.Write(new CareChange.EventWritten(left));
        else
            draft.Take(EventLife.Retract(missed, draft.ContextOf(missed)));
        Join(draft, door, moved);
        if (draft.Care.FindEvent(door.Id) is { } joined)
            draft.Take(EventLife.TakeOver(joined, missed, draft.ContextOf(joined)));
    }

    /// <summary>An event of an unanswered door has lost its attempts: its windows go to that of the worker who did not come.</summary>
    public static void MoveFromDoor(CareDraft draft, CareEvent door)
    {
        draft.Take(EventLife.Retract(door, draft.ContextOf(door)));
        var moved = draft.Care.PendingWindows.Where(window => EventGround.Lists(door, window)).ToList();
        if ((FindOpen(draft, Cause.WorkerDidNotCome) ?? FindRetracted(draft, moved)) is not { } missed)
        {
            EventStep.Raise(draft, new() { Cause = Cause.WorkerDidNotCome, Source = EventSource.OverdueDuty, Listed = door.Listed, TakesOver = door });
            return;
        }

        // What a retracted event listed is what would bring it back, and is listed anew.
        var listed = EventGround.List(missed.IsOpen ? missed : missed with { Listed = [] }, door.Listed);
        draft.Write(new CareChange.EventWritten(listed));
        draft.Take(EventLife.TakeOver(listed, door, draft.ContextOf(listed)));
    }

    private static void ListAnew(CareDraft draft, CareEvent careEvent, UnmetWindows ground)
    {
        var after = ground.ListAnew(careEvent);
        if (after.Listed == careEvent.Listed)
            return;
        // A retracted event keeps what it listed: that is what would bring it back.
        if (!HasGround(after))
            draft.Take(EventLife.Retract(careEvent, draft.ContextOf(careEvent)));
        else
            draft.Write(new CareChange.EventWritten(after));
    }

    private static void ListUnmet(CareDraft draft, ResidentCare before, List<Duties.Window> unlisted, UnmetWindows ground)
    {
        if (FindOpen(draft, Cause.WorkerDidNotCome) is not null || FindOpen(draft, Cause.ResidentDidNotAnswer) is not null
            || FindRetracted(draft, unlisted) is not null || unlisted.Exists(ground.CallsToday))
            Place(draft, unlisted, unlisted.Min(window => ground.KnownSince(window, before)));
    }

    /// <summary>Windows go to the event of the unanswered door where its attempts came before, else to that of the worker who did not come.</summary>
    private static void Place(CareDraft draft, List<Duties.Window> unlisted, Instant knownSince)
    {
        if (FindOpen(draft, Cause.ResidentDidNotAnswer) is { } door && unlisted.FindAll(w => DoorEvents.Takes(draft, door, w)) is { Count: > 0 } taken)
        {
            Join(draft, door, taken);
            unlisted = unlisted.FindAll(window => !taken.Contains(window));
        }

        if (unlisted.Count == 0)
            return;
        if (FindOpen(draft, Cause.WorkerDidNotCome) is { } open)
            Join(draft, open, unlisted);
        else if (FindRetracted(draft, unlisted) is { } retracted)
        {
            draft.Take(EventLife.Reinstate(retracted with { Listed = [] }, draft.ContextOf(retracted)));
            Join(draft, draft.Care.FindEvent(retracted.Id)!, unlisted);
        }
        else
            EventStep.Raise(draft, new()
            {
                Cause = Cause.WorkerDidNotCome,
                Source = EventSource.OverdueDuty,
                SilentFrom = knownSince,
                Listed = EventGround.Of([.. unlisted]),
            });
    }

    private static void Join(CareDraft draft, CareEvent careEvent, List<Duties.Window> windows)
    {
        var after = windows.Aggregate(careEvent, EventGround.List);
        if (after != draft.Care.FindEvent(after.Id))
            draft.Write(new CareChange.EventWritten(after));
        if (windows.Exists(window => window.StatusAt(draft.Now) == Duties.WindowStatus.Overdue))
            draft.Take(EventLife.WindowJoined(after, draft.ContextOf(after)));
    }

    // Of an event that is closed only what is over stays listed: an overdue window needs one that is open.
    private static bool IsListed(CareDraft draft, Duties.Window window) => draft.Care.Events.Any(careEvent =>
        careEvent.Stage != EventStage.Retracted
        && EventGround.Lists(careEvent, window)
        && (careEvent.IsOpen || window.StatusAt(draft.Now) != Duties.WindowStatus.Overdue));

    private static bool IsHeld(CareDraft draft, Duties.Window window) =>
        draft.Care.OpenEvents.Any(careEvent => careEvent.Stage != EventStage.FedBack && EventGround.Lists(careEvent, window));

    /// <summary>Whether a window that the event lists is overdue.</summary>
    public static bool ListsOverdue(CareDraft draft, CareEvent careEvent)
    {
        foreach (var window in draft.Care.PendingWindows)
            if (window.StatusAt(draft.Now) == Duties.WindowStatus.Overdue && EventGround.Lists(careEvent, window))
                return true;
        return false;
    }

    // A contact ends only what happened before it: the last attempt, the last due that the event lists.
    private static bool IsEndedBy(CareDraft draft, CareEvent careEvent, Visit visit) =>
        (careEvent.Cause != Cause.ResidentDidNotAnswer || DoorEvents.AreEndedBy(draft, careEvent, visit))
        && !ListsOverdue(draft, careEvent)
        && !careEvent.Listed.Any(listed => listed.LastDue > visit.OccurredAt);

    // What is shown weakly, or told long after, somebody must look at whatever the sample says.
    private static bool Proves(CareDraft draft, Visit visit) =>
        visit.Evidence.Method >= draft.Context.Policy.Escalation.Evaluation.Evidence
        && visit.ReceivedAt - visit.OccurredAt <= draft.Context.Policy.Scheduling.Lateness.Prompt;

    // The cause is a function of the facts: of two events that list a window, the one it belongs to keeps it.
    private static void ListOnce(CareDraft draft, Duties.Window window)
    {
        var lists = draft.Care.OpenEvents.Where(careEvent => EventGround.Lists(careEvent, window)).ToList();
        if (lists.Count < 2)
            return;
        var door = lists.Find(careEvent => careEvent.Cause == Cause.ResidentDidNotAnswer);
        var keeps = door is not null && DoorEvents.Takes(draft, door, window) ? door : lists.Find(careEvent => careEvent != door)!;
        foreach (var other in lists.Where(careEvent => careEvent != keeps))
        {
            var left = EventGround.Unlist(other, window.Duty, window.Number, window.DueAt).After;
            if (HasGround(left))
                draft.Write(new CareChange.EventWritten(left));
            else
                draft.Take(EventLife.Retract(other, draft.ContextOf(other)));
        }
    }

    private static bool HasGround(CareEvent careEvent) => !careEvent.Listed.IsEmpty || !careEvent.Reports.IsEmpty;

    private static CareEvent? FindOpen(CareDraft draft, Id<Cause> cause) => draft.Care.OpenEvents.FirstOrDefault(careEvent => careEvent.Cause == cause);

    private static CareEvent? FindRetracted(CareDraft draft, List<Duties.Window> unlisted) => draft.Care.Events.FirstOrDefault(careEvent =>
        careEvent.Stage == EventStage.Retracted
        && careEvent.Cause == Cause.WorkerDidNotCome
        && unlisted.Exists(window => Had(careEvent, window)));

    private static bool Had(CareEvent retracted, Duties.Window window) => retracted.Listed.Any(listed =>
        listed.Duty == window.Duty && listed.FirstDue <= window.DueAt && window.DueAt <= listed.LastDue);
}
