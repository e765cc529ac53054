using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Escalation;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Deciding;

/// <summary>Keeps the events about visits in step with the ledger (DESIGN sections 4 and 5).</summary>
internal static class OverdueEvents
{
    // The door that nobody opened comes before the worker who did not come: a window joins the former where both are open.
    private static readonly Id<Cause>[] Causes = [Cause.ResidentDidNotAnswer, Cause.WorkerDidNotCome];

    /// <summary>Whether a window was not met in time and therefore belongs into an event.</summary>
    public static bool IsUnmet(Window window, Instant now) =>
        window.StatusAt(now) is WindowStatus.Overdue or WindowStatus.Missed or WindowStatus.Late;

    /// <summary>Retracts events whose list of windows has become empty; a door that nobody opened stays a fact, so its event is fed back instead.</summary>
    public static void DropEmptied(CareDraft draft, List<Window> listedBefore)
    {
        foreach (var group in listedBefore.GroupBy(window => window.Event!.Value))
        {
            if (draft.Care.FindEvent(group.Key) is not { IsOpen: true } careEvent || Listed(draft, careEvent).Any())
                continue;
            var context = draft.ContextOf(careEvent);
            var listed = group.Select(window => new ListedWindow(window.Duty, window.DueAt)).ToValueList();
            draft.Take(careEvent.Cause == Cause.ResidentDidNotAnswer && LastSeenBy(draft, careEvent.RaisedAt) is { } worker
                ? EventLife.ContactEnded(careEvent, worker, context)
                : EventLife.Retract(careEvent, listed, context));
        }
    }

    /// <summary>Lists windows that were not met in time: they join the open event, bring a retracted one back, or raise one.</summary>
    public static void ListUnmet(CareDraft draft, bool causedByTime)
    {
        var unlisted = draft.Care.Windows.Where(window => window.Event is null && IsUnmet(window, draft.Now)).ToList();
        if (unlisted.Count == 0)
            return;
        if (Open(draft) is { } open)
            Join(draft, open, unlisted);
        else if (FindRetracted(draft, unlisted) is { } retracted)
            Reinstate(draft, retracted, unlisted);
        else if (unlisted.Exists(window => IsGround(draft, window)))
            Raise(draft, unlisted, causedByTime);
    }

    /// <summary>A contact that leaves nothing listed overdue feeds the events about visits back.</summary>
    public static void ContactMade(CareDraft draft, Visit visit)
    {
        foreach (var cause in Causes)
            if (FindOpen(draft, cause) is { } careEvent && !Listed(draft, careEvent).Any(w => w.StatusAt(draft.Now) == WindowStatus.Overdue))
                draft.Take(EventLife.ContactEnded(careEvent, visit.Worker, draft.ContextOf(careEvent)));
    }

    /// <summary>Raises the event of an unanswered door.</summary>
    public static void DoorUnanswered(CareDraft draft)
    {
        if (FindOpen(draft, Cause.ResidentDidNotAnswer) is null)
            EventStep.Raise(draft, Cause.ResidentDidNotAnswer, EventSource.NoAnswer, Severity.Small, "", silentFrom: null);
    }

    private static IEnumerable<Window> Listed(CareDraft draft, CareEvent careEvent) => draft.Care.Windows.Where(window => window.Event == careEvent.Id);

    private static CareEvent? Open(CareDraft draft) => Causes.Select(cause => FindOpen(draft, cause)).FirstOrDefault(found => found is not null);

    private static CareEvent? FindOpen(CareDraft draft, Id<Cause> cause) => draft.Care.OpenEvents.FirstOrDefault(careEvent => careEvent.Cause == cause);

    private static Id<Worker>? LastSeenBy(CareDraft draft, Instant since)
    {
        var seen = draft.Care.Contacts.Where(contact => contact.Seen && contact.VoidedAt is null && contact.OccurredAt >= since).ToList();
        return seen.Count == 0 ? null : seen[^1].Worker;
    }

    private static void Join(CareDraft draft, CareEvent careEvent, List<Window> windows)
    {
        foreach (var window in windows)
            draft.Write(new CareChange.WindowWritten(window with { Event = careEvent.Id }));
        if (windows.Exists(window => window.StatusAt(draft.Now) == WindowStatus.Overdue))
            draft.Take(EventLife.WindowJoined(careEvent, draft.ContextOf(careEvent)));
    }

    private static CareEvent? FindRetracted(CareDraft draft, List<Window> unlisted) =>
        draft.Care.Events.FirstOrDefault(careEvent => careEvent.Stage == EventStage.Retracted
            && careEvent.Retracted.Any(listed => unlisted.Exists(w => w.Duty == listed.Duty && w.DueAt == listed.DueAt)));

    private static void Reinstate(CareDraft draft, CareEvent retracted, List<Window> unlisted)
    {
        draft.Take(EventLife.Reinstate(retracted, draft.ContextOf(retracted)));
        Join(draft, draft.Care.FindEvent(retracted.Id)!, unlisted);
    }

    private static void Raise(CareDraft draft, List<Window> unlisted, bool causedByTime)
    {
        var since = causedByTime ? unlisted.Min(window => window.DueAt) : draft.Now;
        var id = EventStep.Raise(draft, Cause.WorkerDidNotCome, EventSource.OverdueDuty, Severity.Small, "", since);
        foreach (var window in unlisted)
            draft.Write(new CareChange.WindowWritten(window with { Event = id }));
    }

    // Overdue now, or missed with nothing of the same duty met since; an old window that a correction turned missed calls nobody today.
    private static bool IsGround(CareDraft draft, Window window) => window.StatusAt(draft.Now) switch
    {
        WindowStatus.Overdue => true,
        WindowStatus.Missed => !draft.Care.Windows.Any(w => w.Duty == window.Duty && w.DueAt > window.DueAt
            && w.StatusAt(draft.Now) is WindowStatus.Met or WindowStatus.Late or WindowStatus.Excused),
        _ => false,
    };
}
