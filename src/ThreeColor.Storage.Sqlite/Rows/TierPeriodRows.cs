using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Tiers;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class TierPeriodRows(CareConnection connection)
{
    private readonly Statement _add = connection.Prepare("""
        INSERT INTO tier_periods (resident, starts_at, standing, tier, tags, number)
        VALUES (?1, ?2, ?3, ?4, ?5, (SELECT coalesce(max(number), 0) + 1 FROM tier_periods WHERE resident = ?1))
        """);
    private readonly Statement _replace = connection.Prepare("DELETE FROM tier_periods WHERE resident = ? AND starts_at = ?");
    // What was in force at the instant began before it.
    private readonly Statement _since = connection.Prepare("""
        SELECT starts_at, standing, tier, tags FROM tier_periods WHERE resident = ?1 AND starts_at >= coalesce(
            (SELECT max(starts_at) FROM tier_periods WHERE resident = ?1 AND starts_at <= ?2), ?2)
        ORDER BY starts_at, number
        """);
    private readonly Statement _newest = connection.Prepare(
        "SELECT starts_at, standing, tier, tags FROM tier_periods WHERE resident = ? ORDER BY number DESC LIMIT 1");

    /// <summary>Adds a standing; one that was to begin at the same instant never held.</summary>
    public void Add(Id<Resident> resident, TierPeriod period)
    {
        _replace.New().Set(resident).Set(period.From).Run();
        _add.New().Set(resident).Set(period.From).Set((long)period.Standing).Set(period.Tier).Set(JsonText.Write(period.Tags)).Run();
    }

    public void Restate(Id<Resident> resident, TierPeriod? period)
    {
        if (period is not null && _newest.New().Set(resident).First(Read) != period)
            Add(resident, period);
    }

    public ValueList<TierPeriod> Since(Id<Resident> resident, NodaTime.Instant since) =>
        _since.New().Set(resident).Set(since).ToList(Read).ToValueList();

    private static TierPeriod Read(Statement row) => new()
    {
        From = row.Instant(),
        Standing = row.Enum<Standing>(),
        Tier = row.IdOrNull<Tier>(),
        Tags = JsonText.Read<Id<Tag>>(row.Text()),
    };
}
