using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Tests.Auditing;

/// <summary>A store in which somebody changed who did the second thing.</summary>
internal sealed class ForgingReader(ICareReader inner) : ICareReader
{
    public async Task<IReadOnlyList<AuditRow>> AuditAsync(Id<Resident> resident, long after, int limit, CancellationToken cancellationToken) =>
        [.. (await inner.AuditAsync(resident, after, limit, cancellationToken)).Select(row => row.Sequence == 2 ? row with { Actor = "somebody" } : row)];

    public Task<OutboxCounts> CountMessagesAsync(CancellationToken cancellationToken) => inner.CountMessagesAsync(cancellationToken);

    public Task<IReadOnlyList<CareEvent>> EventsAsync(Id<CareEvent>? after, int limit, CancellationToken cancellationToken) => inner.EventsAsync(after, limit, cancellationToken);

    public Task<IReadOnlyList<ResidentCare>> ResidentsAsync(Id<Resident>? after, int limit, CancellationToken cancellationToken) => inner.ResidentsAsync(after, limit, cancellationToken);

    public Task<IReadOnlyList<Visit>> VisitsAsync(VisitKey? after, int limit, CancellationToken cancellationToken) => inner.VisitsAsync(after, limit, cancellationToken);
}
