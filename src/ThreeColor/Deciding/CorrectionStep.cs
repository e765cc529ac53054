using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Deciding;

/// <summary>Corrects visits: what was told before is as if it had not been, what is right as if it had been recorded (DESIGN section 4).</summary>
internal static class CorrectionStep
{
    public static Refusal? Correct(CareDraft draft, CareCommand.CorrectVisit command)
    {
        if (draft.Context.KeyAt is not { } toldAt)
            return Unknown(command);
        var since = Instant.Min(toldAt, VisitTimes.OccurredAt(draft, command.Visit));
        if (draft.Context.History is not { } past || past.Since > since)
        {
            draft.WantHistory(since);
            return null;
        }

        if (past.Contacts.FirstOrDefault(contact => contact.Visit == command.Visit.Id && contact.VoidedAt is null) is not { } before)
            return Unknown(command);
        Follow(draft, past, before, Right(draft, command, before));
        return null;
    }

    private static Refusal Unknown(CareCommand.CorrectVisit command) => EngineRefusals.UnknownVisit.Refuse(command.Visit.Id, command.Resident);

    private static void Follow(CareDraft draft, CareHistory past, Contact before, Visit visit)
    {
        var contact = Contact.FromVisit(visit);
        var attempts = draft.Care.Attempts;
        var wasLast = draft.Care.LastSeen?.Visit == visit.Id;
        draft.Write(new CareChange.VisitCorrected(visit));
        if (wasLast && (!contact.Seen || ResidentCare.CompareContacts(contact, before) < 0))
            VisitStep.Recount(draft, past, visit.Id, contact);
        draft.Facts.Add(contact);
        draft.Facts.Touch(before.OccurredAt);
        LedgerStep.Run(draft);
        VisitHazards.Correct(draft, visit);
        // Nothing about visits moves where only the rest of the report changes.
        if (contact != before)
        {
            FollowDoor(draft, before, contact, attempts);
            FollowContact(draft, before, visit, contact);
        }
    }

    private static void FollowDoor(CareDraft draft, Contact before, Contact now, ValueList<Contact> attempts)
    {
        if (!before.Seen && now.Seen)
            DoorEvents.AttemptWasContact(draft, now);
        else if (!before.Seen)
            DoorEvents.Recheck(draft);
        if (draft.Care.Attempts.Any(attempt => attempt.Visit != now.Visit && !attempts.Contains(attempt)))
            DoorEvents.ContactVoided(draft);
        else if (!now.Seen)
            DoorEvents.Attempted(draft);
    }

    private static void FollowContact(CareDraft draft, Contact before, Visit visit, Contact now)
    {
        if (!now.Seen || !VisitStep.IsQualifying(draft, now))
            return;
        // Whoever made or entered the visit that fed an event back does not evaluate it, whatever name stood there first.
        foreach (var fedBack in draft.Care.OpenEvents.Where(e => IsFedBackBy(e, before)).ToList())
            draft.Write(new CareChange.EventWritten(fedBack with { Handler = visit.Worker, EnteredBy = visit.EnteredBy, FedBackAt = visit.ReceivedAt }));
        OverdueEvents.ContactMade(draft, visit);
    }

    private static bool IsFedBackBy(CareEvent careEvent, Contact contact) => careEvent.Stage == EventStage.FedBack
        && contact.Seen && careEvent.Handler == contact.Worker && careEvent.FedBackAt == contact.ReceivedAt;

    // The receipt is the original's as long as time, worker and what shows the visit are.
    private static Visit Right(CareDraft draft, CareCommand.CorrectVisit command, Contact before)
    {
        var visit = command.Visit with
        {
            OccurredAt = VisitTimes.OccurredAt(draft, command.Visit),
            ReceivedAt = before.ReceivedAt,
            EnteredBy = command.Actor.Worker == command.Visit.Worker ? null : command.Actor.Worker,
        };
        var isSame = visit.OccurredAt == before.OccurredAt && visit.Worker == before.Worker;
        var weakness = isSame ? WeaknessAsBefore(draft, command.Visit, before) : null;
        if (!isSame || MethodOf(visit, weakness) != before.Method)
        {
            weakness = VisitStep.Weakness(draft, command.Visit, draft.Now);
            if (!isSame || MethodOf(visit, weakness) != before.Method)
                visit = visit with { ReceivedAt = draft.Now };
        }

        return visit with { Evidence = VisitStep.Proven(draft, visit, weakness) };
    }

    // A scan that was proven stands without being made again.
    private static string? WeaknessAsBefore(CareDraft draft, Visit visit, Contact before) =>
        VisitStep.Weakness(draft, visit, before.ReceivedAt) is var weakness && weakness == VisitStep.NotScanned && before.Method == EvidenceMethod.DoorCode
            ? null
            : weakness;

    private static EvidenceMethod MethodOf(Visit visit, string? weakness) => weakness is null ? visit.Evidence.Method : EvidenceMethod.Statement;
}
