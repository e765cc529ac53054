using NodaTime;
using ThreeColor.Ports;

namespace ThreeColor.Storage.Sqlite;

public sealed partial class SqliteCareStore : IOutbox
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxEntry>> ClaimAsync(Instant now, int limit, Instant leaseUntil, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return WriteAsync<IReadOnlyList<OutboxEntry>>(() => _rows.Messages.Lease(now, limit, leaseUntil), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A result breaks <see cref="CommitRules"/>; nothing was written.</exception>
    public Task CompleteAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellationToken)
    {
        CommitRules.Check(results);
        return WriteAsync(
            () =>
            {
                foreach (var result in results)
                    _rows.Messages.Complete(result);
                return results.Count;
            },
            cancellationToken);
    }
}
