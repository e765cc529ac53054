using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class AuditRows(CareDatabase database)
{
    private const string Columns = """
        resident, sequence, at, actor, purpose, command, kind, policy_digest, payload, salt, payload_digest, previous_hash, hash
        """;

    private readonly Statement _add = database.Prepare(
        $"INSERT INTO audit ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement _page = database.Prepare(
        $"SELECT {Columns} FROM audit WHERE resident = ? AND sequence > ? ORDER BY sequence LIMIT ?");

    public void Add(AuditRow row) => _add.New()
        .Set(row.Resident).Set(row.Sequence).Set(row.At).Set(row.Actor).Set(row.Purpose).Set(row.Command).Set(row.Kind)
        .Set(row.PolicyDigest).Set(row.Payload).Set(row.Salt).Set(row.PayloadDigest).Set(row.PreviousHash).Set(row.Hash).Run();

    public List<AuditRow> Page(Id<Resident> resident, long after, int limit) =>
        _page.New().Set(resident).Set(after).Set(limit).ToList(Read);

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
        Payload = row.Text(),
        Salt = row.Text(),
        PayloadDigest = row.Text(),
        PreviousHash = row.Text(),
        Hash = row.Text(),
    };
}
