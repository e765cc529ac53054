using System.Collections.Concurrent;
using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Running;

/// <summary>Records residents for whom work failed, with the next attempt within the hour, and tells the last resort once a day.</summary>
internal sealed class Troubles(CarePorts ports, BoundedDirectory directory)
{
    private static readonly Duration LongestWait = Duration.FromHours(1);

    private readonly ConcurrentDictionary<Id<Resident>, int> _tries = new();

    public void Ended(Id<Resident> resident) => _tries.TryRemove(resident, out _);

    /// <summary>Records that work for residents failed.</summary>
    public async Task ReportAsync(IReadOnlyList<FailedWork> failed, PolicyEdition edition, CancellationToken cancellationToken)
    {
        if (failed.Count == 0)
            return;
        var reports = new List<TroubleReport>(failed.Count);
        foreach (var work in failed.DistinctBy(work => work.Resident))
        {
            var tries = _tries.AddOrUpdate(work.Resident, 1, static (_, before) => before + 1);
            var next = work.At + Wait(edition.Policy.Escalation.SweepEvery, tries);
            var message = await MessageAsync(work, edition.Policy, cancellationToken).ConfigureAwait(false);
            reports.Add(new(work.Resident, work.Code, work.Detail, work.At, next, message));
        }

        await ports.Store.ReportTroubleAsync(reports, cancellationToken).ConfigureAwait(false);
    }

    private static Duration Wait(Duration sweepEvery, int tries)
    {
        var wait = Duration.FromSeconds(sweepEvery.TotalSeconds * Math.Pow(2, Math.Min(tries - 1, 10)));
        return wait < LongestWait ? wait : LongestWait;
    }

    // One message a day: its id is the resident and the day, and the store keeps the first.
    private async ValueTask<OutboxMessage?> MessageAsync(FailedWork work, CarePolicy policy, CancellationToken cancellationToken)
    {
        if (await LastResortAsync(work, policy, cancellationToken).ConfigureAwait(false) is not { } worker)
            return null;
        var day = policy.Frame.Days.DayOf(work.At);
        return new OutboxMessage
        {
            Id = $"trouble/{work.Resident}/{day:uuuu'-'MM'-'dd}",
            Type = NoticeTypes.Of(NoticeKind.Trouble),
            Subject = work.Resident.Value,
            Time = work.At,
            Notice = new Notice { Kind = NoticeKind.Trouble, Recipient = Recipient.Of(worker), Resident = work.Resident },
        };
    }

    private async ValueTask<Id<Worker>?> LastResortAsync(FailedWork work, CarePolicy policy, CancellationToken cancellationToken)
    {
        var post = policy.Frame.Organisation.LastResort;
        foreach (var above in await UnitsAboveAsync(work.Unit, cancellationToken).ConfigureAwait(false))
            if (await directory.StaffingAsync(new(post.Id, above), work.At, cancellationToken).ConfigureAwait(false) is { Acting: { } worker })
                return worker;
        return null;
    }

    // The widest units first. A unit that the directory does not know any more still has the path it had; of rows that cannot be read
    // nobody knows the unit, so anybody's last resort is told.
    private async ValueTask<IEnumerable<Id<Unit>>> UnitsAboveAsync(Id<Unit>? unit, CancellationToken cancellationToken)
    {
        if (unit is { } known && await directory.PathAsync(known, cancellationToken).ConfigureAwait(false) is { IsEmpty: false } path)
            return path.Select(above => above.Id).Reverse();
        var rows = await ports.Screens.CoverageAsync(unit, Instant.MinValue, cancellationToken).ConfigureAwait(false);
        return rows.SelectMany(row => row.Path.Reverse()).Distinct();
    }
}

/// <summary>A failure of work for one resident.</summary>
internal sealed record FailedWork(Id<Resident> Resident, Id<Unit>? Unit, string Code, string Detail, Instant At);
