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
    /// <summary>The weakness of a door code that was claimed and not scanned.</summary>
    public const string NotScanned = "NotScanned";

    public static Refusal? Record(CareDraft draft, CareCommand.RecordVisit command)
    {
        if (draft.Context.KeyAt is not null)
            return EngineRefusals.VisitKnown.Refuse(command.Visit.Id);
        var visit = command.Visit with
        {
            OccurredAt = VisitTimes.OccurredAt(draft, command.Visit),
            ReceivedAt = draft.Now,
            Evidence = Proven(draft, command.Visit, Weakness(draft, command.Visit, draft.Now)),
            EnteredBy = command.Actor.Worker == command.Visit.Worker ? null : command.Actor.Worker,
        };
        var contact = Contact.FromVisit(visit);
        draft.Write(new CareChange.VisitRecorded(visit));
        draft.Facts.Add(contact);
        LedgerStep.Run(draft);
        VisitHazards.Raise(draft, visit);
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
        VisitHazards.Withdraw(draft, command.Visit);
        if (wrong.Seen)
            DoorEvents.ContactVoided(draft);
        else
            DoorEvents.Recheck(draft);
        return null;
    }

    /// <summary>The contact before the one that is gone counts again, and so do the attempts since.</summary>
    public static void Recount(CareDraft draft, CareHistory past, Id<Visit> gone, Contact? instead = null)
    {
        var others = past.Contacts.Where(contact => contact.VoidedAt is null && contact.Visit != gone);
        var standing = (instead is null ? others : others.Append(instead).Order(Comparer<Contact>.Create(ResidentCare.CompareContacts))).ToList();
        var last = standing.FindLast(contact => contact.Seen);
        if (last is null && past.Since != Instant.MinValue)
            draft.WantHistory(Instant.MinValue);
        var attempts = standing.Where(contact => !contact.Seen && (last is null || ResidentCare.CompareContacts(contact, last) > 0));
        draft.Write(new CareChange.ContactsRecounted(last, attempts.TakeLast(ResidentCare.AttemptsKept).ToValueList()));
    }

    /// <summary>Why the evidence is weaker than it says; <see langword="null"/> where it proves what it says.</summary>
    public static string? Weakness(CareDraft draft, Visit visit, Instant received)
    {
        var weakness = VisitTimes.Weakness(draft, visit, received);
        return weakness is null && visit.Evidence.Method == EvidenceMethod.DoorCode && draft.Context.DoorCode != DoorCodeResult.Genuine
            ? draft.Context.DoorCode?.ToString() ?? NotScanned
            : weakness;
    }

    /// <summary>A scan that is not genuine, or of another door, or at a time that cannot be, is kept as the worker's word alone.</summary>
    public static Evidence Proven(CareDraft draft, Visit visit, string? weakness)
    {
        if (weakness is null)
            return visit.Evidence;
        draft.Because("evidence.weakened", visit.Id.Value, weakness);
        return visit.Evidence with { Method = EvidenceMethod.Statement };
    }

    public static bool IsQualifying(CareDraft draft, Contact contact)
    {
        foreach (var duty in draft.Context.Policy.Scheduling.Duties)
            if (duty.IsMetBy(contact, draft.Now))
                return true;
        return false;
    }
}
