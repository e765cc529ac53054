using NodaTime;
using ThreeColor.Events;
using ThreeColor.InMemory;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

/// <summary>A store that is wrong on purpose.</summary>
internal sealed class FaultyCareStore(InMemoryCareStore inner, FaultyCareStore.Fault fault) : ICareStore, ICareScreens
{
    public enum Fault
    {
        LosesTheRace,
        ForgetsLeases,
        ForgetsCommands,
        ReversesDue,
        BelievesEveryLease,
        ThrowsAwayUnfit,
        ForgetsHistory,
        ForgetsKeys,
        ForgetsEditions,
        ForgetsTrouble,
        ForgetsUnits,
        SweepsLate,
        RepeatsPages,
    }

    public async Task<IReadOnlyList<LoadedCare>> LoadManyAsync(IReadOnlyList<CareRequest> requests, CancellationToken cancellationToken)
    {
        var loaded = await inner.LoadManyAsync(requests, cancellationToken);
        return fault switch
        {
            Fault.ForgetsHistory => [.. loaded.Select(l => l with { History = l.History is null ? null : new() { Since = l.History.Since } })],
            Fault.ForgetsKeys => [.. loaded.Select(l => l with { KeyAt = null })],
            _ => loaded,
        };
    }

    public async Task<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<CareCommit> commits, CancellationToken cancellationToken)
    {
        var outcomes = await inner.CommitManyAsync(commits, cancellationToken);
        return fault switch
        {
            Fault.LosesTheRace => [.. outcomes.Select(_ => CommitOutcome.Committed)],
            Fault.ForgetsCommands => [.. outcomes.Select(o => o == CommitOutcome.Duplicate ? CommitOutcome.Conflict : o)],
            Fault.ThrowsAwayUnfit => outcomes.Contains(CommitOutcome.Unfit) ? throw new InvalidOperationException() : outcomes,
            _ => outcomes,
        };
    }

    public async Task<IReadOnlyList<Id<Resident>>> ClaimDueAsync(DueClaim claim, CancellationToken cancellationToken)
    {
        var asked = fault switch
        {
            Fault.ForgetsLeases => claim with { LeaseUntil = claim.Now },
            Fault.BelievesEveryLease => claim with { LeaseUntil = Instant.FromUtc(2900, 1, 1, 0, 0) },
            Fault.ForgetsEditions => claim with { Edition = 0 },
            Fault.ForgetsUnits => claim with { Unit = null },
            _ => claim,
        };
        var due = await inner.ClaimDueAsync(asked, cancellationToken);
        return fault == Fault.ReversesDue ? [.. due.Reverse()] : due;
    }

    public Task ReportTroubleAsync(IReadOnlyList<TroubleReport> reports, CancellationToken cancellationToken) =>
        fault == Fault.ForgetsTrouble ? Task.CompletedTask : inner.ReportTroubleAsync(reports, cancellationToken);

    public Task<IReadOnlyList<DueRow>> DueAsync(
        Id<Unit>? unit, Instant until, DueRow? after, int limit, CancellationToken cancellationToken) =>
        inner.DueAsync(Of(unit), until, fault == Fault.RepeatsPages && limit > 2 ? null : after, limit, cancellationToken);

    public Task<IReadOnlyList<CareEvent>> OpenEventsAsync(
        Id<Unit>? unit, Id<CareEvent>? after, int limit, CancellationToken cancellationToken) =>
        inner.OpenEventsAsync(Of(unit), fault == Fault.RepeatsPages ? null : after, limit, cancellationToken);

    public Task<IReadOnlyList<CoverageRow>> CoverageAsync(Id<Unit>? unit, Instant now, CancellationToken cancellationToken) =>
        inner.CoverageAsync(Of(unit), fault == Fault.SweepsLate ? Instant.MinValue : now, cancellationToken);

    public Task<IReadOnlyList<ResidentCare>> ResidentsAsync(
        Id<Unit>? unit, Id<Resident>? after, int limit, CancellationToken cancellationToken) =>
        inner.ResidentsAsync(Of(unit), fault == Fault.RepeatsPages ? null : after, limit, cancellationToken);

    public Task<IReadOnlyList<Trouble>> TroublesAsync(
        Id<Unit>? unit, Id<Resident>? after, int limit, CancellationToken cancellationToken) =>
        inner.TroublesAsync(Of(unit), after, limit, cancellationToken);

    private Id<Unit>? Of(Id<Unit>? unit) => fault == Fault.ForgetsUnits ? null : unit;
}
