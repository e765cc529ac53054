using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;

namespace ThreeColor.Ports;

/// <summary>Reads what screens show of a unit and everything below it, page by page.</summary>
/// <remarks>
/// No read goes through more than its page shows.
/// Implementations are safe for concurrent use. A unit holds the residents whose last known path leads through it, so nobody vanishes with
/// a unit of the directory. A page shorter than its limit is the last. Rows that cannot be read are left out; they stand in <see cref="TroublesAsync"/>.
/// </remarks>
public interface ICareScreens
{
    /// <summary>Pending windows whose due is before an instant and in no known pause, by (due, resident, duty).</summary>
    /// <param name="unit">The unit; <see langword="null"/> for everywhere.</param>
    /// <param name="until">The instant before which a window must be due.</param>
    /// <param name="after">The last row of the page before; <see langword="null"/> for the first.</param>
    /// <param name="limit">The largest number of windows to return; 1 or more.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<DueRow>> DueAsync(Id<Unit>? unit, Instant until, DueRow? after, int limit, CancellationToken cancellationToken);

    /// <summary>Open events with their owners, by id.</summary>
    /// <param name="unit">The unit; <see langword="null"/> for everywhere.</param>
    /// <param name="after">The last id of the page before; <see langword="null"/> for the first.</param>
    /// <param name="limit">The largest number of events to return; 1 or more.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<CareEvent>> OpenEventsAsync(Id<Unit>? unit, Id<CareEvent>? after, int limit, CancellationToken cancellationToken);

    /// <summary>One row of counts for each unit and tier under which windows count, with the unit's path, by (unit, tier).</summary>
    /// <param name="unit">The unit; <see langword="null"/> for everywhere.</param>
    /// <param name="now">The instant as of which windows count as overdue, whether or not a sweep has looked since.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<CoverageRow>> CoverageAsync(Id<Unit>? unit, Instant now, CancellationToken cancellationToken);

    /// <summary>The open state of each resident, by id.</summary>
    /// <param name="unit">The unit; <see langword="null"/> for everywhere.</param>
    /// <param name="after">The last id of the page before; <see langword="null"/> for the first.</param>
    /// <param name="limit">The largest number of residents to return; 1 or more.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<ResidentCare>> ResidentsAsync(Id<Unit>? unit, Id<Resident>? after, int limit, CancellationToken cancellationToken);

    /// <summary>Residents in trouble, by id: those reported, and those whose rows cannot be read.</summary>
    /// <param name="unit">The unit; <see langword="null"/> for everywhere.</param>
    /// <param name="after">The last id of the page before; <see langword="null"/> for the first.</param>
    /// <param name="limit">The largest number of residents to return; 1 or more.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<Trouble>> TroublesAsync(Id<Unit>? unit, Id<Resident>? after, int limit, CancellationToken cancellationToken);
}

/// <summary>A visit to make, as stores keep it.</summary>
/// <param name="DueAt">The instant before which the visit must be made.</param>
/// <param name="Resident">The resident to visit.</param>
/// <param name="Duty">The duty that the visit is for.</param>
/// <param name="Unit">The unit that owes it.</param>
public sealed record DueRow(Instant DueAt, Id<Resident> Resident, Id<Duty> Duty, Id<Unit> Unit);

/// <summary>Counts of one unit and tier, and where the unit stands.</summary>
/// <param name="Counts">The counts; overdue as of the instant asked for.</param>
/// <param name="Path">The unit and those above it, up to the root, as last known.</param>
public sealed record CoverageRow(CoverageCounts Counts, ValueList<Id<Unit>> Path);
