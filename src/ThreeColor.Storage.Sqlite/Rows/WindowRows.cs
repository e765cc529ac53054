using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Storage.Sqlite.Rows;

// The ledger: windows that are over.
internal sealed class WindowRows(CareConnection connection)
{
    private const string Columns = "duty, number, ending, ended_at, opens_at, due_at, missed_at, paused, met_by, tier, unit, resume";

    private readonly Statement _put = connection.Prepare(
        $"REPLACE INTO windows (resident, {Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement _reopen = connection.Prepare("DELETE FROM windows WHERE resident = ? AND duty = ? AND number >= ?");
    private readonly Statement _clear = connection.Prepare("DELETE FROM windows WHERE resident = ?");
    private readonly Statement _since = connection.Prepare(
        $"SELECT {Columns} FROM windows WHERE resident = ? AND ended_at >= ? ORDER BY duty, number");
    private readonly Statement _page = connection.Prepare(
        $"SELECT {Columns}, resident FROM windows WHERE (resident, duty, number) > (?, ?, ?) ORDER BY resident, duty, number");

    /// <exception cref="ArgumentException">The window has not ended.</exception>
    public void Put(Id<Resident> resident, Window window) => _put.New()
        .Set(resident).Set(window.Duty).Set(window.Number).Set((long)window.Ending!.Value).Set(window.EndedAt!.Value).Set(window.OpensAt)
        .Set(window.DueAt).Set(window.MissedAt).Set(window.Paused).Set(window.MetBy).Set(window.Tier).Set(window.Unit)
        .Set(window.Resume ?? "").Run();

    public void Reopen(Id<Resident> resident, Id<Duty> duty, int from) => _reopen.New().Set(resident).Set(duty).Set(from).Run();

    public void Clear(Id<Resident> resident) => _clear.New().Set(resident).Run();

    public ValueList<Window> Since(Id<Resident> resident, Instant since) =>
        _since.New().Set(resident).Set(since).ToList(Read).ToValueList();

    public List<(Id<Resident> Resident, Window Window)> Page(
        (string Resident, string Duty, long Number) after, int limit, Skipped skipped) =>
        _page.New().Set(after.Resident).Set(after.Duty).Set(after.Number).Readable(limit, ReadWithResident, skipped.Add);

    private static (Id<Resident> Resident, Window Window) ReadWithResident(Statement row)
    {
        var window = Read(row);
        return (row.Id<Resident>(), window);
    }

    private static Window Read(Statement row) => new()
    {
        Duty = row.Id<Duty>(),
        Number = row.Int(),
        Ending = row.Enum<WindowEnding>(),
        EndedAt = row.Instant(),
        OpensAt = row.Instant(),
        DueAt = row.Instant(),
        MissedAt = row.InstantOrNull(),
        Paused = row.Bool(),
        MetBy = row.IdOrNull<Visit>(),
        Tier = row.IdOrNull<Tier>(),
        Unit = row.Id<Unit>(),
        Resume = row.Text(),
    };
}
