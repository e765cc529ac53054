using NodaTime;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Storage.Sqlite;

public sealed partial class SqliteCareStore : ICareScreens
{
    private const int ScanLength = 200;

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueRow>> DueAsync(
        Id<Unit>? unit, Instant until, DueRow? after, int limit, CancellationToken cancellationToken) =>
        PageAsync<DueRow>(limit, session => session.Screens.Due(unit, until, after, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CareEvent>> OpenEventsAsync(
        Id<Unit>? unit, Id<CareEvent>? after, int limit, CancellationToken cancellationToken) =>
        PageAsync<CareEvent>(limit, session => session.Screens.OpenEvents(unit, after, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CoverageRow>> CoverageAsync(Id<Unit>? unit, Instant now, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<CoverageRow>>(session => session.Screens.Coverage(unit, now), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ResidentCare>> ResidentsAsync(
        Id<Unit>? unit, Id<Resident>? after, int limit, CancellationToken cancellationToken) =>
        PageAsync<ResidentCare>(limit, session => session.Screens.Residents(unit, after, limit), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>
    /// Rows that cannot be read are looked for throughout the file when this is first asked, and again after another program has changed
    /// the file; else only where this store has written since.
    /// </remarks>
    public async Task<IReadOnlyList<Trouble>> TroublesAsync(
        Id<Unit>? unit, Id<Resident>? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        await LookForDamageAsync(cancellationToken).ConfigureAwait(false);
        return await ReadAsync(session => TroublesOf(session, unit, after, limit), cancellationToken).ConfigureAwait(false);
    }

    private IReadOnlyList<Trouble> TroublesOf(ReadSession session, Id<Unit>? unit, Id<Resident>? after, int limit)
    {
        var reported = session.Rows.Troubles.Page(unit, after, limit);
        var known = reported.Select(trouble => trouble.Resident).ToHashSet();
        var damaged = _damage.After(after)
            .Where(found => !known.Contains(found.Resident) && (unit is not { } of || session.Rows.Troubles.LivesIn(found.Resident, of)));
        return [.. reported.Concat(damaged).OrderBy(trouble => trouble.Resident).Take(limit)];
    }

    private async Task LookForDamageAsync(CancellationToken cancellationToken)
    {
        // Seen by the connection that writes, this number moves exactly when somebody else has written.
        var changes = await _writer.PeekAsync(() => _rows.Connection.Pragma("data_version"), cancellationToken).ConfigureAwait(false);
        if (_damage.ToLookAt(changes) is { } some)
            await LookAtAsync(some, cancellationToken).ConfigureAwait(false);
        else
            await LookThroughAsync(changes, cancellationToken).ConfigureAwait(false);
    }

    private async Task LookAtAsync(IReadOnlyCollection<Id<Resident>> residents, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var chunk in residents.Chunk(ScanLength))
                await ReadAsync(session => LookAt(session, chunk), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _damage.LookAgainAt(residents);
            throw;
        }
    }

    private async Task LookThroughAsync(string changes, CancellationToken cancellationToken)
    {
        var ids = new List<Id<Resident>>();
        do
        {
            Id<Resident>? last = ids.Count == 0 ? null : ids[^1];
            ids = await ReadAsync(
                session => LookAt(session, session.Screens.Ids(null, last, ScanLength)), cancellationToken).ConfigureAwait(false);
        }
        while (ids.Count == ScanLength);
        _damage.LookedThrough(changes);
    }

    private TList LookAt<TList>(ReadSession session, TList residents)
        where TList : IEnumerable<Id<Resident>>
    {
        foreach (var resident in residents)
        {
            var place = session.Rows.Load(new(resident, null)).Damage;
            _damage.Put(resident, place, place is null ? default : session.Rows.Files.SettledAt(resident));
        }

        return residents;
    }

    private Task<IReadOnlyList<T>> PageAsync<T>(int limit, Func<ReadSession, IReadOnlyList<T>> page, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync(page, cancellationToken);
    }
}
