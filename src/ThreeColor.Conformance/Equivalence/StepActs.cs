using NodaTime;
using ThreeColor.Conformance.Stories;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Conformance.Equivalence;

// A step as it can be done to either store: what fits is worked out once, on the store that is known to be good.
internal static class StepActs
{
    public static async Task<Func<StoreStory, Task<string>>> PrepareAsync(StoreStory reference, StoreStep step, int number)
    {
        switch (step)
        {
            case StoreStep.Commit c:
                var commit = Fit(c, await reference.LoadAsync(c.Resident.Value), number);
                return async store => $"{await store.CommitAsync(commit)}";
            case StoreStep.Claim c:
                return async store => string.Join(" ", await store.Care.ClaimDueAsync(c.Due, default));
            case StoreStep.Trouble t:
                return async store =>
                {
                    await store.Care.ReportTroubleAsync([t.Report], default);
                    return "";
                };
            case StoreStep.Look l:
                return store => LookAsync(store, l);
            case StoreStep.Deliver d:
                return store => DeliverAsync(store, d);
            default:
                throw new InvalidOperationException($"Nobody does {step.GetType().Name}.");
        }
    }

    public static async Task<string> LookAsync(StoreStory store, StoreStep.Look step)
    {
        var seen = new List<object>();
        var due = await store.Screens.DueAsync(step.Unit, step.Now, null, step.Limit, default);
        seen.AddRange(due);
        if (due.Count > 0)
            seen.AddRange(await store.Screens.DueAsync(step.Unit, step.Now, due[^1], step.Limit, default));
        var events = await store.Screens.OpenEventsAsync(step.Unit, null, step.Limit, default);
        seen.AddRange(events);
        if (events.Count > 0)
            seen.AddRange(await store.Screens.OpenEventsAsync(step.Unit, events[^1].Id, step.Limit, default));
        seen.AddRange(await store.Screens.CoverageAsync(step.Unit, step.Now, default));
        seen.AddRange(await store.Screens.ResidentsAsync(step.Unit, new("r1"), step.Limit, default));
        seen.AddRange(await store.Screens.TroublesAsync(step.Unit, null, step.Limit, default));
        return string.Join("\n", seen);
    }

    private static CareCommit Fit(StoreStep.Commit step, LoadedCare loaded, int number)
    {
        var head = step.WrongHead ? "other" : loaded.AuditHead;
        var chain = new Chain(step.Resident, Math.Max(0, loaded.Version + step.VersionOffset), head);
        var messages = Enumerable.Range(0, step.Messages)
            .Select(
                i => CheckIns.MessageOf(step.Resident, 5)! with { Id = $"m{number % 30}-{i}", Time = step.Due ?? Instant.FromUnixTimeSeconds(i) });
        var changes = loaded.Care is null && number % 4 != 0
            ? step.Changes.Insert(0, new CareChange.FileWritten(CheckIns.File(step.Resident)))
            : step.Changes;
        return chain.Next($"c{step.Command}", changes, step.Due, [.. messages], step.At) with
        {
            Edition = step.Edition, Rank = step.Rank, Path = step.Path, Coverage = step.Coverage,
        };
    }

    private static async Task<string> DeliverAsync(StoreStory store, StoreStep.Deliver step)
    {
        var claimed = await store.Outbox.ClaimAsync(step.Now, step.Limit, step.Now + Duration.FromSeconds(20), default);
        if (step.Complete)
            await store.Outbox.CompleteAsync(
                [.. claimed.Select(entry => new DeliveryResult(
                    entry.Message.Id, entry.Attempts + step.AttemptsOffset, step.State, step.Now,
                    step.State == DeliveryState.Waiting ? step.Next : null))],
                default);
        return string.Join(" ", claimed);
    }
}
