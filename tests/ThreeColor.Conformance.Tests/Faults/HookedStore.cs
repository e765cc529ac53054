using NodaTime;
using ThreeColor.Events;
using ThreeColor.InMemory;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Visits;
using Window = ThreeColor.Duties.Window;

namespace ThreeColor.Conformance.Tests.Faults;

/// <summary>The in-memory store with a hook at each member: a fault is a hook that does something else.</summary>
internal sealed class HookedStore(InMemoryCareStore inner) : ICareStore, IOutbox, IPolicyStore, ICareScreens, ICareExport
{
    public InMemoryCareStore Inner { get; } = inner;

    public Func<IReadOnlyList<CareRequest>, CancellationToken, Task<IReadOnlyList<LoadedCare>>> Load { get; set; } = inner.LoadManyAsync;

    public Func<IReadOnlyList<CareCommit>, CancellationToken, Task<IReadOnlyList<CommitOutcome>>> Commit { get; set; } = inner.CommitManyAsync;

    public Func<DueClaim, CancellationToken, Task<IReadOnlyList<Id<Resident>>>> Claim { get; set; } = inner.ClaimDueAsync;

    public Func<IReadOnlyList<TroubleReport>, CancellationToken, Task> Report { get; set; } = inner.ReportTroubleAsync;

    public Func<Instant, int, Instant, CancellationToken, Task<IReadOnlyList<OutboxEntry>>> Take { get; set; } = inner.ClaimAsync;

    public Func<IReadOnlyList<DeliveryResult>, CancellationToken, Task> Complete { get; set; } = inner.CompleteAsync;

    public Func<PolicyVersion, CancellationToken, Task> Save { get; set; } = inner.SaveAsync;

    public Func<string, CancellationToken, Task<PolicyVersion?>> Find { get; set; } = inner.FindAsync;

    public Func<AdoptedEdition, CancellationToken, Task<bool>> Adopt { get; set; } = inner.AdoptAsync;

    public Func<CancellationToken, Task<IReadOnlyList<AdoptedEdition>>> Editions { get; set; } = inner.EditionsAsync;

    public Func<Id<Unit>?, Instant, DueRow?, int, CancellationToken, Task<IReadOnlyList<DueRow>>> Due { get; set; } = inner.DueAsync;

    public Func<Id<Unit>?, Id<CareEvent>?, int, CancellationToken, Task<IReadOnlyList<CareEvent>>> OpenEvents { get; set; } = inner.OpenEventsAsync;

    public Func<Id<Unit>?, Instant, CancellationToken, Task<IReadOnlyList<CoverageRow>>> Coverage { get; set; } = inner.CoverageAsync;

    public Func<Id<Unit>?, Id<Resident>?, int, CancellationToken, Task<IReadOnlyList<ResidentCare>>> Residents { get; set; } = inner.ResidentsAsync;

    public Func<Id<Unit>?, Id<Resident>?, int, CancellationToken, Task<IReadOnlyList<Trouble>>> Troubles { get; set; } = inner.TroublesAsync;

    public Func<CancellationToken, IAsyncEnumerable<Visit>> Visits { get; set; } = inner.VisitsAsync;

    public Func<CancellationToken, IAsyncEnumerable<(Id<Resident> Resident, Window Window)>> Windows { get; set; } = inner.WindowsAsync;

    public Func<CancellationToken, IAsyncEnumerable<CareEvent>> Events { get; set; } = inner.EventsAsync;

    public Func<Id<Resident>, CancellationToken, IAsyncEnumerable<AuditRow>> Audit { get; set; } = inner.AuditAsync;

    public Func<CancellationToken, Task<OutboxCounts>> Count { get; set; } = inner.CountMessagesAsync;

    public Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken) =>
        Load(requests, cancellationToken);

    public Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken) =>
        Commit(commits, cancellationToken);

    public Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken) =>
        Claim(claim, cancellationToken);

    public Task ReportTroubleAsync(IReadOnlyList<TroubleReport> reports, CancellationToken cancellationToken) =>
        Report(reports, cancellationToken);

    public Task<IReadOnlyList<OutboxEntry>> ClaimAsync(Instant now, int limit, Instant leaseUntil, CancellationToken cancellationToken) =>
        Take(now, limit, leaseUntil, cancellationToken);

    public Task CompleteAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellationToken) =>
        Complete(results, cancellationToken);

    public Task SaveAsync(PolicyVersion policy, CancellationToken cancellationToken) => Save(policy, cancellationToken);

    public Task<PolicyVersion?> FindAsync(string digest, CancellationToken cancellationToken) => Find(digest, cancellationToken);

    public Task<bool> AdoptAsync(AdoptedEdition edition, CancellationToken cancellationToken) => Adopt(edition, cancellationToken);

    public Task<IReadOnlyList<AdoptedEdition>> EditionsAsync(CancellationToken cancellationToken) => Editions(cancellationToken);

    public Task<IReadOnlyList<DueRow>> DueAsync(
        Id<Unit>? unit, Instant until, DueRow? after, int limit, CancellationToken cancellationToken) =>
        Due(unit, until, after, limit, cancellationToken);

    public Task<IReadOnlyList<CareEvent>> OpenEventsAsync(
        Id<Unit>? unit, Id<CareEvent>? after, int limit, CancellationToken cancellationToken) =>
        OpenEvents(unit, after, limit, cancellationToken);

    public Task<IReadOnlyList<CoverageRow>> CoverageAsync(Id<Unit>? unit, Instant now, CancellationToken cancellationToken) =>
        Coverage(unit, now, cancellationToken);

    public Task<IReadOnlyList<ResidentCare>> ResidentsAsync(
        Id<Unit>? unit, Id<Resident>? after, int limit, CancellationToken cancellationToken) =>
        Residents(unit, after, limit, cancellationToken);

    public Task<IReadOnlyList<Trouble>> TroublesAsync(
        Id<Unit>? unit, Id<Resident>? after, int limit, CancellationToken cancellationToken) =>
        Troubles(unit, after, limit, cancellationToken);

    public IAsyncEnumerable<Visit> VisitsAsync(CancellationToken cancellationToken) => Visits(cancellationToken);

    public IAsyncEnumerable<(Id<Resident> Resident, Window Window)> WindowsAsync(CancellationToken cancellationToken) =>
        Windows(cancellationToken);

    public IAsyncEnumerable<CareEvent> EventsAsync(CancellationToken cancellationToken) => Events(cancellationToken);

    public IAsyncEnumerable<AuditRow> AuditAsync(Id<Resident> resident, CancellationToken cancellationToken) =>
        Audit(resident, cancellationToken);

    public Task<OutboxCounts> CountMessagesAsync(CancellationToken cancellationToken) => Count(cancellationToken);
}
