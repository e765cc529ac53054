using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Tiers;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class OverrideRows(CareDatabase database)
{
    private readonly Statement _put = database.Prepare("""
        REPLACE INTO overrides (resident, id, tier, author, reason, starts_at, until, tier_before, against, ended_at, ending)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);
    private readonly Statement _load = database.Prepare("""
        SELECT id, tier, author, reason, starts_at, until, tier_before, against, ended_at, ending
        FROM overrides WHERE resident = ? ORDER BY id
        """);

    public void Put(Id<Resident> resident, TierOverride given)
    {
        var row = _put.New()
            .Set(resident).Set(given.Id).Set(given.Tier).Set(given.Author).Set(given.Reason).Set(given.From).Set(given.Until)
            .Set(given.Before).Set(given.Against).Set(given.EndedAt);
        (given.Ending is { } ending ? row.Set((long)ending) : row.SetNull()).Run();
    }

    public ValueList<TierOverride> Load(Id<Resident> resident) => _load.New().Set(resident).ToList(Read).ToValueList();

    private static TierOverride Read(Statement row) => new()
    {
        Id = row.Id<TierOverride>(),
        Tier = row.Id<Tier>(),
        Author = row.Id<Worker>(),
        Reason = row.Text(),
        From = row.Instant(),
        Until = row.Instant(),
        Before = row.IdOrNull<Tier>(),
        Against = row.IdOrNull<Tier>(),
        EndedAt = row.InstantOrNull(),
        Ending = row.SkipNull() ? null : (OverrideEnding)row.Int(),
    };
}
