using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class TroubleRows(CareConnection connection)
{
    private readonly Statement _report = connection.Prepare("""
        INSERT INTO troubles (resident, code, detail, since, attempts, next_try_at) VALUES (?, ?, ?, ?, 1, ?)
        ON CONFLICT (resident) DO UPDATE SET code = excluded.code, detail = excluded.detail, attempts = attempts + 1,
            next_try_at = excluded.next_try_at
        """);
    private readonly Statement _release = connection.Prepare("UPDATE residents SET lease_until = NULL WHERE id = ?");
    private readonly Statement _end = connection.Prepare("DELETE FROM troubles WHERE resident = ?");
    private readonly Statement _page = connection.Prepare("""
        SELECT resident, code, detail, since, attempts, next_try_at FROM troubles
        WHERE resident > ?1 AND (?2 IS NULL OR EXISTS (
            SELECT 1 FROM residents WHERE residents.id = troubles.resident
              AND (residents.unit = ?2 OR EXISTS (SELECT 1 FROM unit_paths WHERE above = ?2 AND unit_paths.unit = residents.unit))))
        ORDER BY resident
        """);
    private readonly Statement _lives = connection.Prepare("""
        SELECT 1 FROM residents WHERE id = ?1
          AND (unit = ?2 OR EXISTS (SELECT 1 FROM unit_paths WHERE above = ?2 AND unit_paths.unit = residents.unit))
        """);

    public void Report(TroubleReport report)
    {
        _report.New().Set(report.Resident).Set(report.Code).Set(report.Detail).Set(report.At).Set(report.NextTryAt).Run();
        _release.New().Set(report.Resident).Run();
    }

    public void End(Id<Resident> resident) => _end.New().Set(resident).Run();

    public List<Trouble> Page(Id<Unit>? unit, Id<Resident>? after, int limit) =>
        _page.New().Set(after?.Value ?? "").Set(unit).Readable(limit, Read);

    /// <summary>Whether a resident belongs to a unit or one below it.</summary>
    public bool LivesIn(Id<Resident> resident, Id<Unit> unit) => _lives.New().Set(resident).Set(unit).ToList(row => row.Long()).Count > 0;

    private static Trouble Read(Statement row) => new()
    {
        Resident = row.Id<Resident>(),
        Code = row.Text(),
        Detail = row.Text(),
        Since = row.Instant(),
        Attempts = row.Int(),
        NextTryAt = row.Instant(),
    };
}
