using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

// Who is to be looked at. A lease that ends later than one given now is void: a clock ran ahead when it was given.
internal sealed class LeaseRows(CareConnection connection)
{
    private const string Free = """
        (lease_until IS NULL OR lease_until <= ?1 OR lease_until > ?2)
        AND (?3 IS NULL OR unit = ?3 OR EXISTS (SELECT 1 FROM unit_paths WHERE above = ?3 AND unit_paths.unit = residents.unit))
        AND NOT EXISTS (SELECT 1 FROM troubles WHERE troubles.resident = residents.id AND next_try_at > ?1)
        """;

    private readonly Statement _due = connection.Prepare(
        $"SELECT id FROM residents WHERE next_due_at <= ?1 AND {Free} ORDER BY next_due_at, id");
    private readonly Statement _nextEdition = connection.Prepare("SELECT min(edition) FROM residents WHERE edition > ?");
    private readonly Statement _behind = connection.Prepare(
        $"SELECT id, rank FROM residents WHERE edition = ?4 AND {Free} ORDER BY rank, id");
    private readonly Statement _lease = connection.Prepare("UPDATE residents SET lease_until = ? WHERE id = ?");

    public List<Id<Resident>> Lease(DueClaim claim)
    {
        var leased = Bound(_due, claim).Readable(claim.Limit, row => row.Id<Resident>());
        if (leased.Count < claim.Limit && claim.Edition > 0)
            AddBehind(claim, leased);
        foreach (var resident in leased)
            _lease.New().Set(claim.LeaseUntil).Set(resident).Run();
        return leased;
    }

    // Editions are few, and of each one the most urgent are found by index.
    private void AddBehind(DueClaim claim, List<Id<Resident>> leased)
    {
        var taken = leased.ToHashSet();
        var behind = new List<(int Rank, Id<Resident> Resident)>();
        for (var edition = Next(long.MinValue); edition < claim.Edition; edition = Next(edition))
            behind.AddRange(Bound(_behind, claim).Set(edition)
                .Readable(claim.Limit + taken.Count, row => (Resident: row.Id<Resident>(), Rank: row.Int()))
                .Select(row => (row.Rank, row.Resident)));
        behind.Sort();
        var room = claim.Limit - leased.Count;
        leased.AddRange(behind.Select(row => row.Resident).Where(resident => !taken.Contains(resident)).Take(room));
    }

    private static Statement Bound(Statement statement, DueClaim claim) =>
        statement.New().Set(claim.Now).Set(claim.LeaseUntil).Set(claim.Unit);

    private long Next(long edition) =>
        _nextEdition.New().Set(edition).Readable(1, row => row.SkipNull() ? long.MaxValue : row.Long()) is [var next]
            ? next
            : long.MaxValue;
}
