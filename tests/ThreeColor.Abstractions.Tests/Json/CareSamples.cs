using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Tests.Json;

/// <summary>Records with every member set.</summary>
internal static class CareSamples
{
    /// <summary>Not a whole millisecond: stores keep microseconds.</summary>
    public static readonly Instant At = Instant.FromUtc(2023, 1, 4, 8, 0) + Duration.FromTicks(123_450);

    public static Resident Person => new()
    {
        Id = new("R1"), Name = "王秀英 \"<&>\"", BornOn = new LocalDate(1940, 2, 29), Dwelling = new("D1"), Unit = new("U1"),
        RegisteredAt = At,
        ContactPersons = [new ContactPerson { Id = new("c1"), Relation = "daughter", HasKey = true, Consented = false }],
        Team = [new TeamMember(new("grid-manager"), new("w1"))], Declined = [ConsentScope.DoorCode],
    };

    public static TierAssessment Assessment => new()
    {
        At = At, Lowest = new("blue"), Highest = new("red"), Rules = ["R1"], Ask = [new("care.cover")], StaleAt = At,
        Tags = [new("falls")], PossibleTags = [new("falls")], PolicyDigest = "00", CatalogueDigest = "01",
    };

    public static TierPeriod RedPeriod => new() { From = At, Standing = Standing.Listed, Tier = new("red"), Tags = [new("falls")] };

    public static LoweringCandidate Lowering => new(new("blue")) { Since = At, Asked = true };

    public static Pause Hospital => new()
    {
        Id = new("P1"), Reason = PauseReason.Hospital, StartsAt = At, EndsAt = At + Duration.FromDays(1), ReviewAt = At, Asked = 2, AskedAt = At,
        EnteredBy = new("w1"), EnteredAt = At, ConfirmedBy = new("w2"), ConfirmedAt = At, CountsFrom = At, VoidedAt = At,
        Undoing = new(new("w3"), At, At),
    };

    public static TierOverride Override => new()
    {
        Id = new("O1"), Tier = new("blue"), Author = new("w1"), Reason = "r", From = At, Until = At, Before = new("red"),
        Against = new("red"), EndedAt = At, Ending = OverrideEnding.Overtaken,
    };

    public static TierAppeal Appeal => new()
    {
        Id = new("A1"), By = "daughter", Statement = "s", Against = new("blue"), FiledBy = new("w1"), FiledAt = At, AnswerBy = At,
        Reminded = true, AnsweredAt = At, AnsweredBy = new("w2"), Outcome = AppealOutcome.Upheld, Grounds = "g",
    };

    public static Visit Visit => new()
    {
        Id = new("V1"), Resident = new("R1"), Seen = true, Worker = new("w1"), Kind = new("home-visit"), OccurredAt = At, ReceivedAt = At,
        Evidence = new Evidence { Method = EvidenceMethod.DoorCode, ArrivedAt = At, DepartedAt = At },
        Checklist = [new ChecklistAnswer(new("enter.gas"), ChecklistResult.Hazard)], Note = "note", EnteredBy = new("w2"),
    };

    public static Contact Contact => Contact.FromVisit(Visit) with { VoidedAt = At };

    public static Window Pending => Window with { Ending = null, EndedAt = null, MetBy = null, Resume = null };

    public static Window Window => new()
    {
        Duty = new("home-visit"), Number = 3, OpensAt = At, DueAt = At, MissedAt = At, Paused = true, Ending = WindowEnding.Late,
        EndedAt = At, MetBy = new("V1"), Tier = new("red"), Unit = new("U1"), Resume = "1;2023-01-04",
    };

    public static OpenDuty Duty => new() { Duty = new("home-visit"), Pending = Pending, State = "1;2023-01-04", RemindedOf = At };

    public static ListedWindows Listed => new(new("home-visit"), 3, 5, At, At + Duration.FromDays(4));

    public static CareEvent Event => new()
    {
        Id = new("R1/need/1"), Resident = new("R1"), Cause = Cause.Need, Episode = 1, Source = EventSource.ResidentRequest,
        Severity = Severity.Big, Stage = EventStage.FedBack, RaisedAt = At, PolicyDigest = "00", Subject = "x", Ladder = "need",
        Rung = 1, TopRung = 2, Post = new(new("p"), new("U1")), Called = new("w1"), Owner = new("w1"), DueAt = At, SnoozedUntil = At,
        Handler = new("w2"), FedBackAt = At, Evaluator = new("w3"), Evaluation = EvaluationResult.Unsatisfied, WaiverReason = "y",
        Reopened = 1, EndedAt = At, SilentFrom = At, SilentUntil = At, Whistles = [new Whistle(new("health"), At, At)],
        Listed = [Listed], Revision = 9, Reports = [new EventReport(At, EventSource.Hazard, Severity.Small, "gas", new("V1"))],
        DispensedUntil = At, Dispensations = 1, Snoozes = 2, LimitAfter = At, EnteredBy = new("w4"),
    };

    public static ResidentCare Care => new()
    {
        Resident = Person, ResidesSince = At, Claims = [Claim(FactValue.Of(42), null)], Period = RedPeriod, Assessment = Assessment,
        Lowering = Lowering, Pauses = [Hospital], Override = Override, Appeals = [Appeal], LastSeen = Contact,
        Attempts = [Contact with { Seen = false }], Duties = [Duty], Events = [Event], Edition = 2, SettledTo = At,
    };

    public static CareHistory History => new()
    {
        Since = At, Windows = [Window], Contacts = [Contact], Periods = [RedPeriod], Pauses = [Hospital],
        Residences = [new Residence(At, new("U1"), new("D1"))], Overrides = [Override], Appeals = [Appeal],
        Claims = [Claim(FactValue.Of("lacking"), null)],
    };

    public static Claim Claim(FactValue? value, Absence? absence) =>
        new() { Fact = new("care.cover"), Value = value, Absence = absence, Source = new("health"), ObservedAt = At, RecordedAt = At };
}
