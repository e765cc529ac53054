using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Ports;

/// <summary>Pages through what a store keeps: for screens, exports and checks (MECHANISM B5).</summary>
/// <remarks>Every page is ordered by ordinal ids; pass the last key of a page to get the next. A page shorter than its limit is the last.</remarks>
public interface ICareReader
{
    /// <summary>Residents by id.</summary>
    /// <param name="after">The last id of the page before; <see langword="null"/> for the first.</param>
    /// <param name="limit">At most so many; 1 or more.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<ResidentCare>> ResidentsAsync(Id<Resident>? after, int limit, CancellationToken cancellationToken);

    /// <summary>Visits by (visit, resident).</summary>
    /// <param name="after">The last key of the page before; <see langword="null"/> for the first.</param>
    /// <param name="limit">At most so many; 1 or more.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<Visit>> VisitsAsync(VisitKey? after, int limit, CancellationToken cancellationToken);

    /// <summary>Every event ever raised, by id.</summary>
    /// <param name="after">The last id of the page before; <see langword="null"/> for the first.</param>
    /// <param name="limit">At most so many; 1 or more.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<CareEvent>> EventsAsync(Id<CareEvent>? after, int limit, CancellationToken cancellationToken);

    /// <summary>The audit rows of a resident after a sequence number, in order.</summary>
    /// <param name="resident">The resident.</param>
    /// <param name="after">The last sequence number of the page before; 0 for the first.</param>
    /// <param name="limit">At most so many; 1 or more.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<AuditRow>> AuditAsync(Id<Resident> resident, long after, int limit, CancellationToken cancellationToken);

    /// <summary>How many messages are in each state.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<OutboxCounts> CountMessagesAsync(CancellationToken cancellationToken);
}

/// <summary>The key of a visit row.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Resident">The resident of the row.</param>
public readonly record struct VisitKey(Id<Visit> Visit, Id<Resident> Resident);

/// <summary>How many messages are in each state.</summary>
/// <param name="Waiting">Not delivered yet.</param>
/// <param name="Delivered">Delivered.</param>
/// <param name="Escalated">Given up and escalated.</param>
public sealed record OutboxCounts(long Waiting, long Delivered, long Escalated)
{
    /// <summary>All messages ever committed.</summary>
    public long Committed => Waiting + Delivered + Escalated;
}
