using NodaTime;
using ThreeColor.Facts;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;
using static ThreeColor.Conformance.Equivalence.Pools;

namespace ThreeColor.Conformance.Equivalence;

internal static partial class ChangeGenerators
{
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
        from stale in MaybeInstant
        select new TierAssessment { At = at, Lowest = lowest, Highest = highest, Rules = rules, Ask = ask, StaleAt = stale };

    private static Gen<LoweringCandidate> Lowerings() =>
        from to in Maybe(TierIds)
        from since in MaybeInstant
        from asked in Flags
        select new LoweringCandidate(to) { Since = since, Asked = asked };

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
        select new Pause
        {
            Id = id, Reason = reason, StartsAt = starts, EndsAt = ends, ReviewAt = review,
            Asked = asked ? 2 : 0, AskedAt = review, VoidedAt = asked ? ends : null, EnteredAt = starts,
            EnteredBy = asked ? new("w") : null, CountsFrom = review,
            Undoing = asked && review is { } at ? new(new("w2"), at, ends) : null,
        };

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
        from checklist in Lists(from item in Ids<ChecklistItem>("enter.gas", "open.\"health\"") from result in Gen.Elements(Enum.GetValues<ChecklistResult>()) select new ChecklistAnswer(item, result))
        from note in Texts
        select new Visit
        {
            Id = id, Resident = resident, Seen = seen, Worker = worker, Kind = new("home-visit"), OccurredAt = occurred, ReceivedAt = received,
            Evidence = new() { Method = method, ArrivedAt = arrived, DepartedAt = departed }, Checklist = checklist, Note = note,
        };
}
