using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Tiers;

namespace ThreeColor.InMemory;

public sealed partial class InMemoryCareStore : ICareScreens
{
    private static readonly Comparer<DueRow> ByDue = Comparer<DueRow>.Create(Compare);
    private static readonly Comparer<CareEvent> ById = Comparer<CareEvent>.Create(static (a, b) => a.Id.CompareTo(b.Id));
    private static readonly Comparer<Resident> ByResident = Comparer<Resident>.Create(static (a, b) => a.Id.CompareTo(b.Id));

    private readonly UnitShelves<DueRow> _pending = new(ByDue);
    private readonly UnitShelves<CareEvent> _openEvents = new(ById);
    private readonly UnitShelves<Resident> _residents = new(ByResident);
    private readonly SortedSet<DueRow> _unswept = new(ByDue);
    private readonly Dictionary<Id<Unit>, List<CoverageCounts>> _coverage = [];

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueRow>> DueAsync(
        Id<Unit>? unit, Instant until, DueRow? after, int limit, CancellationToken cancellationToken) => PageAsync<DueRow>(
            limit, () => _pending.Page(_units.Below(unit), after, limit, row => row.DueAt < until), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CareEvent>> OpenEventsAsync(
        Id<Unit>? unit, Id<CareEvent>? after, int limit, CancellationToken cancellationToken) => PageAsync<CareEvent>(
            limit, () => _openEvents.Page(_units.Below(unit), after is { } id ? EventOf(id) : null, limit, _ => true), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CoverageRow>> CoverageAsync(Id<Unit>? unit, Instant now, CancellationToken cancellationToken) =>
        Locked<IReadOnlyList<CoverageRow>>(() => CoverageOf(unit, now), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ResidentCare>> ResidentsAsync(
        Id<Unit>? unit, Id<Resident>? after, int limit, CancellationToken cancellationToken) => PageAsync<ResidentCare>(
            limit,
            () =>
            [
                .. _residents.Page(_units.Below(unit), after is { } id ? FileOf(id) : null, limit, _ => true)
                    .Select(file => _files[file.Id].Care),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Trouble>> TroublesAsync(
        Id<Unit>? unit, Id<Resident>? after, int limit, CancellationToken cancellationToken) => PageAsync<Trouble>(
            limit,
            () =>
            [
                .. _troubles.Values.Where(trouble => after is not { } last || trouble.Resident > last)
                    .Where(trouble => LivesIn(trouble.Resident, unit)).Take(limit),
            ],
            cancellationToken);

    private static int Compare(DueRow a, DueRow b)
    {
        var byDue = a.DueAt.CompareTo(b.DueAt);
        var byResident = byDue != 0 ? byDue : a.Resident.CompareTo(b.Resident);
        return byResident != 0 ? byResident : a.Duty.CompareTo(b.Duty);
    }

    // What a page begins behind is found by its id; nothing else of it is looked at.
    private static CareEvent EventOf(Id<CareEvent> id) => new()
    {
        Id = id,
        Resident = default,
        Cause = default,
        Episode = 1,
        Source = default,
        Severity = default,
        Stage = default,
        RaisedAt = default,
        PolicyDigest = "",
        Rung = 0,
        TopRung = 0,
        Post = default,
        Called = null,
    };

    private static Resident FileOf(Id<Resident> id) =>
        new() { Id = id, Name = "", Dwelling = default, Unit = default(Id<Unit>), RegisteredAt = default };

    private static IEnumerable<DueRow> PendingOf(ResidentCare? care) => care?.PendingWindows.Where(window => !window.Paused)
        .Select(window => new DueRow(window.DueAt, care.Resident.Id, window.Duty, window.Unit)) ?? [];

    private static IEnumerable<DueRow> UnsweptOf(ResidentCare? care) => PendingOf(care).Where(row => row.DueAt > care!.SettledTo);

    private bool LivesIn(Id<Resident> resident, Id<Unit>? unit) =>
        unit is not { } above || (_files.TryGetValue(resident, out var kept) && _units.IsBelow(kept.Care.Resident.Unit, above));

    private void Shelve(ResidentCare? before, ResidentCare after)
    {
        var to = after.Resident.Unit;
        var from = before?.Resident.Unit ?? to;
        _pending.Replace(from, [.. PendingOf(before)], to, [.. PendingOf(after)]);
        _openEvents.Replace(from, [.. before?.OpenEvents ?? []], to, [.. after.OpenEvents]);
        if (before is null || from != to)
            _residents.Replace(from, before is null ? [] : [before.Resident], to, [after.Resident]);
        foreach (var row in UnsweptOf(before))
            _unswept.Remove(row);
        foreach (var row in UnsweptOf(after))
            _unswept.Add(row);
    }

    private void Count(CoverageCounts counts)
    {
        _units.Know(counts.Unit);
        if (!_coverage.TryGetValue(counts.Unit, out var rows))
            _coverage[counts.Unit] = rows = [];
        Count(rows, counts);
    }

    private static void Count(List<CoverageCounts> rows, CoverageCounts counts)
    {
        var index = rows.FindIndex(row => row.Tier == counts.Tier);
        if (index < 0)
            rows.Add(counts);
        else
            rows[index] = rows[index].Add(counts);
    }

    private List<CoverageRow> CoverageOf(Id<Unit>? unit, Instant now)
    {
        var rows = _units.Below(unit).Where(_coverage.ContainsKey).ToDictionary(id => id, id => _coverage[id].ToList());
        var unswept = _unswept.TakeWhile(row => row.DueAt <= now).Where(row => unit is not { } above || _units.IsBelow(row.Unit, above));
        foreach (var row in unswept)
        {
            if (!rows.TryGetValue(row.Unit, out var counts))
                rows[row.Unit] = counts = [];
            Count(counts, new(row.Unit, _files[row.Resident].Care.FindDuty(row.Duty)!.Pending!.Tier) { Overdue = 1 });
        }

        return
        [
            .. rows.Values.SelectMany(counts => counts).Where(row => row != new CoverageCounts(row.Unit, row.Tier))
                .OrderBy(row => row.Unit).ThenBy(row => row.Tier ?? default(Id<Tier>))
                .Select(row => new CoverageRow(row, _units.PathOf(row.Unit))),
        ];
    }

    private Task<IReadOnlyList<T>> PageAsync<T>(int limit, Func<IReadOnlyList<T>> page, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Locked(page, cancellationToken);
    }
}
