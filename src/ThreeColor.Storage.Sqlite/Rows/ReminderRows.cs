using ThreeColor.Duties;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class ReminderRows(CareDatabase database)
{
    private readonly Statement _put = database.Prepare("REPLACE INTO reminders (resident, duty, due_at) VALUES (?, ?, ?)");
    private readonly Statement _load = database.Prepare("SELECT duty, due_at FROM reminders WHERE resident = ? ORDER BY duty");

    public void Put(Id<Resident> resident, ReminderSent reminder) =>
        _put.New().Set(resident).Set(reminder.Duty).Set(reminder.DueAt).Run();

    public ValueList<ReminderSent> Load(Id<Resident> resident) =>
        _load.New().Set(resident).ToList(row => new ReminderSent(row.Id<Duty>(), row.Instant())).ToValueList();
}
