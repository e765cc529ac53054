using System.Runtime.CompilerServices;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Storage.Sqlite.Rows;
using ThreeColor.Visits;

namespace ThreeColor.Storage.Sqlite;

/// <content>A stream that meets rows it cannot read tells all others first, then throws TC0405.</content>
public sealed partial class SqliteCareStore : ICareExport
{
    private const int PageLength = 500;

    /// <inheritdoc/>
    public IAsyncEnumerable<Visit> VisitsAsync(CancellationToken cancellationToken) => StreamAsync<Visit>(
        (session, last, skipped) => session.Rows.Visits.Page(last, PageLength, skipped), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<(Id<Resident> Resident, Window Window)> WindowsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = StreamAsync<Tuple<Id<Resident>, Window>>(
            (session, last, skipped) => [.. session.Rows.Windows.Page(Key(last), PageLength, skipped).Select(row => row.ToTuple())],
            cancellationToken);
        await foreach (var (resident, window) in rows.ConfigureAwait(false))
            yield return (resident, window);

        static (string, string, long) Key(Tuple<Id<Resident>, Window>? last) =>
            last is null ? ("", "", 0) : (last.Item1.Value, last.Item2.Duty.Value, last.Item2.Number);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<CareEvent> EventsAsync(CancellationToken cancellationToken) => StreamAsync<CareEvent>(
        (session, last, skipped) => session.Rows.Events.Page(last?.Id, PageLength, skipped), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<AuditRow> AuditAsync(Id<Resident> resident, CancellationToken cancellationToken) => StreamAsync<AuditRow>(
        (session, last, skipped) => session.Rows.Audit.Page(resident, last?.Sequence ?? 0, PageLength, skipped), cancellationToken);

    /// <inheritdoc/>
    public Task<OutboxCounts> CountMessagesAsync(CancellationToken cancellationToken) =>
        ReadAsync(session => session.Rows.Messages.Count(), cancellationToken);

    private async IAsyncEnumerable<T> StreamAsync<T>(
        Func<ReadSession, T?, Skipped, List<T>> page, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        var skipped = new Skipped();
        List<T> rows;
        T? last = null;
        do
        {
            var from = last;
            rows = await ReadAsync(session => page(session, from, skipped), cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
                yield return last = row;
        }
        while (rows.Count == PageLength);

        if (skipped.First is { } unreadable)
            throw StoreFaults.From(unreadable, _rows.Connection.Path);
    }
}
