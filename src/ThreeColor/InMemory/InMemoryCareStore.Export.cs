using System.Runtime.CompilerServices;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.InMemory;

public sealed partial class InMemoryCareStore : ICareExport
{
    /// <inheritdoc/>
    public IAsyncEnumerable<Visit> VisitsAsync(CancellationToken cancellationToken) => StreamAsync(
        () => _files.Values.SelectMany(kept => kept.History.Visits).OrderBy(visit => visit.Id).ThenBy(visit => visit.Resident),
        cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<(Id<Resident> Resident, Window Window)> WindowsAsync(CancellationToken cancellationToken) => StreamAsync(
        () => _files.OrderBy(file => file.Key).SelectMany(file => file.Value.History.Ledger.InOrder.Select(window => (file.Key, window))),
        cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<CareEvent> EventsAsync(CancellationToken cancellationToken) => StreamAsync(
        () => _files.Values.SelectMany(kept => kept.History.Events).OrderBy(careEvent => careEvent.Id), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<AuditRow> AuditAsync(Id<Resident> resident, CancellationToken cancellationToken) => StreamAsync(
        () => _files.TryGetValue(resident, out var kept) ? kept.Audit : [], cancellationToken);

    /// <inheritdoc/>
    public Task<OutboxCounts> CountMessagesAsync(CancellationToken cancellationToken) => Locked(
        () => new OutboxCounts(
            _waiting.Count,
            _messages.Values.LongCount(kept => kept.State == DeliveryState.Delivered),
            _messages.Values.LongCount(kept => kept.State == DeliveryState.Escalated)),
        cancellationToken);

    private async IAsyncEnumerable<T> StreamAsync<T>(
        Func<IEnumerable<T>> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in await Locked<T[]>(() => [.. rows()], cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
