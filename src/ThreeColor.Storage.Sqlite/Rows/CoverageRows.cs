using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Tiers;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class CoverageRows(CareConnection connection)
{
    private const string Counts = "opened, met, late, excused, missed, pending, overdue";

    private readonly Statement _add = connection.Prepare($"""
        INSERT INTO coverage (unit, tier, {Counts}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (unit, tier) DO UPDATE SET opened = opened + excluded.opened, met = met + excluded.met, late = late + excluded.late,
            excused = excused + excluded.excused, missed = missed + excluded.missed, pending = pending + excluded.pending,
            overdue = overdue + excluded.overdue
        """);
    private readonly Statement _of = connection.Prepare($"SELECT unit, tier, {Counts} FROM coverage WHERE unit = ? ORDER BY tier");
    private readonly Statement _path = connection.Prepare("SELECT path FROM units WHERE unit = ?");

    public void Add(CoverageCounts counts) => _add.New()
        .Set(counts.Unit).Set(counts.Tier?.Value ?? "").Set(counts.Opened).Set(counts.Met).Set(counts.Late).Set(counts.Excused)
        .Set(counts.Missed).Set(counts.Pending).Set(counts.Overdue).Run();

    public List<CoverageCounts> Of(Id<Unit> unit) => _of.New().Set(unit).Readable(int.MaxValue, Read);

    public ValueList<Id<Unit>> PathOf(Id<Unit> unit)
    {
        var paths = _path.New().Set(unit).Readable(1, row => UnitRows.ReadPath(row.Text()));
        return paths.Count == 0 ? [unit] : paths[0];
    }

    private static CoverageCounts Read(Statement row)
    {
        var unit = row.Id<Unit>();
        var tier = row.Text();
        return new(unit, tier.Length == 0 ? null : new Id<Tier>(tier))
        {
            Opened = row.Long(),
            Met = row.Long(),
            Late = row.Long(),
            Excused = row.Long(),
            Missed = row.Long(),
            Pending = row.Long(),
            Overdue = row.Long(),
        };
    }
}
