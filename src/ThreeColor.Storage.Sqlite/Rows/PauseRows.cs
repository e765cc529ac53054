using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class PauseRows(CareDatabase database)
{
    private readonly Statement _put = database.Prepare("""
        REPLACE INTO pauses (resident, id, reason, starts_at, ends_at, review_at, review_asked) VALUES (?, ?, ?, ?, ?, ?, ?)
        """);
    private readonly Statement _load = database.Prepare(
        "SELECT id, reason, starts_at, ends_at, review_at, review_asked FROM pauses WHERE resident = ? ORDER BY id");

    public void Put(Id<Resident> resident, Pause pause) => _put.New()
        .Set(resident).Set(pause.Id).Set((long)pause.Reason).Set(pause.StartsAt).Set(pause.EndsAt).Set(pause.ReviewAt)
        .Set(pause.ReviewAsked ? 1 : 0).Run();

    public ValueList<Pause> Load(Id<Resident> resident) => _load.New().Set(resident).ToList(Read).ToValueList();

    private static Pause Read(Statement row) => new()
    {
        Id = row.Id<Pause>(),
        Reason = (PauseReason)row.Int(),
        StartsAt = row.Instant(),
        EndsAt = row.InstantOrNull(),
        ReviewAt = row.InstantOrNull(),
        ReviewAsked = row.Bool(),
    };
}
