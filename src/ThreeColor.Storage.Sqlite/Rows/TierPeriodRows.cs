using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Tiers;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class TierPeriodRows(CareDatabase database)
{
    private readonly Statement _add = database.Prepare("""
        INSERT INTO tier_periods (resident, starts_at, standing, tier, tags, number)
        VALUES (?1, ?2, ?3, ?4, ?5, (SELECT coalesce(max(number), 0) + 1 FROM tier_periods WHERE resident = ?1))
        """);
    private readonly Statement _load = database.Prepare(
        "SELECT starts_at, standing, tier, tags FROM tier_periods WHERE resident = ? ORDER BY number");

    public void Add(Id<Resident> resident, TierPeriod period) => _add.New()
        .Set(resident).Set(period.From).Set((long)period.Standing).Set(period.Tier).Set(JsonText.Write(period.Tags)).Run();

    public ValueList<TierPeriod> Load(Id<Resident> resident) => _load.New().Set(resident).ToList(Read).ToValueList();

    private static TierPeriod Read(Statement row) => new()
    {
        From = row.Instant(),
        Standing = (Standing)row.Int(),
        Tier = row.IdOrNull<Tier>(),
        Tags = JsonText.Read<Id<Tag>>(row.Text()),
    };
}
