using NodaTime;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class MessageRows(CareDatabase database)
{
    private const string Columns = "id, type, subject, time, notice_kind, recipient_kind, recipient, resident, event, due_at";

    private readonly Statement _add = database.Prepare($"""
        INSERT INTO outbox ({Columns}, state, attempts, next_attempt_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0, 0, ?4) ON CONFLICT DO NOTHING
        """);
    private readonly Statement _due = database.Prepare($"""
        SELECT {Columns}, attempts FROM outbox
        WHERE state = 0 AND next_attempt_at <= ?1 AND coalesce(lease_until <= ?1, 1)
        ORDER BY next_attempt_at, id LIMIT ?2
        """);
    private readonly Statement _lease = database.Prepare("UPDATE outbox SET lease_until = ? WHERE id = ?");
    private readonly Statement _complete = database.Prepare("""
        UPDATE outbox SET state = ?3, attempts = attempts + 1, attempted_at = ?4,
            next_attempt_at = coalesce(?5, next_attempt_at), lease_until = NULL
        WHERE id = ?1 AND attempts = ?2 AND state = 0
        """);
    private readonly Statement _count = database.Prepare("""
        SELECT count(*) FILTER (WHERE state = 0), count(*) FILTER (WHERE state = 1), count(*) FILTER (WHERE state = 2) FROM outbox
        """);

    public void Add(OutboxMessage message)
    {
        var notice = message.Notice;
        var added = _add.New()
            .Set(message.Id).Set(message.Type).Set(message.Subject).Set(message.Time).Set((long)notice.Kind)
            .Set((long)notice.Recipient.Kind).Set(notice.Recipient.Address).Set(notice.Resident).Set(notice.Event).Set(notice.DueAt).Run();
        if (added == 0)
            throw new InvalidOperationException($"Message {message.Id} is in the outbox already.");
    }

    public List<OutboxEntry> Lease(Instant now, int limit, Instant leaseUntil)
    {
        var due = _due.New().Set(now).Set(limit).ToList(row => new OutboxEntry(Read(row), row.Int()));
        foreach (var entry in due)
            _lease.New().Set(leaseUntil).Set(entry.Message.Id).Run();
        return due;
    }

    public void Complete(DeliveryResult result) => _complete.New()
        .Set(result.MessageId).Set(result.Attempts).Set((long)result.State).Set(result.At).Set(result.NextAttemptAt).Run();

    public OutboxCounts Count() => _count.New().First(row => new OutboxCounts(row.Long(), row.Long(), row.Long()))!;

    private static OutboxMessage Read(Statement row) => new()
    {
        Id = row.Text(),
        Type = row.Text(),
        Subject = row.Text(),
        Time = row.Instant(),
        Notice = new()
        {
            Kind = (NoticeKind)row.Int(),
            Recipient = new((RecipientKind)row.Int(), row.Text()),
            Resident = row.Id<Resident>(),
            Event = row.IdOrNull<CareEvent>(),
            DueAt = row.InstantOrNull(),
        },
    };
}
