using NodaTime;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Tiers;

namespace ThreeColor.Storage.Sqlite.Rows;

// What screens show. A page is put together unit by unit, so that its cost grows with the units of the subtree and the rows
// shown, never with the residents kept.
internal sealed class ScreenRows(CareRows rows)
{
    private readonly Statement _residentsOf = rows.Connection.Prepare("SELECT id FROM residents WHERE unit = ? AND id > ? ORDER BY id");
    private readonly Statement _residents = rows.Connection.Prepare("SELECT id FROM residents WHERE id > ? ORDER BY id");

    public List<DueRow> Due(Id<Unit>? unit, Instant until, DueRow? after, int limit)
    {
        var page = new Page<DueRow>(limit, Compare);
        foreach (var home in rows.Units.Below(unit))
        {
            // A full page has a last row: no unit needs to tell of rows behind it. The smallest unit of time lies between.
            var bound = page.Last is { } last ? Instant.Min(until, last.DueAt + Duration.FromTicks(10)) : until;
            page.Add(rows.Duties.Due(home, bound, after, limit));
        }

        return page.Rows;
    }

    public List<CareEvent> OpenEvents(Id<Unit>? unit, Id<CareEvent>? after, int limit)
    {
        var page = new Page<CareEvent>(limit, static (a, b) => a.Id.CompareTo(b.Id));
        foreach (var home in rows.Units.Below(unit))
            page.Add(rows.Events.Open(home, after, limit));
        return page.Rows;
    }

    public List<CoverageRow> Coverage(Id<Unit>? unit, Instant now)
    {
        var counts = rows.Units.Below(unit).SelectMany(rows.Coverage.Of).ToDictionary(row => (row.Unit, row.Tier));
        foreach (var unswept in rows.Duties.Unswept(unit, now))
        {
            var key = (unswept.Unit, unswept.Tier);
            counts[key] = counts.TryGetValue(key, out var known) ? known.Add(unswept) : unswept;
        }

        return
        [
            .. counts.Values.Where(row => row != new CoverageCounts(row.Unit, row.Tier))
                .OrderBy(row => row.Unit).ThenBy(row => row.Tier ?? default(Id<Tier>))
                .Select(row => new CoverageRow(row, rows.Coverage.PathOf(row.Unit))),
        ];
    }

    /// <summary>Residents that can be read, by id.</summary>
    public List<ResidentCare> Residents(Id<Unit>? unit, Id<Resident>? after, int limit)
    {
        var readable = new List<ResidentCare>();
        for (var last = after; ;)
        {
            var ids = Ids(unit, last, limit);
            foreach (var id in ids)
                if (readable.Count < limit && rows.Load(new(id, null)).Care is { } care)
                    readable.Add(care);
            if (readable.Count == limit || ids.Count < limit)
                return readable;
            last = ids[^1];
        }
    }

    public List<Id<Resident>> Ids(Id<Unit>? unit, Id<Resident>? after, int limit)
    {
        if (unit is null)
            return _residents.New().Set(after?.Value ?? "").Readable(limit, row => row.Id<Resident>());
        var page = new Page<Id<Resident>>(limit, static (a, b) => a.CompareTo(b));
        foreach (var home in rows.Units.Below(unit))
            page.Add(_residentsOf.New().Set(home).Set(after?.Value ?? "").Readable(limit, row => row.Id<Resident>()));
        return page.Rows;
    }

    private static int Compare(DueRow a, DueRow b)
    {
        var byDue = a.DueAt.CompareTo(b.DueAt);
        var byResident = byDue != 0 ? byDue : a.Resident.CompareTo(b.Resident);
        return byResident != 0 ? byResident : a.Duty.CompareTo(b.Duty);
    }

    // The first rows of several lists that are in order themselves.
    private sealed class Page<T>(int limit, Comparison<T> order)
    {
        public List<T> Rows { get; } = [];

        public T? Last => Rows.Count == limit ? Rows[^1] : default;

        public void Add(List<T> rows)
        {
            if (rows.Count == 0 || (Rows.Count == limit && order(rows[0], Rows[^1]) > 0))
                return;
            Rows.AddRange(rows);
            Rows.Sort(order);
            if (Rows.Count > limit)
                Rows.RemoveRange(limit, Rows.Count - limit);
        }
    }
}
