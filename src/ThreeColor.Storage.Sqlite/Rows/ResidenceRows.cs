using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class ResidenceRows(CareConnection connection)
{
    private readonly Statement _add = connection.Prepare("""
        INSERT INTO residences (resident, starts_at, unit, dwelling, number)
        VALUES (?1, ?2, ?3, ?4, (SELECT coalesce(max(number), 0) + 1 FROM residences WHERE resident = ?1))
        """);
    private readonly Statement _replace = connection.Prepare("DELETE FROM residences WHERE resident = ? AND starts_at = ?");
    // What was in force at the instant began before it.
    private readonly Statement _since = connection.Prepare("""
        SELECT starts_at, unit, dwelling FROM residences WHERE resident = ?1 AND starts_at >= coalesce(
            (SELECT max(starts_at) FROM residences WHERE resident = ?1 AND starts_at <= ?2), ?2)
        ORDER BY starts_at, number
        """);
    private readonly Statement _newest = connection.Prepare(
        "SELECT starts_at, unit, dwelling FROM residences WHERE resident = ? ORDER BY number DESC LIMIT 1");

    /// <summary>Adds a residence; one that was to begin at the same instant never held.</summary>
    public void Add(Id<Resident> resident, Residence residence)
    {
        _replace.New().Set(resident).Set(residence.From).Run();
        _add.New().Set(resident).Set(residence.From).Set(residence.Unit).Set(residence.Dwelling).Run();
    }

    public void Restate(Id<Resident> resident, Residence residence)
    {
        if (_newest.New().Set(resident).First(Read) != residence)
            Add(resident, residence);
    }

    public ValueList<Residence> Since(Id<Resident> resident, NodaTime.Instant since) =>
        _since.New().Set(resident).Set(since).ToList(Read).ToValueList();

    private static Residence Read(Statement row) => new(row.Instant(), row.Id<Unit>(), row.Id<Dwelling>());
}
