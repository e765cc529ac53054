using System.Text;
using NodaTime;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class MessageRows(CareConnection connection)
{
    private const string Columns = "id, notice_kind, type, resident, event, subject, time, recipient_kind, recipient, due_at";

    private readonly Statement _known = connection.Prepare("SELECT 1 FROM outbox WHERE id = ?");
    private readonly Statement _add = connection.Prepare($"""
        INSERT INTO outbox ({Columns}, state, attempts, next_attempt_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0, 0, ?7) ON CONFLICT DO NOTHING
        """);
    private readonly Statement _due = connection.Prepare($"""
        SELECT {Columns}, attempts FROM outbox
        WHERE state = 0 AND next_attempt_at <= ?1 AND (lease_until IS NULL OR lease_until <= ?1 OR lease_until > ?2)
        ORDER BY next_attempt_at, id
        """);
    private readonly Statement _lease = connection.Prepare("UPDATE outbox SET lease_until = ? WHERE id = ?");
    private readonly Statement _complete = connection.Prepare("""
        UPDATE outbox SET state = ?3, attempts = attempts + 1, attempted_at = ?4, next_attempt_at = ?5, lease_until = NULL
        WHERE id = ?1 AND attempts = ?2 AND state = 0
        """);
    private readonly Statement _count = connection.Prepare("""
        SELECT count(*) FILTER (WHERE state = 0), count(*) FILTER (WHERE state = 1), count(*) FILTER (WHERE state = 2) FROM outbox
        """);

    public bool Knows(string id) => _known.New().Set(id).ToList(row => row.Long()).Count > 0;

    /// <summary>Adds a message, unless one of its id is there already.</summary>
    public void Add(OutboxMessage message)
    {
        var notice = message.Notice;
        _add.New()
            .Set(message.Id).Set((long)notice.Kind).Set(message.Type == TypeOf(notice.Kind) ? null : message.Type)
            .Set(notice.Resident).Set(notice.Event).Set(message.Subject == SubjectOf(notice) ? null : message.Subject).Set(message.Time)
            .Set((long)notice.Recipient.Kind).Set(notice.Recipient.Address).Set(notice.DueAt).Run();
    }

    public List<OutboxEntry> Lease(Instant now, int limit, Instant leaseUntil)
    {
        var due = _due.New().Set(now).Set(leaseUntil).Readable(limit, ReadEntry);
        foreach (var entry in due)
            _lease.New().Set(leaseUntil).Set(entry.Message.Id).Run();
        return due;
    }

    public void Complete(DeliveryResult result) => _complete.New()
        .Set(result.MessageId).Set(result.Attempts).Set((long)result.State).Set(result.At).Set(result.NextAttemptAt).Run();

    public OutboxCounts Count() => _count.New().First(row => new OutboxCounts(row.Long(), row.Long(), row.Long()))!;

    /// <summary>The usual type of a notice: it is not kept, and neither is the usual subject.</summary>
    public static string TypeOf(NoticeKind kind)
    {
        var type = new StringBuilder("threecolor.notice");
        foreach (var letter in kind.ToString())
            type.Append(char.IsUpper(letter) ? type.Length == 17 ? "." : "-" : "").Append(char.ToLowerInvariant(letter));
        return type.ToString();
    }

    private static string SubjectOf(Notice notice) => notice.Event?.Value ?? notice.Resident.Value;

    private static OutboxEntry ReadEntry(Statement row)
    {
        var message = Read(row);
        return new(message, row.Int());
    }

    private static OutboxMessage Read(Statement row)
    {
        var id = row.Text();
        var kind = row.Enum<NoticeKind>();
        var type = row.TextOrNull() ?? TypeOf(kind);
        var resident = row.Id<Resident>();
        var careEvent = row.IdOrNull<CareEvent>();
        var subject = row.TextOrNull() ?? careEvent?.Value ?? resident.Value;
        var time = row.Instant();
        var recipient = new Recipient(row.Enum<RecipientKind>(), row.Text());
        return new()
        {
            Id = id,
            Type = type,
            Subject = subject,
            Time = time,
            Notice = new() { Kind = kind, Recipient = recipient, Resident = resident, Event = careEvent, DueAt = row.InstantOrNull() },
        };
    }
}
