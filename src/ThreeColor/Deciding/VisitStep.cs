using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Escalation;
using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Scheduling;
using ThreeColor.Visits;

namespace ThreeColor.Deciding;

/// <summary>Records and voids visits. A visit is always recordable; what it does not prove, it does not prove.</summary>
internal static class VisitStep
{
    public static Refusal? Record(CareDraft draft, CareCommand.RecordVisit command)
    {
        if (draft.Context.KeyAt is not null)
            return EngineRefusals.VisitKnown.Refuse(command.Visit.Id);
        var visit = command.Visit with
        {
            OccurredAt = VisitTimes.OccurredAt(draft, command.Visit),
            ReceivedAt = draft.Now,
            Evidence = Proven(draft, command),
            EnteredBy = command.Actor.Worker == command.Visit.Worker ? null : command.Actor.Worker,
        };
        var contact = Contact.FromVisit(visit);
        draft.Write(new CareChange.VisitRecorded(visit));
        draft.Facts.Add(contact);
        LedgerStep.Run(draft);
        RaiseHazard(draft, visit);
        if (visit.Seen)
            PauseStep.SeenAlive(draft, visit.OccurredAt);
        if (visit.Seen && IsQualifying(draft, contact))
            OverdueEvents.ContactMade(draft, visit);
        else if (!visit.Seen)
            DoorEvents.Attempted(draft);
        return null;
    }

    public static Refusal? Void(CareDraft draft, CareCommand.VoidVisit command)
    {
        if (draft.Context.KeyAt is not { } occurredAt)
            return EngineRefusals.UnknownVisit.Refuse(command.Visit, command.Resident);
        if (draft.Context.History is not { } past)
        {
            draft.WantHistory(occurredAt);
            return null;
        }

        if (past.Contacts.FirstOrDefault(contact => contact.Visit == command.Visit && contact.VoidedAt is null) is not { } wrong)
            return EngineRefusals.UnknownVisit.Refuse(command.Visit, command.Resident);
        draft.Write(new CareChange.VisitVoided(command.Visit, draft.Now, command.Reason));
        if (draft.Care.LastSeen?.Visit == command.Visit)
            Recount(draft, past, command.Visit);
        draft.Facts.Add(wrong with { VoidedAt = draft.Now });
        LedgerStep.Run(draft);
        WithdrawHazards(draft, command.Visit);
        if (wrong.Seen)
            DoorEvents.ContactVoided(draft);
        else
            DoorEvents.Recheck(draft);
        return null;
    }

    /// <summary>The contact before the voided one counts again, and so do the attempts since.</summary>
    private static void Recount(CareDraft draft, CareHistory past, Id<Visit> voided)
    {
        var standing = past.Contacts.Where(contact => contact.VoidedAt is null && contact.Visit != voided).ToList();
        var last = standing.FindLast(contact => contact.Seen);
        if (last is null && past.Since != Instant.MinValue)
            draft.WantHistory(Instant.MinValue);
        var attempts = standing.Where(contact => !contact.Seen && (last is null || ResidentCare.CompareContacts(contact, last) > 0));
        draft.Write(new CareChange.ContactsRecounted(last, attempts.TakeLast(ResidentCare.AttemptsKept).ToValueList()));
    }

    // A scan that is not genuine, or of another door, or at a time that cannot be, is kept as the worker's word alone.
    private static Evidence Proven(CareDraft draft, CareCommand.RecordVisit command)
    {
        var evidence = command.Visit.Evidence;
        var weakness = VisitTimes.Weakness(draft, command.Visit);
        if (weakness is null && evidence.Method == EvidenceMethod.DoorCode && draft.Context.DoorCode != DoorCodeResult.Genuine)
            weakness = draft.Context.DoorCode?.ToString() ?? "NotScanned";
        if (weakness is null)
            return evidence;
        draft.Because("evidence.weakened", command.Visit.Id.Value, weakness);
        return evidence with { Method = EvidenceMethod.Statement };
    }

    private static bool IsQualifying(CareDraft draft, Contact contact)
    {
        foreach (var duty in draft.Context.Policy.Scheduling.Duties)
            if (duty.IsMetBy(contact, draft.Now))
                return true;
        return false;
    }

    private static void RaiseHazard(CareDraft draft, Visit visit)
    {
        var hazards = visit.Checklist.Where(answer => answer.Result == ChecklistResult.Hazard).Select(answer => answer.Item.Value).ToList();
        if (hazards.Count > 0)
            EventStep.RaiseOrAdd(
                draft, Cause.Hazard, new(visit.OccurredAt, EventSource.Hazard, Severity.Small, string.Join(", ", hazards), visit.Id));
    }

    // A hazard that a wrong visit found was never there: an event without any other ground is retracted.
    private static void WithdrawHazards(CareDraft draft, Id<Visit> voided)
    {
        foreach (var careEvent in draft.Care.OpenEvents.Where(e => e.Reports.Any(report => report.Visit == voided && report.Source == EventSource.Hazard)).ToList())
        {
            var reports = careEvent.Reports.RemoveAll(report => report.Visit == voided);
            if (reports.IsEmpty && careEvent.Listed.IsEmpty)
                draft.Take(EventLife.Retract(careEvent, draft.ContextOf(careEvent)));
            else
                draft.Write(new CareChange.EventWritten(careEvent with { Reports = reports, Subject = CareEvent.SubjectOf(reports) }));
        }
    }
}
