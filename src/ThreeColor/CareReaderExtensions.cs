using System.Runtime.CompilerServices;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor;

/// <summary>Walks through all pages of a <see cref="ICareReader"/>.</summary>
public static class CareReaderExtensions
{
    private const int PageSize = 500;

    /// <summary>Every resident, by id.</summary>
    public static IAsyncEnumerable<ResidentCare> AllResidentsAsync(this ICareReader reader, CancellationToken cancellationToken = default) =>
        PagesAsync<ResidentCare, Id<Resident>>(reader.ResidentsAsync, care => care.Resident.Id, cancellationToken);

    /// <summary>Every visit, by (visit, resident).</summary>
    public static IAsyncEnumerable<Visit> AllVisitsAsync(this ICareReader reader, CancellationToken cancellationToken = default) =>
        PagesAsync<Visit, VisitKey>(reader.VisitsAsync, visit => new VisitKey(visit.Id, visit.Resident), cancellationToken);

    /// <summary>Every event ever raised, by id.</summary>
    public static IAsyncEnumerable<CareEvent> AllEventsAsync(this ICareReader reader, CancellationToken cancellationToken = default) =>
        PagesAsync<CareEvent, Id<CareEvent>>(reader.EventsAsync, careEvent => careEvent.Id, cancellationToken);

    private static async IAsyncEnumerable<T> PagesAsync<T, TKey>(
        Func<TKey?, int, CancellationToken, Task<IReadOnlyList<T>>> read, Func<T, TKey> key, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TKey : struct
    {
        TKey? after = null;
        while (true)
        {
            var page = await read(after, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var item in page)
                yield return item;
            if (page.Count < PageSize)
                yield break;
            after = key(page[^1]);
        }
    }
}
