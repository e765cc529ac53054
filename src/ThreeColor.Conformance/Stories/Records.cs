using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Tiers;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stories;

// Records that facts are told with; all of them lawful, none of them special.
internal static class Records
{
    public static CareEvent EventOf(Id<Cause> cause, int episode, EventStage stage, string resident = "r1") => new()
    {
        Id = CareEvent.IdOf(new(resident), cause, episode),
        Resident = new(resident),
        Cause = cause,
        Episode = episode,
        Source = EventSource.Hazard,
        Severity = Severity.Small,
        Stage = stage,
        RaisedAt = Start,
        PolicyDigest = "p",
        Rung = 0,
        TopRung = 0,
        Post = new(new("leader"), new("u1")),
        Called = new("w1"),
    };

    public static Pause PauseOf(string id, int fromDay, int? toDay) => new()
    {
        Id = new(id),
        Reason = PauseReason.Hospital,
        StartsAt = Day(fromDay),
        EndsAt = toDay is { } day ? Day(day) : null,
    };

    public static TierOverride OverrideOf(string id, Instant? endedAt = null) => new()
    {
        Id = new(id),
        Tier = new("red"),
        Author = new("w1"),
        Reason = "fall",
        From = Start,
        Until = Start + Lease,
        EndedAt = endedAt,
        Ending = endedAt is null ? null : OverrideEnding.Withdrawn,
    };

    public static TierAppeal AppealOf(string id, Instant? answeredAt = null) => new()
    {
        Id = new(id),
        By = "resident",
        Statement = "不需要",
        FiledBy = new("w1"),
        FiledAt = Start,
        AnswerBy = Start + Lease,
        AnsweredAt = answeredAt,
        AnsweredBy = answeredAt is null ? null : new Id<Worker>("w2"),
        Outcome = answeredAt is null ? null : AppealOutcome.Rejected,
        Grounds = answeredAt is null ? "" : "seen",
    };

    public static Claim ClaimOf(
        string fact, FactValue? value, int observedDay = 1, string source = "civil-affairs", int? recordedDay = null) => new()
    {
        Fact = new(fact),
        Value = value,
        Absence = value is null ? Absence.Refused : null,
        Source = new(source),
        ObservedAt = Day(observedDay),
        RecordedAt = Day(recordedDay ?? observedDay),
    };

    public static TierPeriod PeriodOf(Instant from, string? tier) => new()
    {
        From = from,
        Standing = tier is null ? Standing.NotListed : Standing.Listed,
        Tier = tier is null ? null : new Id<Tier>(tier),
    };

    public static Window EndedWindow(
        int number, string duty = "home-visit", WindowEnding ending = WindowEnding.Missed, Instant? endedAt = null) =>
        CheckIns.WindowOf(number, Start) with { Duty = new(duty), Ending = ending, EndedAt = endedAt ?? (Start + Duration.FromDays(5)), Resume = "m" };

    public static Window PendingWindow(string duty, Instant dueAt, string unit = "u1", string? tier = "red") => new()
    {
        Duty = new(duty),
        Number = 1,
        OpensAt = Start - Duration.FromDays(9),
        DueAt = dueAt,
        Tier = tier is null ? null : new Id<Tier>(tier),
        Unit = new(unit),
    };

    public static CareChange Opens(string duty, Instant dueAt, string unit = "u1", string? tier = "red") =>
        new CareChange.DutyWritten(CheckIns.DutyOf(PendingWindow(duty, dueAt, unit, tier)));

    public static OutboxMessage MessageOf(string id, Instant at, string resident = "r1") =>
        CheckIns.MessageOf(new(resident), 5)! with { Id = id, Time = at };

    public static CoverageCounts CountsOf(string unit, string? tier, long pending) =>
        new(new(unit), tier is null ? null : new Id<Tier>(tier)) { Opened = pending, Pending = pending };

    public static ValueList<Id<Unit>> PathOf(params IEnumerable<string> units) => units.Select(unit => new Id<Unit>(unit)).ToValueList();
}
