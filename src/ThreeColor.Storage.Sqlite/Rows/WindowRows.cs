using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class WindowRows(CareDatabase database)
{
    private readonly Statement _put = database.Prepare("""
        REPLACE INTO windows (resident, duty, number, opens_at, due_at, missed_at, met_by, met_at, excused_at, tier, unit, event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);
    private readonly Statement _remove = database.Prepare("DELETE FROM windows WHERE resident = ? AND duty = ? AND number = ?");
    private readonly Statement _load = database.Prepare("""
        SELECT duty, number, opens_at, due_at, missed_at, met_by, met_at, excused_at, tier, unit, event
        FROM windows WHERE resident = ? ORDER BY duty, number
        """);

    public void Put(Id<Resident> resident, Window window) => _put.New()
        .Set(resident).Set(window.Duty).Set(window.Number).Set(window.OpensAt).Set(window.DueAt).Set(window.MissedAt)
        .Set(window.MetBy).Set(window.MetAt).Set(window.ExcusedAt).Set(window.Tier).Set(window.Unit).Set(window.Event).Run();

    public void Remove(Id<Resident> resident, CareChange.WindowRemoved change) =>
        _remove.New().Set(resident).Set(change.Duty).Set(change.Number).Run();

    public ValueList<Window> Load(Id<Resident> resident) => _load.New().Set(resident).ToList(Read).ToValueList();

    private static Window Read(Statement row) => new()
    {
        Duty = row.Id<Duty>(),
        Number = row.Int(),
        OpensAt = row.Instant(),
        DueAt = row.Instant(),
        MissedAt = row.InstantOrNull(),
        MetBy = row.IdOrNull<Visit>(),
        MetAt = row.InstantOrNull(),
        ExcusedAt = row.InstantOrNull(),
        Tier = row.IdOrNull<Tier>(),
        Unit = row.Id<Unit>(),
        Event = row.IdOrNull<CareEvent>(),
    };
}
