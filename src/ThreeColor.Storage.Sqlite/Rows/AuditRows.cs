using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class AuditRows(CareConnection connection, WordRows words)
{
    private readonly Statement _add = connection.Prepare("""
        INSERT INTO audit (resident, sequence, at, actor, purpose, command, kind, policy, form, payload_digest, hash, salt, payload)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);
    private readonly Statement _page = connection.Prepare($"""
        SELECT resident, sequence, at, {WordRows.Of("actor")}, {WordRows.Of("purpose")}, command, {WordRows.Of("kind")},
            {WordRows.Of("policy")}, form, payload_digest, hash, salt, payload,
            coalesce((
                SELECT before.hash FROM audit before
                WHERE before.resident = audit.resident AND before.sequence = audit.sequence - 1), '') AS previous_hash
        FROM audit WHERE resident = ? AND sequence > ? ORDER BY sequence
        """);

    public void Add(AuditRow row) => _add.New()
        .Set(row.Resident).Set(row.Sequence).Set(row.At).Set(words.NumberOf(row.Actor)).Set(words.NumberOf(row.Purpose)).Set(row.Command)
        .Set(words.NumberOf(row.Kind)).Set(words.NumberOf(row.PolicyDigest)).Set(row.Form)
        .SetHex(row.PayloadDigest).SetHex(row.Hash).SetHex(row.Salt).Set(row.Payload).Run();

    public List<AuditRow> Page(Id<Resident> resident, long after, int limit, Skipped skipped) =>
        _page.New().Set(resident).Set(after).Readable(limit, Read, skipped.Add);

    private static AuditRow Read(Statement row) => new()
    {
        Resident = row.Id<Resident>(),
        Sequence = row.Long(),
        At = row.Instant(),
        Actor = row.Text(),
        Purpose = row.Text(),
        Command = row.Id<Command>(),
        Kind = row.Text(),
        PolicyDigest = row.Text(),
        Form = row.Int(),
        PayloadDigest = row.Hex(),
        Hash = row.Hex(),
        Salt = row.Hex(),
        Payload = row.Text(),
        PreviousHash = row.Hex(),
    };
}
