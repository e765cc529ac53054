using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Tests.Json;

public sealed class CareJsonTests
{
    // Microseconds, as stores keep them.
    private static readonly Instant At = Instant.FromUtc(2023, 1, 4, 8, 0) + Duration.FromTicks(123_450);

    public static TheoryData<CareChange> Changes => new(
        new CareChange.FileWritten(new Resident
        {
            Id = new("R1"), Name = "王秀英 \"<&>\"", BornOn = new LocalDate(1940, 2, 29), Dwelling = new("D1"), Unit = new("U1"), RegisteredAt = At,
            ContactPersons = [new ContactPerson { Id = new("c1"), Relation = "daughter", HasKey = true, Consented = false }],
            Team = [new TeamMember(new("grid-manager"), new("w1"))], Declined = [ConsentScope.DoorCode],
        }),
        new CareChange.ClaimRecorded(Claim(FactValue.Of(true), null)),
        new CareChange.ClaimRecorded(Claim(FactValue.Of(42), null)),
        new CareChange.ClaimRecorded(Claim(FactValue.Of("lacking"), null)),
        new CareChange.ClaimRecorded(Claim(null, Absence.Refused)),
        new CareChange.TierAssessed(new TierAssessment { At = At, Lowest = null, Highest = new("red"), Rules = ["R1"], Ask = [new("care.cover")], Lowering = new(null) { Since = At }, StaleAt = At, Tags = [new("falls")], PossibleTags = [new("falls")], PolicyDigest = "00", CatalogueDigest = "01" }),
        new CareChange.StandingChanged(new TierPeriod { From = At, Standing = Standing.Listed, Tier = new("red"), Tags = [new("falls")] }),
        new CareChange.PauseWritten(new Pause { Id = new("P1"), Reason = PauseReason.Hospital, StartsAt = At, ReviewAt = At, ReviewAsked = true }),
        new CareChange.OverrideWritten(new TierOverride
        {
            Id = new("O1"), Tier = new("blue"), Author = new("w1"), Reason = "r", From = At, Until = At, Before = new("red"), Against = new("red"),
            EndedAt = At, Ending = OverrideEnding.Overtaken,
        }),
        new CareChange.AppealWritten(new TierAppeal
        {
            Id = new("A1"), By = "daughter", Statement = "s", Against = new("blue"), FiledBy = new("w1"), FiledAt = At, AnswerBy = At, Reminded = true,
            AnsweredAt = At, AnsweredBy = new("w2"), Outcome = AppealOutcome.Upheld, Grounds = "g",
        }),
        new CareChange.VisitRecorded(new Visit
        {
            Id = new("V1"), Resident = new("R1"), Seen = true, Worker = new("w1"), Kind = new("home-visit"), OccurredAt = At, ReceivedAt = At, Note = "note",
            Evidence = new Evidence { Method = EvidenceMethod.DoorCode, ArrivedAt = At, DepartedAt = At },
            Checklist = [new ChecklistAnswer(new("enter.gas"), ChecklistResult.Hazard)],
        }),
        new CareChange.VisitVoided(new("V1"), At, "wrong door"),
        new CareChange.WindowWritten(new Window
        {
            Duty = new("home-visit"), Number = 3, OpensAt = At, DueAt = At, MissedAt = At, MetBy = new("V1"), MetAt = At, ExcusedAt = At,
            Tier = new("red"), Unit = new("U1"), Event = new("R1/need/1"),
        }),
        new CareChange.WindowRemoved(new("home-visit"), 3),
        new CareChange.EventWritten(new CareEvent
        {
            Id = new("R1/need/1"), Resident = new("R1"), Cause = Cause.Need, Episode = 1, Source = EventSource.ResidentRequest, Severity = Severity.Big,
            Stage = EventStage.FedBack, RaisedAt = At, PolicyDigest = "00", Subject = "x", Ladder = "need", Rung = 1, TopRung = 2, Post = new(new("p"), new("U1")), Called = new("w1"),
            Owner = new("w1"), DueAt = At, SnoozedUntil = At, Handler = new("w2"), FedBackAt = At, Evaluator = new("w3"), Evaluation = EvaluationResult.Unsatisfied,
            WaiverReason = "y", Reopened = 1, EndedAt = At, SilentFrom = At, SilentUntil = At, Whistles = [new Whistle(new("health"), At, At)],
            Retracted = [new ListedWindow(new("home-visit"), At)], Revision = 9,
        }),
        new CareChange.ReminderWritten(new ReminderSent(new("home-visit"), At)));

    [Theory]
    [MemberData(nameof(Changes))]
    public void Read_WhatWasWritten_IsEqual(CareChange change)
    {
        var payload = new AuditPayload { Changes = [change], Reasons = [new Reason("code", "subject", "detail")] };
        var text = CareJson.Write(payload);
        Assert.Equal(payload, CareJson.Read<AuditPayload>(text));
        Assert.Equal(text, CareJson.Write(CareJson.Read<AuditPayload>(text)));
    }

    [Fact]
    public void Changes_CoverEveryKind()
    {
        var tried = Changes.Cast<object[]>().Select(row => row[0].GetType()).ToHashSet();
        Assert.Equal(typeof(CareChange).GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal), tried.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_AnUnknownMember_Throws() =>
        Assert.Throws<System.Text.Json.JsonException>(() => CareJson.Read<AuditPayload>("{\"changes\":[],\"reasons\":[],\"more\":1}"));

    private static Claim Claim(FactValue? value, Absence? absence) =>
        new() { Fact = new("care.cover"), Value = value, Absence = absence, Source = new("health"), ObservedAt = At, RecordedAt = At };
}
