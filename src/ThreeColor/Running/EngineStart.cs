using NodaTime;
using ThreeColor.Adopting;
using ThreeColor.Commands;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.PolicyText;
using ThreeColor.Ports;

namespace ThreeColor.Running;

/// <summary>Starts an engine: reads the editions, adopts the first, and says all that can be known before work begins.</summary>
internal sealed class EngineStart(RunEnvironment run)
{
    private readonly Lock _lock = new();
    private Task? _start;

    /// <summary>Starts once; later calls return at once, and a start that failed is tried again by the next call.</summary>
    public Task EnsureAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_start is null or { IsFaulted: true } or { IsCanceled: true })
                _start = ReadEditionsAsync(CancellationToken.None);
            return _start.IsCompletedSuccessfully ? Task.CompletedTask : _start.WaitAsync(cancellationToken);
        }
    }

    public async Task<ValueList<Refusal>> RunAsync(CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        return await LookAroundAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadEditionsAsync(CancellationToken cancellationToken)
    {
        var problems = await run.Shelf.RefreshAsync(cancellationToken).ConfigureAwait(false);
        if (run.Shelf.IsEmpty && problems.IsEmpty)
            problems = await AdoptFirstAsync(cancellationToken).ConfigureAwait(false);
        else if (!run.Shelf.IsEmpty && run.Options.Policy is { } given && run.Shelf.Editions.Newest.Policy is var newest && given.Digest != newest.Digest)
            problems = problems.Add(EngineRefusals.OtherPolicy.Refuse(given.Digest, newest.Digest));
        if (!problems.IsEmpty)
            throw new CareStartException(problems);
    }

    private async Task<ValueList<Refusal>> AdoptFirstAsync(CancellationToken cancellationToken)
    {
        if (run.Options.Policy is not { } policy)
            return [EngineRefusals.NoPolicy.Refuse()];
        if (FirstDay.Refusal(policy, run.Now) is { } early)
            return [early];
        await run.Ports.Policies.SaveAsync(policy.Document, cancellationToken).ConfigureAwait(false);
        await run.Ports.Policies.AdoptAsync(new(1, policy.Digest, FirstDay.Of(policy), Actor.Engine.Worker.Value), cancellationToken).ConfigureAwait(false);

        // If another engine was faster, its edition is the first.
        return await run.Shelf.RefreshAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Units the directory does not know, and posts of last resort at which nobody stands.</summary>
    private async Task<ValueList<Refusal>> LookAroundAsync(CancellationToken cancellationToken)
    {
        var problems = new List<Refusal>();
        var now = run.Now;
        var lastResort = run.Shelf.Editions.At(now).Policy.Frame.Organisation.LastResort;
        var rows = await run.Ports.Screens.CoverageAsync(null, now, cancellationToken).ConfigureAwait(false);
        var staffed = new HashSet<Id<Unit>>();
        foreach (var unit in rows.Select(row => row.Counts.Unit).Distinct())
        {
            var path = await run.Directory.PathAsync(unit, cancellationToken).ConfigureAwait(false) ?? [];
            if (path.IsEmpty)
                problems.Add(EngineRefusals.UnitGone.Refuse(unit));
            foreach (var above in path.Where(above => above.Level == lastResort.Level && staffed.Add(above.Id)))
                if (await run.Directory.StaffingAsync(new(lastResort.Id, above.Id), now, cancellationToken).ConfigureAwait(false) is not { Acting: not null })
                    problems.Add(EngineRefusals.NobodyStaffed.Refuse(lastResort.Id, above.Id));
        }

        return problems.ToValueList();
    }
}
