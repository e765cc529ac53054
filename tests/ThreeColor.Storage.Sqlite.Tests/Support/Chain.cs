using System.Security.Cryptography;
using System.Text;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Storage.Sqlite.Tests.Support;

/// <summary>The commits of one resident, with an audit chain that is simple and valid.</summary>
internal sealed class Chain(Id<Resident> resident, long version = 0, string head = "")
{
    public long Version { get; private set; } = version;

    public string Head { get; private set; } = head;

    /// <summary>The commit that fits now.</summary>
    /// <param name="command">The command.</param>
    /// <param name="changes">What it changes.</param>
    /// <param name="due">When a sweep must look.</param>
    /// <param name="messages">What is sent.</param>
    /// <param name="at">When it was decided; as many seconds after 1970 as there were versions, where nothing else is said.</param>
    public CareCommit Next(
        string command, IEnumerable<CareChange> changes, Instant? due = null, OutboxMessage[]? messages = null, Instant? at = null) => new()
    {
        Resident = resident,
        ExpectedVersion = Version,
        Changes = changes.ToValueList(),
        NextDueAt = due,
        Messages = (messages ?? []).ToValueList(),
        Audit = Row(command, new() { Changes = changes.ToValueList() }, at ?? Instant.FromUnixTimeSeconds(Version)),
    };

    public void Advance(CareCommit committed)
    {
        Version = committed.Audit.Sequence;
        Head = committed.Audit.Hash;
    }

    private AuditRow Row(string command, AuditPayload changes, Instant at)
    {
        var salt = new string('0', 32);
        var payload = CareJson.Write(changes);
        var digest = Sha256(salt + payload);
        return new()
        {
            Resident = resident,
            Sequence = Version + 1,
            At = at,
            Actor = "w1",
            Purpose = "care",
            Command = new(command),
            Kind = "record-visit",
            PolicyDigest = "p",
            Payload = payload,
            Salt = salt,
            PayloadDigest = digest,
            PreviousHash = Head,
            Hash = Sha256($"{resident}|{Version + 1}|{command}|{digest}|{Head}"),
        };
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

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
