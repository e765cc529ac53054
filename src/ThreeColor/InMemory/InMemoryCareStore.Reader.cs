using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.InMemory;

public sealed partial class InMemoryCareStore : ICareReader
{
    private readonly Dictionary<(Id<Visit> Visit, Id<Resident> Resident), Visit> _visits = [];
    private readonly SortedSet<(Id<Visit> Visit, Id<Resident> Resident)> _visitKeys = [];
    private readonly Dictionary<Id<CareEvent>, CareEvent> _events = [];
    private readonly SortedSet<Id<CareEvent>> _eventIds = [];

    /// <inheritdoc/>
    public Task<IReadOnlyList<ResidentCare>> ResidentsAsync(Id<Resident>? after, int limit, CancellationToken cancellationToken) =>
        PageAsync(_residents, after, limit, id => _files[id].Care, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Visit>> VisitsAsync(VisitKey? after, int limit, CancellationToken cancellationToken) =>
        PageAsync(_visitKeys, after is { } key ? (key.Visit, key.Resident) : null, limit, id => _visits[id], cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CareEvent>> EventsAsync(Id<CareEvent>? after, int limit, CancellationToken cancellationToken) =>
        PageAsync(_eventIds, after, limit, id => _events[id], cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditRow>> AuditAsync(Id<Resident> resident, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Locked<IReadOnlyList<AuditRow>>(
            () => _files.TryGetValue(resident, out var kept)
                ? [.. kept.Audit.Skip((int)Math.Min(after, int.MaxValue)).Take(limit)]
                : [],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<OutboxCounts> CountMessagesAsync(CancellationToken cancellationToken) => Locked(
        () => new OutboxCounts(
            _waiting.Count,
            _messages.Values.LongCount(kept => kept.State == DeliveryState.Delivered),
            _messages.Values.LongCount(kept => kept.State == DeliveryState.Escalated)),
        cancellationToken);

    private Task<IReadOnlyList<TRow>> PageAsync<TKey, TRow>(
        SortedSet<TKey> keys, TKey? after, int limit, Func<TKey, TRow> row, CancellationToken cancellationToken)
        where TKey : struct
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Locked<IReadOnlyList<TRow>>(() => [.. KeysAfter(keys, after).Take(limit).Select(row)], cancellationToken);
    }

    private static IEnumerable<TKey> KeysAfter<TKey>(SortedSet<TKey> keys, TKey? after)
        where TKey : struct
    {
        if (after is not { } last)
            return keys;
        // A view ends at the greatest key; where that lies before the wanted part, there is nothing.
        return keys.Count == 0 || keys.Comparer.Compare(keys.Max, last) <= 0
            ? []
            : keys.GetViewBetween(last, keys.Max).SkipWhile(key => keys.Comparer.Compare(key, last) == 0);
    }
}
