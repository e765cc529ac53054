using ThreeColor.Duties;
using ThreeColor.Escalation;
using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Scheduling;
using ThreeColor.Visits;

namespace ThreeColor.Deciding;

/// <summary>Keeps the event of an unanswered door in step with the attempts that are its ground (DESIGN sections 4 and 5).</summary>
/// <remarks>The cause is a function of the facts: attempts completed before a due make it "did not answer", whenever they are received.</remarks>
internal static class DoorEvents
{
    /// <summary>An attempt was recorded: it raises the event once there are enough, or joins the open one; not while a known pause goes on.</summary>
    public static void Attempted(CareDraft draft)
    {
        if (FindGround(draft) is { } ground && !draft.Care.Pauses.Any(pause => pause.Contains(draft.Now)))
            Stand(draft, ground);
    }

    /// <summary>A contact after the last attempt ends them all; one among them takes away those before it.</summary>
    public static bool AreEndedBy(CareDraft draft, CareEvent door, Visit visit)
    {
        var attempts = AttemptsOf(door);
        if (attempts.Count == 0 || attempts[^1].At < visit.OccurredAt)
            return true;
        if (attempts[0].At < visit.OccurredAt)
            Recheck(draft);
        return false;
    }

    /// <summary>An attempt was voided, or a pause explains it: too few left are no ground.</summary>
    public static void Recheck(CareDraft draft)
    {
        if (FindOpen(draft) is not { } door || AttemptsOf(door).Count == 0 || IsOver(draft, door))
            return;
        if (FindGround(draft) is { } ground)
            List(draft, door, ground);
        else if (draft.Wants is null)
            Fall(draft, door);
    }

    /// <summary>An attempt was a contact: those before it keep their event if they were enough without it.</summary>
    public static void AttemptWasContact(CareDraft draft, Contact contact)
    {
        if (FindOpen(draft) is not { } door || !AttemptsOf(door).Exists(report => report.Visit == contact.Visit))
            return;
        var without = door with { Reports = door.Reports.RemoveAll(report => report.Visit == contact.Visit && report.Source == EventSource.NoAnswer) };
        var left = AttemptsOf(without);
        if (left.Count > 0 && left[^1].At >= contact.OccurredAt)
            Recheck(draft);
        else if (draft.Context.Policy.Scheduling.Attempts.TryGet(draft.Care.Tier, out var number) && left.Count >= number)
            draft.Write(new CareChange.EventWritten(without));
        else
            Fall(draft, door);
    }

    /// <summary>A contact that had ended the attempts was voided: they stand again, and so does their event.</summary>
    public static void ContactVoided(CareDraft draft)
    {
        if (FindGround(draft) is not { } ground)
            return;
        if (FindOpen(draft) is { Stage: EventStage.FedBack } fedBack)
            draft.Take(EventLife.WindowJoined(fedBack, draft.ContextOf(fedBack)));
        Stand(draft, ground);
    }

    /// <summary>Whether the open event of an unanswered door takes a window: enough attempts were made before its due, and nobody was seen since.</summary>
    public static bool Takes(CareDraft draft, CareEvent door, Window window)
    {
        if (door.Cause != Cause.ResidentDidNotAnswer || IsOver(draft, door))
            return false;
        var number = draft.Context.Policy.Scheduling.Attempts.TryGet(window.Tier, out var wanted) ? wanted : int.MaxValue;
        return AttemptsOf(door) is var attempts && attempts.Count >= number && attempts[number - 1].At < window.DueAt;
    }

    private static void Stand(CareDraft draft, DoorGround ground)
    {
        var reports = ground.Attempts.Select(ReportOf).ToValueList();
        if (FindOpen(draft) is { } open)
            List(draft, open, ground);
        else if (draft.Care.Events.FirstOrDefault(e => IsRetracted(e)) is { } retracted && AttemptsOf(retracted).Exists(reports.Contains))
            draft.Take(EventLife.Reinstate(retracted with { Reports = reports }, draft.ContextOf(retracted)));
        else
            EventStep.Raise(draft, new()
            {
                Cause = Cause.ResidentDidNotAnswer,
                Source = EventSource.NoAnswer,
                Reports = reports,
                TakesOver = OverdueEvents.FindMissed(draft, ground.CompletedAt),
            });
        OverdueEvents.MoveToDoor(draft, FindOpen(draft)!);
    }

    private static void List(CareDraft draft, CareEvent door, DoorGround ground)
    {
        var reports = ground.Attempts.Select(ReportOf).ToValueList();
        if (reports == door.Reports)
            return;
        var after = door with { Reports = reports };
        draft.Write(new CareChange.EventWritten(after));
        if (after.Stage == EventStage.FedBack)
            draft.Take(EventLife.WindowJoined(after, draft.ContextOf(after)));
    }

    // What it listed goes where it belongs; without attempts and without windows it never had a ground.
    private static void Fall(CareDraft draft, CareEvent door)
    {
        if (door.Listed.IsEmpty)
            draft.Take(EventLife.Retract(door, draft.ContextOf(door)));
        else
            OverdueEvents.MoveFromDoor(draft, door);
    }

    /// <summary>The attempts that count now, if they are enough for any pending window; the past is asked for where a pause may explain one.</summary>
    private static DoorGround? FindGround(CareDraft draft)
    {
        // Pauses only take attempts away, so the past is read only where there are enough without them; those that are over stand there alone.
        if (FindGround(draft, []) is null)
            return null;
        var first = draft.Care.Attempts[0].OccurredAt;
        if (draft.Context.History is not { } past || past.Since > first)
        {
            draft.WantHistory(first);
            return null;
        }

        var over = past.Pauses.Where(pause => draft.Care.Pauses.FindIndex(known => known.Id == pause.Id) < 0);
        return FindGround(draft, [.. over.Concat(draft.Care.Pauses)]);
    }

    private static DoorGround? FindGround(CareDraft draft, ValueList<Pause> pauses)
    {
        var policy = draft.Context.Policy.Scheduling;
        foreach (var window in draft.Care.PendingWindows)
            if (Attempts.FindCompleting(window, draft.Care.Attempts, pauses, policy, draft.Now) is { } completing)
                return new(completing.OccurredAt, Attempts.Counting(window, draft.Care.Attempts, pauses, policy, draft.Now));
        return null;
    }

    // Somebody was seen after the last attempt: the attempts are history, which the event keeps.
    private static bool IsOver(CareDraft draft, CareEvent door) =>
        AttemptsOf(door) is var attempts && attempts.Count > 0 && draft.Care.LastSeen is { } last && last.OccurredAt > attempts[^1].At;

    private static CareEvent? FindOpen(CareDraft draft) => draft.Care.OpenEvents.FirstOrDefault(e => e.Cause == Cause.ResidentDidNotAnswer);

    private static bool IsRetracted(CareEvent careEvent) => careEvent is { Stage: EventStage.Retracted } && careEvent.Cause == Cause.ResidentDidNotAnswer;

    private static List<EventReport> AttemptsOf(CareEvent door) => door.Reports.Where(report => report.Source == EventSource.NoAnswer).ToList();

    private static EventReport ReportOf(Contact attempt) =>
        new(attempt.OccurredAt, EventSource.NoAnswer, Severity.Small, Visit: attempt.Visit);

    private sealed record DoorGround(NodaTime.Instant CompletedAt, IReadOnlyList<Contact> Attempts);
}
