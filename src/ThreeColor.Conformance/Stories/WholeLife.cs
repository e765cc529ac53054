using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stories;

// A life in which every kind of change comes up, with every column filled in.
internal static class WholeLife
{
    public static IEnumerable<CareChange[]> Commits =>
    [
        [
            new CareChange.FileWritten(File), new CareChange.ClaimRecorded(ClaimOf("care.cover", FactValue.Of("lacking"), 2)),
            new CareChange.TierAssessed(Assessment), new CareChange.StandingChanged(Period), new CareChange.LoweringWritten(
                new(null) { Since = Day(3), Asked = true }),
        ],
        [
            new CareChange.DutyWritten(
                CheckIns.DutyOf(PendingWindow("home-visit", Day(12))) with { RemindedOf = Day(11) }), new CareChange.EditionFollowed(3),
            new CareChange.PauseWritten(
                PauseOf("p1", 4, null) with { ReviewAt = Day(30), Asked = 1 }), new CareChange.OverrideWritten(
                OverrideOf("o1") with { Before = new("blue"), Against = new("yellow") }),
            new CareChange.AppealWritten(AppealOf("a1") with { Against = new("red"), Reminded = true }),
        ],
        [
            new CareChange.VisitRecorded(Attempt), new CareChange.EventWritten(Event),
            new CareChange.ReminderWritten(new("home-visit"), Day(12))
        ],
        [
            new CareChange.VisitRecorded(Attempt with { Id = new("v2"), Seen = true }), new CareChange.WindowEnded(Ended),
            new CareChange.WindowEnded(
                Ended with { Number = 2, Ending = WindowEnding.Excused, MetBy = null, Tier = null }), new CareChange.WindowsReopened(new("home-visit"), 2),
            new CareChange.LoweringWritten(null), new CareChange.ResidenceChanged(new(Day(12), new("u2"), new("d2"))),
        ],
        [
            new CareChange.VisitVoided(new("v2"), Day(14), "wrong person"), new CareChange.ContactsRecounted(null, [Contact.FromVisit(Attempt)]),
            new CareChange.DutyWritten(
                CheckIns.DutyOf(PendingWindow("call", Day(15), "u2") with { Paused = true })), new CareChange.DutyRemoved(new("home-visit")),
        ],
    ];

    private static Resident File => CheckIns.File(new("r1")) with
    {
        Name = "Иван O'Neill 陈", BornOn = new LocalDate(1938, 2, 28), RegisteredAt = Day(1),
        ContactPersons = [
            new() { Id = new("p2"), Relation = "neighbour", HasKey = true },
            new() { Id = new("p1"), Relation = "daughter", Consented = false }
        ],
        Team = [new(new("volunteer"), new("w3")), new(new("doctor"), new("w2"))], Declined = [ConsentScope.DoorCode, ConsentScope.Visits],
    };

    private static TierAssessment Assessment => new()
    {
        At = Day(3), Lowest = new("yellow"), Highest = new("red"), Rules = ["red-1", "red-2"],
        Ask = [new("care.cover"), new("falls")], Tags = [new("falls")],
        PossibleTags = [new("falls"), new("palliative")], PolicyDigest = "p1", CatalogueDigest = "c1", StaleAt = Day(40),
    };

    private static TierPeriod Period => PeriodOf(Day(3), "red") with { Tags = [new("falls"), new("palliative")] };

    private static Visit Attempt => new()
    {
        Id = new("v1"), Resident = new("r1"), Seen = false, Worker = new("w2"), Kind = new("phone"), OccurredAt = Day(11), ReceivedAt = Day(13),
        Evidence = new() { Method = EvidenceMethod.Witness, ArrivedAt = Day(11), DepartedAt = Day(11) + Lease },
        Checklist = [
            new(new("open.health"), ChecklistResult.Hazard), new(new("enter.gas"), ChecklistResult.Fine),
            new(new("enter.\"gas\""), ChecklistResult.Skipped)
        ],
        Note = "nobody\r\nopened",
    };

    private static Window Ended => EndedWindow(1, ending: WindowEnding.Late, endedAt: Day(13)) with { MetBy = new("v2"), Resume = "a1" };

    private static CareEvent Event => EventOf(Cause.Need, 2, EventStage.InDisposal) with
    {
        Source = EventSource.ResidentRequest, Severity = Severity.Major, Subject = "床", Ladder = "need-ladder", Rung = 1,
        TopRung = 2, Owner = new("w2"),
        DueAt = Day(15), SnoozedUntil = Day(14), Handler = new("w2"), FedBackAt = Day(13), Evaluator = new("w3"),
        Evaluation = EvaluationResult.Unsatisfied,
        WaiverReason = "none", Reopened = 2, EndedAt = Day(14), SilentFrom = Day(10), SilentUntil = Day(11), Called = null, Revision = 7,
        Whistles = [new(new("health"), Day(12), Day(13)), new(new("police"), Day(12), null)],
        Listed = [new(new("call"), 1, 3, Day(8), Day(10)), new(new("home-visit"), 2, 2, Day(9), Day(9))],
    };
}
