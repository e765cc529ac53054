using System.Runtime.CompilerServices;
using NodaTime;
using ThreeColor.Adopting;
using ThreeColor.Events;
using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Auditing;

/// <summary>Checks the promises over a live store, read-only: chains, replay, events, ledger, counts (DESIGN sections 6 and 7).</summary>
/// <remarks>Safe for concurrent use. Run it while nobody writes, or a resident in motion may be reported.</remarks>
public sealed class CareVerifier
{
    private const int Page = 200;

    private readonly VerifiedStore _store;

    /// <summary>Makes a verifier.</summary>
    /// <param name="store">Where care is kept.</param>
    /// <param name="screens">The same store, as screens see it.</param>
    /// <param name="export">The same store, as exports see it.</param>
    /// <param name="policies">The editions.</param>
    public CareVerifier(ICareStore store, ICareScreens screens, ICareExport export, IPolicyStore policies) =>
        _store = new VerifiedStore(store, screens, export, policies);

    /// <summary>Checks every resident and yields each broken promise; none when all hold.</summary>
    /// <param name="cancellationToken">Cancels between residents.</param>
    public async IAsyncEnumerable<BrokenPromise> VerifyAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var shelf = new EditionShelf(_store.Policies);
        await shelf.RefreshAsync(cancellationToken).ConfigureAwait(false);
        var counts = new CoverageRecount();
        Id<Resident>? after = null;
        while (true)
        {
            var residents = await _store.Screens.ResidentsAsync(null, after, Page, cancellationToken).ConfigureAwait(false);
            foreach (var care in residents)
                foreach (var broken in await CheckAsync(care, shelf.IsEmpty ? null : shelf.Editions, counts, cancellationToken).ConfigureAwait(false))
                    yield return broken;
            if (residents.Count < Page)
                break;
            after = residents[^1].Resident.Id;
        }

        foreach (var broken in counts.Compare(await _store.Screens.CoverageAsync(null, Instant.MinValue, cancellationToken).ConfigureAwait(false)))
            yield return broken;
        await foreach (var broken in ClosedPromisesAsync(cancellationToken).ConfigureAwait(false))
            yield return broken;
        foreach (var broken in await TroublesAsync(cancellationToken).ConfigureAwait(false))
            yield return broken;
    }

    private async Task<List<BrokenPromise>> CheckAsync(
        ResidentCare care, PolicyEditions? editions, CoverageRecount counts, CancellationToken cancellationToken)
    {
        var broken = EventPromises.Check(care).ToList();
        var request = new CareRequest(care.Resident.Id, null) { HistorySince = Instant.MinValue };
        var loaded = (await _store.Store.LoadManyAsync([request], cancellationToken).ConfigureAwait(false))[0];
        if (loaded.History is { } past && editions is not null && care.SettledTo is { } settledTo)
        {
            broken.AddRange(LedgerPromise.Check(care, past, editions.Duties, settledTo));
            counts.Add(care, past, settledTo);
        }

        if (await AuditReplay.CheckAsync(_store.Export, care, loaded.History, cancellationToken).ConfigureAwait(false) is { } audit)
            broken.Add(audit);
        return broken;
    }

    private async IAsyncEnumerable<BrokenPromise> ClosedPromisesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var careEvent in _store.Export.EventsAsync(cancellationToken).ConfigureAwait(false))
            if (careEvent.Stage == EventStage.Evaluated && !EventPromises.IsProperlyClosed(careEvent))
                yield return new(2, careEvent.Resident, $"Event {careEvent.Id} is closed without evaluation by another worker or a reasoned waiver.");
    }

    private async Task<List<BrokenPromise>> TroublesAsync(CancellationToken cancellationToken)
    {
        var all = new List<BrokenPromise>();
        Id<Resident>? after = null;
        while (true)
        {
            var troubles = await _store.Screens.TroublesAsync(null, after, Page, cancellationToken).ConfigureAwait(false);
            all.AddRange(troubles.Select(trouble => new BrokenPromise(
                22, trouble.Resident, $"In trouble since {trouble.Since} ({trouble.Code}, {trouble.Attempts} attempts): {trouble.Detail}")));
            if (troubles.Count < Page)
                return all;
            after = troubles[^1].Resident;
        }
    }

    private sealed record VerifiedStore(ICareStore Store, ICareScreens Screens, ICareExport Export, IPolicyStore Policies);
}
