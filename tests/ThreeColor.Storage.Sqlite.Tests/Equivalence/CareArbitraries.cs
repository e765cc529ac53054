using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Storage.Sqlite.Tests.Equivalence;

/// <summary>Changes and steps from small pools, so that they meet: few residents, ids, causes and instants.</summary>
public static class CareArbitraries
{
    private static readonly Gen<Instant> Instants =
        from micros in Gen.Choose(-3, 60)
        select Instant.FromUtc(2025, 3, 1, 0, 0) + Duration.FromTicks(10L * micros * 7_000_001);

    private static readonly Gen<Instant?> MaybeInstant = Maybe(Instants);

    // Texts that stores have been known to spoil: empty, quoted, Chinese, beyond U+FFFF, with a zero in it.
    private static readonly Gen<string> Texts = Gen.Elements("", "a", "O'Neill \"x\"", "门口有积水，已清理。", "\U00020BB7田", "a\0b", "a\nb", new string('长', 400));

    private static readonly Gen<bool> Flags = Gen.Elements(true, false);

    private static readonly Gen<int> Counts = Gen.Choose(0, 3);

    public static Arbitrary<StoreStep> Steps() => Gen.Frequency(
        (6, Commits()),
        (2, Claims()),
        (2, Deliveries())).ToArbitrary();

    private static Gen<Id<T>> Ids<T>(params string[] ids) => Gen.Elements(ids).Select(id => new Id<T>(id));

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(gen.Select(value => (T?)value), Gen.Constant<T?>(null));

    private static Gen<ValueList<T>> Lists<T>(Gen<T> items) =>
        from count in Gen.Choose(0, 2)
        from array in items.ArrayOf(count)
        select array.ToValueList();

    private static Gen<StoreStep> Commits() =>
        from resident in Ids<Resident>("r1", "r2", "\U00020BB7", "\uFF21")
        from offset in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Choose(-1, 2)))
        from wrongHead in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from command in Gen.Choose(1, 40)
        from changes in Changes(resident).ArrayOf()
        from due in MaybeInstant
        from messages in Counts
        select (StoreStep)new StoreStep.Commit(resident, offset, wrongHead, command, changes.ToValueList(), due, messages);

    private static Gen<StoreStep> Claims() =>
        from now in Instants
        from limit in Gen.Choose(1, 3)
        from until in Instants
        from unit in Maybe(Ids<Organisation.Unit>("u1", "u2"))
        select (StoreStep)new StoreStep.Claim(new(now, limit, until, unit));

    private static Gen<StoreStep> Deliveries() =>
        from now in Instants
        from limit in Gen.Choose(1, 3)
        from complete in Flags
        from state in Gen.Elements(DeliveryState.Waiting, DeliveryState.Delivered, DeliveryState.Escalated)
        from next in Instants
        from offset in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(-1, 1)))
        select (StoreStep)new StoreStep.Deliver(now, limit, complete, state, next, offset);

    private static Gen<CareChange> Changes(Id<Resident> resident) => Gen.Frequency(
        (1, from file in Files(resident) select (CareChange)new CareChange.FileWritten(file)),
        (2, from claim in ClaimsOfFacts() select (CareChange)new CareChange.ClaimRecorded(claim)),
        (1, from assessment in Assessments() select (CareChange)new CareChange.TierAssessed(assessment)),
        (1, from period in Periods() select (CareChange)new CareChange.StandingChanged(period)),
        (2, from pause in Pauses() select (CareChange)new CareChange.PauseWritten(pause)),
        (2, from given in Overrides() select (CareChange)new CareChange.OverrideWritten(given)),
        (2, from appeal in Appeals() select (CareChange)new CareChange.AppealWritten(appeal)),
        (4, from visit in Visits(resident) select (CareChange)new CareChange.VisitRecorded(visit)),
        (2, from visit in VisitIds from at in Instants from reason in Texts select (CareChange)new CareChange.VisitVoided(visit, at, reason)),
        (4, from window in Windows() select (CareChange)new CareChange.WindowWritten(window)),
        (2, from duty in Duties from number in Counts select (CareChange)new CareChange.WindowRemoved(duty, number)),
        (4, from careEvent in Events(resident) select (CareChange)new CareChange.EventWritten(careEvent)),
        (1, from duty in Duties from due in Instants select (CareChange)new CareChange.ReminderWritten(new(duty, due))));

    private static Gen<Id<Visit>> VisitIds => Ids<Visit>("v1", "v2", "v3", "v4", "v5", "v6");

    private static Gen<Id<Duty>> Duties => Ids<Duty>("home-visit", "call");

    private static Gen<Id<Tier>> TierIds => Ids<Tier>("red", "yellow");

    private static Gen<Id<Organisation.Worker>> Workers => Ids<Organisation.Worker>("w1", "w2");

    private static Gen<Id<Organisation.Unit>> Units => Ids<Organisation.Unit>("u1", "u2");

    private static Gen<Resident> Files(Id<Resident> resident) =>
        from name in Texts
        from born in Maybe(from days in Gen.Choose(-40_000, 0) select new LocalDate(2020, 1, 1).PlusDays(days))
        from unit in Units
        from persons in Lists(from key in Flags from consent in Flags select new ContactPerson { Id = new("p1"), Relation = "daughter", HasKey = key, Consented = consent })
        from team in Lists(from worker in Workers select new TeamMember(new("volunteer"), worker))
        from declined in Lists(Gen.Elements(ConsentScope.Visits, ConsentScope.DoorCode))
        from registered in Instants
        select new Resident
        {
            Id = resident, Name = name, BornOn = born, Dwelling = new("d1"), Unit = unit, ContactPersons = persons, Team = team,
            Declined = declined, RegisteredAt = registered,
        };

    private static Gen<Claim> ClaimsOfFacts() =>
        from value in Gen.OneOf(
            from flag in Flags select (FactValue?)FactValue.Of(flag),
            from number in Gen.Elements(long.MinValue, -1L, 0L, 1L, long.MaxValue) select (FactValue?)FactValue.Of(number),
            from choice in Gen.Elements("1", "lacking", "缺乏") select (FactValue?)FactValue.Of(choice),
            Gen.Constant<FactValue?>(null))
        from absence in Gen.Elements(Absence.NotAsked, Absence.Refused, Absence.Masked)
        from observed in Instants
        from recorded in Instants
        select new Claim
        {
            Fact = new("care.cover"), Value = value, Absence = value is null ? absence : null, Source = new("civil-affairs"),
            ObservedAt = observed, RecordedAt = recorded,
        };

    private static Gen<TierAssessment> Assessments() =>
        from at in Instants
        from lowest in Maybe(TierIds)
        from highest in Maybe(TierIds)
        from rules in Lists(Gen.Elements("red-1", "yellow-1"))
        from ask in Lists(Ids<Fact>("care.cover"))
        from lowering in Gen.OneOf(
            from to in Maybe(TierIds)
            from since in MaybeInstant
            from asked in Flags
            select (LoweringCandidate?)new LoweringCandidate(to) { Since = since, Asked = asked },
            Gen.Constant<LoweringCandidate?>(null))
        from stale in MaybeInstant
        select new TierAssessment { At = at, Lowest = lowest, Highest = highest, Rules = rules, Ask = ask, Lowering = lowering, StaleAt = stale };

    private static Gen<TierPeriod> Periods() =>
        from starts in Instants
        from standing in Gen.Elements(Standing.Undecided, Standing.NotListed, Standing.Listed)
        from tier in TierIds
        from tags in Lists(Ids<Tag>("falls", "palliative"))
        select new TierPeriod { From = starts, Standing = standing, Tier = standing == Standing.Listed ? tier : null, Tags = tags };

    private static Gen<Pause> Pauses() =>
        from id in Ids<Pause>("p1", "p2", "\U00020BB7", "\uFF21")
        from reason in Gen.Elements(PauseReason.Hospital, PauseReason.Deceased)
        from starts in Instants
        from ends in MaybeInstant
        from review in MaybeInstant
        from asked in Flags
        select new Pause { Id = id, Reason = reason, StartsAt = starts, EndsAt = ends, ReviewAt = review, ReviewAsked = asked };

    private static Gen<TierOverride> Overrides() =>
        from id in Ids<TierOverride>("o1", "o2", "\U00020BB7", "\uFF21")
        from tier in TierIds
        from author in Workers
        from reason in Texts
        from starts in Instants
        from until in Instants
        from before in Maybe(TierIds)
        from against in Maybe(TierIds)
        from ended in MaybeInstant
        from ending in Gen.Elements(OverrideEnding.Expired, OverrideEnding.TierGone)
        select new TierOverride
        {
            Id = id, Tier = tier, Author = author, Reason = reason, From = starts, Until = until, Before = before, Against = against,
            EndedAt = ended, Ending = ended is null ? null : ending,
        };

    private static Gen<TierAppeal> Appeals() =>
        from id in Ids<TierAppeal>("a1", "a2", "\U00020BB7", "\uFF21")
        from texts in Texts.ArrayOf(3)
        from against in Maybe(TierIds)
        from filer in Workers
        from filed in Instants
        from limit in Instants
        from reminded in Flags
        from answered in MaybeInstant
        from answerer in Maybe(Workers)
        from outcome in Maybe(Gen.Elements(AppealOutcome.Upheld, AppealOutcome.Rejected))
        select new TierAppeal
        {
            Id = id, By = texts[0], Statement = texts[1], Against = against, FiledBy = filer, FiledAt = filed, AnswerBy = limit, Reminded = reminded,
            AnsweredAt = answered, AnsweredBy = answerer, Outcome = outcome, Grounds = texts[2],
        };

    private static Gen<Visit> Visits(Id<Resident> resident) =>
        from id in VisitIds
        from seen in Flags
        from worker in Workers
        from occurred in Instants
        from received in Instants
        from method in Gen.Elements(EvidenceMethod.Statement, EvidenceMethod.Witness, EvidenceMethod.DoorCode)
        from arrived in MaybeInstant
        from departed in MaybeInstant
        from checklist in Lists(Gen.Elements(ChecklistResult.Fine, ChecklistResult.Hazard).Select(r => new ChecklistAnswer(new("enter.gas"), r)))
        from note in Texts
        select new Visit
        {
            Id = id, Resident = resident, Seen = seen, Worker = worker, Kind = new("home-visit"), OccurredAt = occurred, ReceivedAt = received,
            Evidence = new() { Method = method, ArrivedAt = arrived, DepartedAt = departed }, Checklist = checklist, Note = note,
        };

    private static Gen<Window> Windows() =>
        from duty in Duties
        from number in Counts
        from opens in Instants
        from due in Instants
        from missed in MaybeInstant
        from metBy in Maybe(VisitIds)
        from metAt in MaybeInstant
        from excused in MaybeInstant
        from tier in Maybe(TierIds)
        from unit in Units
        from listed in Maybe(Ids<CareEvent>("r1/hazard/1"))
        select new Window
        {
            Duty = duty, Number = number, OpensAt = opens, DueAt = due, MissedAt = missed, MetBy = metBy, MetAt = metAt, ExcusedAt = excused,
            Tier = tier, Unit = unit, Event = listed,
        };

    private static Gen<CareEvent> Events(Id<Resident> resident) =>
        from basis in EventHeads(resident)
        from owner in Maybe(Workers)
        from due in MaybeInstant
        from snoozed in MaybeInstant
        from handler in Maybe(Workers)
        from fedBack in MaybeInstant
        from evaluator in Maybe(Workers)
        from evaluation in Maybe(Gen.Elements(EvaluationResult.Satisfied, EvaluationResult.Waived))
        from waiver in Texts
        from ended in MaybeInstant
        from silentFrom in MaybeInstant
        from silentUntil in MaybeInstant
        from whistles in Lists(from called in Instants from answered in MaybeInstant select new Whistle(new("health"), called, answered))
        from retracted in Lists(from duty in Duties from listed in Instants select new ListedWindow(duty, listed))
        select basis with
        {
            Owner = owner, DueAt = due, SnoozedUntil = snoozed, Handler = handler, FedBackAt = fedBack, Evaluator = evaluator,
            Evaluation = evaluation, WaiverReason = waiver, EndedAt = ended, SilentFrom = silentFrom, SilentUntil = silentUntil,
            Whistles = whistles, Retracted = retracted,
        };

    private static Gen<CareEvent> EventHeads(Id<Resident> resident) =>
        from cause in Ids<Cause>("hazard", "need")
        from episode in Gen.Choose(1, 3)
        from stage in Gen.Elements(Enum.GetValues<EventStage>())
        from source in Gen.Elements(Enum.GetValues<EventSource>())
        from raised in Instants
        from subject in Texts
        from rung in Counts
        from unit in Units
        from called in Workers
        from revision in Counts
        select new CareEvent
        {
            Id = CareEvent.IdOf(resident, cause, episode), Resident = resident, Cause = cause, Episode = episode, Source = source,
            Severity = Severity.Big, Stage = stage, RaisedAt = raised, PolicyDigest = "p", Subject = subject, Rung = rung, TopRung = 3,
            Post = new(new("leader"), unit), Called = called, Reopened = rung, Revision = revision,
        };
}
