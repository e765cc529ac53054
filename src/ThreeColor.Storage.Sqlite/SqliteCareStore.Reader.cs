using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Storage.Sqlite;

public sealed partial class SqliteCareStore : ICareReader
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ResidentCare>> ResidentsAsync(Id<Resident>? after, int limit, CancellationToken cancellationToken) =>
        PageAsync<ResidentCare>(
            limit, () => [.. _care.Files.Page(after, limit).Select(id => _care.Load(new(id, null)).Care!)], cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Visit>> VisitsAsync(VisitKey? after, int limit, CancellationToken cancellationToken) =>
        PageAsync<Visit>(limit, () => _care.Visits.Page(after, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CareEvent>> EventsAsync(Id<CareEvent>? after, int limit, CancellationToken cancellationToken) =>
        PageAsync<CareEvent>(limit, () => _care.Events.Page(after, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditRow>> AuditAsync(Id<Resident> resident, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        return PageAsync<AuditRow>(limit, () => _audit.Page(resident, after, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<OutboxCounts> CountMessagesAsync(CancellationToken cancellationToken) => ReadAsync(_messages.Count, cancellationToken);

    private Task<IReadOnlyList<T>> PageAsync<T>(int limit, Func<IReadOnlyList<T>> page, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync(page, cancellationToken);
    }
}
