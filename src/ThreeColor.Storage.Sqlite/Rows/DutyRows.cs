using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Tiers;

namespace ThreeColor.Storage.Sqlite.Rows;

// The open part of the ledger: one narrow row for each duty of each resident.
internal sealed class DutyRows(CareConnection connection)
{
    private const string Columns = "duty, state, reminded_of, number, opens_at, due_at, missed_at, paused, tier, unit";

    private readonly Statement _put = connection.Prepare(
        $"REPLACE INTO open_duties (resident, home, {Columns}, overdue) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement _remove = connection.Prepare("DELETE FROM open_duties WHERE resident = ? AND duty = ?");
    private readonly Statement _clear = connection.Prepare("DELETE FROM open_duties WHERE resident = ?");
    private readonly Statement _remind = connection.Prepare("UPDATE open_duties SET reminded_of = ? WHERE resident = ? AND duty = ?");
    private readonly Statement _move = connection.Prepare("UPDATE open_duties SET home = ?2 WHERE resident = ?1 AND home <> ?2");

    // Time alone turns windows overdue, so all are looked at; rows that stay as they are are not written.
    private readonly Statement _settle = connection.Prepare("""
        UPDATE open_duties SET overdue = NOT overdue
        WHERE resident = ?1 AND number IS NOT NULL AND overdue <> (due_at <= ?2 AND paused = 0)
        """);
    private readonly Statement _load = connection.Prepare($"SELECT {Columns} FROM open_duties WHERE resident = ? ORDER BY duty");
    private readonly Statement _due = connection.Prepare("""
        SELECT due_at, resident, duty, unit FROM open_duties
        WHERE home = ? AND paused = 0 AND (due_at, resident, duty) > (?, ?, ?) AND due_at < ?
        ORDER BY due_at, resident, duty
        """);
    private readonly Statement _unswept = connection.Prepare("""
        SELECT unit, tier FROM open_duties
        WHERE paused = 0 AND overdue = 0 AND due_at <= ?1
          AND (?2 IS NULL OR unit = ?2 OR EXISTS (SELECT 1 FROM unit_paths WHERE above = ?2 AND unit_paths.unit = open_duties.unit))
        """);

    public void Put(Id<Resident> resident, Id<Unit> home, OpenDuty duty, Instant at)
    {
        _put.New().Set(resident).Set(home).Set(duty.Duty).Set(duty.State).Set(duty.RemindedOf);
        if (duty.Pending is { } w)
            _put.Set(w.Number).Set(w.OpensAt).Set(w.DueAt).Set(w.MissedAt).Set(w.Paused).Set(w.Tier).Set(w.Unit)
                .Set(w.StatusAt(at) == WindowStatus.Overdue);
        else
            _put.SetNull().SetNull().SetNull().SetNull().SetNull().SetNull().SetNull().SetNull();
        _put.Run();
    }

    public void Remove(Id<Resident> resident, Id<Duty> duty) => _remove.New().Set(resident).Set(duty).Run();

    public void Remind(Id<Resident> resident, CareChange.ReminderWritten reminder) =>
        _remind.New().Set(reminder.DueAt).Set(resident).Set(reminder.Duty).Run();

    public void Restate(Id<Resident> resident, Id<Unit> home, ValueList<OpenDuty> duties, Instant at)
    {
        _clear.New().Set(resident).Run();
        foreach (var duty in duties)
            Put(resident, home, duty, at);
    }

    public void Move(Id<Resident> resident, Id<Unit> home) => _move.New().Set(resident).Set(home).Run();

    public void Settle(Id<Resident> resident, Instant at) => _settle.New().Set(resident).Set(at).Run();

    public ValueList<OpenDuty> Load(Id<Resident> resident) => _load.New().Set(resident).ToList(Read).ToValueList();

    /// <summary>The next pending windows of one unit's residents.</summary>
    public List<DueRow> Due(Id<Unit> home, Instant until, DueRow? after, int limit) => _due.New()
        .Set(home).Set(after is null ? long.MinValue : Micros.From(after.DueAt))
        .Set(after?.Resident.Value ?? "").Set(after?.Duty.Value ?? "").Set(until)
        .Readable(limit, row => new DueRow(row.Instant(), row.Id<Resident>(), row.Id<Duty>(), row.Id<Unit>()));

    /// <summary>Windows that are overdue though no commit has seen it yet, as what they add to coverage.</summary>
    public List<CoverageCounts> Unswept(Id<Unit>? unit, Instant now) => _unswept.New().Set(now).Set(unit)
        .Readable(int.MaxValue, row => new CoverageCounts(row.Id<Unit>(), row.IdOrNull<Tier>()) { Overdue = 1 });

    private static OpenDuty Read(Statement row)
    {
        var duty = new OpenDuty { Duty = row.Id<Duty>(), State = row.Text(), RemindedOf = row.InstantOrNull() };
        return row.SkipNull() ? duty : duty with { Pending = ReadWindow(row, duty.Duty) };
    }

    private static Window ReadWindow(Statement row, Id<Duty> duty) => new()
    {
        Duty = duty,
        Number = row.Int(),
        OpensAt = row.Instant(),
        DueAt = row.Instant(),
        MissedAt = row.InstantOrNull(),
        Paused = row.Bool(),
        Tier = row.IdOrNull<Tier>(),
        Unit = row.Id<Unit>(),
    };
}
