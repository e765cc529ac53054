using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Conformance.Stories;

/// <summary>Typical check-ins: a visit that ends one window and opens the next, and a message now and then.</summary>
internal static class CheckIns
{
    public static Resident File(Id<Resident> resident) => new()
    {
        Id = resident,
        Name = "陈秀英",
        Dwelling = new("d1"),
        Unit = new("u1"),
        RegisteredAt = Instant.FromUnixTimeSeconds(0),
    };

    public static Id<Visit> VisitOf(long sequence) => new($"v{sequence}");

    public static CareChange[] Changes(Id<Resident> resident, long sequence, string unit = "u1")
    {
        var at = Instant.FromUnixTimeSeconds(sequence * 86_400);
        var visit = new Visit
        {
            Id = VisitOf(sequence),
            Resident = resident,
            Seen = true,
            Worker = new("w1"),
            Kind = new("home-visit"),
            OccurredAt = at,
            ReceivedAt = at,
            Evidence = new() { Method = EvidenceMethod.DoorCode, ArrivedAt = at },
            Checklist = [new(new("enter.gas"), ChecklistResult.Fine), new(new("open.health"), ChecklistResult.Solved)],
            Note = "门口有积水，已清理。",
        };
        var number = (int)sequence;
        var ended = WindowOf(number, at - Duration.FromDays(1), unit) with { Ending = WindowEnding.Met, EndedAt = at, MetBy = visit.Id, Resume = "1" };
        return
        [
            new CareChange.VisitRecorded(visit),
            new CareChange.WindowEnded(ended),
            new CareChange.DutyWritten(DutyOf(WindowOf(number + 1, at, unit))),
        ];
    }

    public static OpenDuty DutyOf(Window pending) => new() { Duty = pending.Duty, Pending = pending, State = $"a{pending.Number}" };

    public static Window WindowOf(int number, Instant opensAt, string unit = "u1") => new()
    {
        Duty = new("home-visit"),
        Number = number,
        OpensAt = opensAt,
        DueAt = opensAt + Duration.FromDays(3),
        MissedAt = opensAt + Duration.FromDays(5),
        Tier = new("red"),
        Unit = new(unit),
    };

    public static OutboxMessage? MessageOf(Id<Resident> resident, long sequence) => sequence % 5 != 0 ? null : new()
    {
        Id = $"m{sequence}",
        Type = "threecolor.notice.visit-due-soon",
        Subject = resident.Value,
        Time = Instant.FromUnixTimeSeconds(sequence),
        Notice = new() { Kind = NoticeKind.VisitDueSoon, Recipient = new(RecipientKind.Worker, "w1"), Resident = resident },
    };
}
