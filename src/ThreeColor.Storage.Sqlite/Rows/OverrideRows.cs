using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Tiers;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class OverrideRows(CareConnection connection)
{
    private const string Columns = "id, tier, author, reason, starts_at, until, tier_before, against, ended_at, ending";

    private readonly Statement _put = connection.Prepare(
        $"REPLACE INTO overrides (resident, {Columns}, in_care) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement _leave = connection.Prepare("UPDATE overrides SET in_care = 0 WHERE resident = ? AND in_care = 1");
    private readonly Statement _load = connection.Prepare($"SELECT {Columns} FROM overrides WHERE resident = ? AND in_care = 1");
    private readonly Statement _since = connection.Prepare(
        $"SELECT {Columns} FROM overrides WHERE resident = ? AND (ended_at IS NULL OR ended_at >= ?) ORDER BY id");
    private readonly Statement _begun = connection.Prepare("SELECT starts_at FROM overrides WHERE resident = ? AND id = ?");

    /// <summary>Writes an override; one that holds takes the place of the one before, one that has ended holds no longer.</summary>
    public void Put(Id<Resident> resident, TierOverride given)
    {
        if (given.EndedAt is null)
            _leave.New().Set(resident).Run();
        Put(resident, given, given.EndedAt is null);
    }

    public void Restate(Id<Resident> resident, TierOverride? given)
    {
        _leave.New().Set(resident).Run();
        if (given is not null)
            Put(resident, given, inCare: true);
    }

    public TierOverride? Load(Id<Resident> resident) => _load.New().Set(resident).First(Read);

    public ValueList<TierOverride> Since(Id<Resident> resident, Instant since) =>
        _since.New().Set(resident).Set(since).ToList(Read).ToValueList();

    public Instant? Begun(Id<Resident> resident, string id) =>
        _begun.New().Set(resident).Set(id).ToList(row => (Instant?)row.Instant()).FirstOrDefault();

    private void Put(Id<Resident> resident, TierOverride given, bool inCare) => _put.New()
        .Set(resident).Set(given.Id).Set(given.Tier).Set(given.Author).Set(given.Reason).Set(given.From).Set(given.Until)
        .Set(given.Before).Set(given.Against).Set(given.EndedAt).Set((long?)given.Ending).Set(inCare).Run();

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
        Ending = row.EnumOrNull<OverrideEnding>(),
    };
}
