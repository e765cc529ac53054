using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class PauseRows(CareConnection connection)
{
    private const string Columns = 
        "id, reason, starts_at, ends_at, review_at, asked, entered_by, entered_at, confirmed_by, confirmed_at, voided_at, asked_at, counts_from, undoing";

    private readonly Statement _put = connection.Prepare($"""
        REPLACE INTO pauses (resident, {Columns}, in_care) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        """);
    private readonly Statement _settle = connection.Prepare(
        "UPDATE pauses SET in_care = 0 WHERE resident = ? AND in_care = 1 AND (ends_at <= ? OR voided_at IS NOT NULL)");
    private readonly Statement _leave = connection.Prepare("UPDATE pauses SET in_care = 0 WHERE resident = ? AND in_care = 1");
    private readonly Statement _load = connection.Prepare($"SELECT {Columns} FROM pauses WHERE resident = ? AND in_care = 1 ORDER BY id");
    private readonly Statement _since = connection.Prepare(
        $"SELECT {Columns} FROM pauses WHERE resident = ? AND (ends_at IS NULL OR ends_at >= ?) AND voided_at IS NULL ORDER BY id");
    private readonly Statement _begun = connection.Prepare("SELECT starts_at FROM pauses WHERE resident = ? AND id = ?");

    public void Put(Id<Resident> resident, Pause pause) => _put.New()
        .Set(resident).Set(pause.Id).Set((long)pause.Reason).Set(pause.StartsAt).Set(pause.EndsAt).Set(pause.ReviewAt)
        .Set(pause.Asked).Set(pause.EnteredBy).Set(pause.EnteredAt).Set(pause.ConfirmedBy).Set(pause.ConfirmedAt).Set(pause.VoidedAt)
        .Set(pause.AskedAt).Set(pause.CountsFrom).Set(JsonText.WriteOrNull(pause.Undoing)).Run();

    /// <summary>Pauses that have ended leave the state.</summary>
    public void Settle(Id<Resident> resident, Instant at) => _settle.New().Set(resident).Set(at).Run();

    public void Restate(Id<Resident> resident, ValueList<Pause> pauses)
    {
        _leave.New().Set(resident).Run();
        foreach (var pause in pauses)
            Put(resident, pause);
    }

    public ValueList<Pause> Load(Id<Resident> resident) => _load.New().Set(resident).ToList(Read).ToValueList();

    public ValueList<Pause> Since(Id<Resident> resident, Instant since) => _since.New().Set(resident).Set(since).ToList(Read).ToValueList();

    public Instant? Begun(Id<Resident> resident, string id) =>
        _begun.New().Set(resident).Set(id).ToList(row => (Instant?)row.Instant()).FirstOrDefault();

    private static Pause Read(Statement row) => new()
    {
        Id = row.Id<Pause>(),
        Reason = row.Enum<PauseReason>(),
        StartsAt = row.Instant(),
        EndsAt = row.InstantOrNull(),
        ReviewAt = row.InstantOrNull(),
        Asked = row.Int(),
        EnteredBy = row.IdOrNull<Worker>(),
        EnteredAt = row.InstantOrNull(),
        ConfirmedBy = row.IdOrNull<Worker>(),
        ConfirmedAt = row.InstantOrNull(),
        VoidedAt = row.InstantOrNull(),
        AskedAt = row.InstantOrNull(),
        CountsFrom = row.InstantOrNull(),
        Undoing = JsonText.ReadOrNull<PauseUndoing>(row.TextOrNull()),
    };
}
