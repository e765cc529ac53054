using ThreeColor.Commands;
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
        if (draft.Care.Contacts.Any(contact => contact.Visit == command.Visit.Id))
            return EngineRefusals.VisitKnown.With(command.Visit.Id);
        var visit = command.Visit with { ReceivedAt = draft.Now, Evidence = Proven(draft, command) };
        draft.Write(new CareChange.VisitRecorded(visit));
        LedgerStep.Run(draft, causedByTime: false);
        RaiseHazard(draft, visit);
        if (visit.Seen && IsQualifying(draft, Contact.FromVisit(visit)))
            OverdueEvents.ContactMade(draft, visit);
        else if (!visit.Seen && IsDoorUnanswered(draft))
            OverdueEvents.DoorUnanswered(draft);
        return null;
    }

    public static Refusal? Void(CareDraft draft, CareCommand.VoidVisit command)
    {
        if (!draft.Care.Contacts.Any(contact => contact.Visit == command.Visit && contact.VoidedAt is null))
            return EngineRefusals.UnknownVisit.With(command.Visit, command.Resident);
        draft.Write(new CareChange.VisitVoided(command.Visit, draft.Now, command.Reason));
        LedgerStep.Run(draft, causedByTime: false);
        return null;
    }

    // A scan that is not genuine, or of another door, is kept as the worker's word alone.
    private static Evidence Proven(CareDraft draft, CareCommand.RecordVisit command)
    {
        var evidence = command.Visit.Evidence;
        if (evidence.Method != EvidenceMethod.DoorCode || draft.Context.DoorCode == DoorCodeResult.Genuine)
            return evidence;
        draft.Because("evidence.weakened", command.Visit.Id.Value, draft.Context.DoorCode?.ToString() ?? "NotScanned");
        return evidence with { Method = EvidenceMethod.Statement };
    }

    private static bool IsDoorUnanswered(CareDraft draft)
    {
        foreach (var window in draft.Care.Windows)
            if (Attempts.FindCompleting(window, draft.Care.Contacts, draft.Context.Policy.Scheduling, draft.Now) is not null)
                return true;
        return false;
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
            EventStep.RaiseOrAdd(draft, Cause.Hazard, EventSource.Hazard, Severity.Small, string.Join(", ", hazards));
    }
}
