using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Ports;

/// <summary>Streams everything a store keeps, for exports, reports and checks (MECHANISM B5).</summary>
/// <remarks>
/// Implementations are safe for concurrent use; a stream shows each row as it is when it gets there. What else there is of a resident comes
/// with <see cref="CareRequest.HistorySince"/>.
/// </remarks>
public interface ICareExport
{
    /// <summary>Every visit, by (visit, resident).</summary>
    /// <param name="cancellationToken">Ends the stream.</param>
    IAsyncEnumerable<Visit> VisitsAsync(CancellationToken cancellationToken);

    /// <summary>Every window that has ended, by (resident, duty, number).</summary>
    /// <param name="cancellationToken">Ends the stream.</param>
    IAsyncEnumerable<(Id<Resident> Resident, Window Window)> WindowsAsync(CancellationToken cancellationToken);

    /// <summary>Every event ever raised, by id.</summary>
    /// <param name="cancellationToken">Ends the stream.</param>
    IAsyncEnumerable<CareEvent> EventsAsync(CancellationToken cancellationToken);

    /// <summary>The audit rows of a resident, in order.</summary>
    /// <param name="resident">The resident.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    IAsyncEnumerable<AuditRow> AuditAsync(Id<Resident> resident, CancellationToken cancellationToken);

    /// <summary>How many messages are in each state.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<OutboxCounts> CountMessagesAsync(CancellationToken cancellationToken);
}

/// <summary>How many messages are in each state.</summary>
/// <param name="Waiting">Messages not delivered yet.</param>
/// <param name="Delivered">Messages delivered.</param>
/// <param name="Escalated">Messages given up, whose event climbed.</param>
public sealed record OutboxCounts(long Waiting, long Delivered, long Escalated)
{
    /// <summary>The number of messages ever committed.</summary>
    public long Committed => Waiting + Delivered + Escalated;
}
