using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;
using static ThreeColor.Conformance.Equivalence.Pools;

namespace ThreeColor.Conformance.Equivalence;

/// <summary>Every kind of change, drawn from small pools.</summary>
internal static partial class ChangeGenerators
{
    public static Gen<CareChange> Changes(Id<Resident> resident) => Gen.Frequency(
        (1, Files(resident).Select(file => (CareChange)new CareChange.FileWritten(file))),
        (1, Residences().Select(residence => (CareChange)new CareChange.ResidenceChanged(residence))),
        (3, from claim in ClaimsOfFacts() from counted in Flags select (CareChange)new CareChange.ClaimRecorded(claim) { Counted = counted }),
        (1, Assessments().Select(assessment => (CareChange)new CareChange.TierAssessed(assessment))),
        (1, MaybeOne(Lowerings()).Select(lowering => (CareChange)new CareChange.LoweringWritten(lowering))),
        (1, Periods().Select(period => (CareChange)new CareChange.StandingChanged(period))),
        (2, Pauses().Select(pause => (CareChange)new CareChange.PauseWritten(pause))),
        (2, Overrides().Select(given => (CareChange)new CareChange.OverrideWritten(given))),
        (2, Appeals().Select(appeal => (CareChange)new CareChange.AppealWritten(appeal))),
        (4, Visits(resident).Select(visit => (CareChange)new CareChange.VisitRecorded(visit))),
        (1, from visit in VisitIds from at in Instants from reason in Texts select (CareChange)new CareChange.VisitVoided(visit, at, reason)),
        (2, Visits(resident).Select(visit => (CareChange)new CareChange.VisitCorrected(visit))),
        (2, Visits(resident).Select(visit => (CareChange)new CareChange.VisitCorrected(visit))),
        (1, from last in MaybeOne(Contacts()) from attempts in Lists(Contacts()) select (CareChange)new CareChange.ContactsRecounted(last, attempts)),
        (4, OpenDuties().Select(duty => (CareChange)new CareChange.DutyWritten(duty))),
        (1, DutyIds.Select(duty => (CareChange)new CareChange.DutyRemoved(duty))),
        (1, from duty in DutyIds from due in Instants select (CareChange)new CareChange.ReminderWritten(duty, due)),
        (4, EndedWindows().Select(window => (CareChange)new CareChange.WindowEnded(window))),
        (1, from duty in DutyIds from number in Counts select (CareChange)new CareChange.WindowsReopened(duty, number)),
        (4, EventGenerators.Events(resident).Select(careEvent => (CareChange)new CareChange.EventWritten(careEvent))),
        (1, Counts.Select(edition => (CareChange)new CareChange.EditionFollowed(edition))),
        (1, States(resident).Select(care => (CareChange)new CareChange.Restated(care))));

    private static Gen<ResidentCare> States(Id<Resident> resident) =>
        from file in Files(resident)
        from resides in Instants
        from claims in Lists(ClaimsOfFacts())
        from period in MaybeOne(Periods())
        from assessment in MaybeOne(Assessments())
        from lowering in MaybeOne(Lowerings())
        from pauses in Lists(Pauses())
        from given in MaybeOne(Overrides())
        from appeals in Lists(Appeals())
        from last in MaybeOne(Contacts())
        from duties in Lists(OpenDuties())
        from events in Lists(EventGenerators.Events(resident))
        from edition in Counts
        select new ResidentCare
        {
            Resident = file, ResidesSince = resides, Claims = claims, Period = period, Assessment = assessment, Lowering = lowering,
            Pauses = Ordered(pauses, pause => pause.Id), Override = given, Appeals = Ordered(appeals, appeal => appeal.Id), LastSeen = last,
            Duties = Ordered(duties, duty => duty.Duty), Events = Ordered(events, careEvent => careEvent.Id), Edition = edition,
        };

    // A state is in order and names nothing twice.
    private static ValueList<T> Ordered<T, TKey>(ValueList<T> items, Func<T, TKey> key) => items.DistinctBy(key).OrderBy(key).ToValueList();

    private static Gen<Residence> Residences() =>
        from at in Instants
        from unit in Units
        from dwelling in Ids<Dwelling>("d1", "d2")
        select new Residence(at, unit, dwelling);

    private static Gen<Contact> Contacts() => Visits(new("r1")).Select(Contact.FromVisit);

    private static Gen<OpenDuty> OpenDuties() =>
        from pending in MaybeOne(Windows())
        from duty in DutyIds
        from state in Texts
        from reminded in MaybeInstant
        select new OpenDuty { Duty = duty, Pending = pending is null ? null : pending with { Duty = duty }, State = state, RemindedOf = reminded };

    private static Gen<Window> EndedWindows() =>
        from window in Windows()
        from ending in Gen.Elements(Enum.GetValues<WindowEnding>())
        from ended in Instants
        from metBy in Maybe(VisitIds)
        from resume in Texts
        select window with { Ending = ending, EndedAt = ended, MetBy = metBy, Resume = resume };

    private static Gen<Window> Windows() =>
        from duty in DutyIds
        from number in Gen.Choose(1, 4)
        from opens in Instants
        from due in Instants
        from missed in MaybeInstant
        from paused in Flags
        from tier in Maybe(TierIds)
        from unit in Units
        select new Window { Duty = duty, Number = number, OpensAt = opens, DueAt = due, MissedAt = missed, Paused = paused, Tier = tier, Unit = unit };
}
