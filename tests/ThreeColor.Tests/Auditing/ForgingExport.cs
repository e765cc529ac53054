using System.Runtime.CompilerServices;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Tests.Auditing;

/// <summary>A store in which somebody changed who did the second thing.</summary>
internal sealed class ForgingExport(ICareExport inner) : ICareExport
{
    public async IAsyncEnumerable<AuditRow> AuditAsync(Id<Resident> resident, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in inner.AuditAsync(resident, cancellationToken))
            yield return row.Sequence == 2 ? row with { Actor = "somebody" } : row;
    }

    public Task<OutboxCounts> CountMessagesAsync(CancellationToken cancellationToken) => inner.CountMessagesAsync(cancellationToken);

    public IAsyncEnumerable<CareEvent> EventsAsync(CancellationToken cancellationToken) => inner.EventsAsync(cancellationToken);

    public IAsyncEnumerable<Visit> VisitsAsync(CancellationToken cancellationToken) => inner.VisitsAsync(cancellationToken);

    public IAsyncEnumerable<(Id<Resident> Resident, Window Window)> WindowsAsync(CancellationToken cancellationToken) => inner.WindowsAsync(cancellationToken);
}
