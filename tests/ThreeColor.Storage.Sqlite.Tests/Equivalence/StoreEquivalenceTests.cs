using FsCheck.Xunit;
using NodaTime;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Equivalence;

/// <summary>Whatever is done, both stores answer alike and hold alike, and the audit gives the state.</summary>
public sealed class StoreEquivalenceTests
{
    private static readonly Id<Resident>[] Residents = [new("r1"), new("r2"), new("\uFF21"), new("\U00020BB7")];

    [Property(Arbitrary = [typeof(CareArbitraries)], MaxTest = 150, EndSize = 40)]
    public async Task AnySteps_BothStores_AnswerAndHoldAlike(StoreStep[] steps)
    {
        using var folder = new TemporaryFolder();
        using var sqlite = folder.OpenStore();
        var (left, right) = (StoreUnderTest.InMemory(), StoreUnderTest.Of(sqlite));
        for (var i = 0; i < steps.Length; i++)
        {
            var step = await PrepareAsync(left, steps[i], i);
            Assert.Equal(await step(left), await step(right));
        }

        await HoldAlikeAsync(left, right);
        // What a store remembers is what another reads from the rows.
        await using var other = folder.OpenStore();
        await LoadAlikeAsync(left, StoreUnderTest.Of(other));
    }

    // The step as it can be done to either store: what fits is worked out once, on the store that keeps the record itself.
    private static async Task<Func<StoreUnderTest, Task<string>>> PrepareAsync(StoreUnderTest left, StoreStep step, int number)
    {
        switch (step)
        {
            case StoreStep.Commit c:
                var commit = Fit(c, await left.LoadAsync(c.Resident.Value), number);
                return async store => (await store.CommitAsync(commit)).ToString();
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
                throw new InvalidOperationException();
        }
    }

    private static CareCommit Fit(StoreStep.Commit step, LoadedCare loaded, int number)
    {
        var head = step.WrongHead ? "other" : loaded.AuditHead;
        var chain = new Chain(step.Resident, Math.Max(0, loaded.Version + step.VersionOffset), head);
        var messages = Enumerable.Range(0, step.Messages)
            .Select(i => CheckIns.MessageOf(step.Resident, 5)! with { Id = $"m{number % 30}-{i}", Time = step.Due ?? Instant.FromUnixTimeSeconds(i) });
        var changes = loaded.Care is null && number % 4 != 0
            ? step.Changes.Insert(0, new CareChange.FileWritten(CheckIns.File(step.Resident)))
            : step.Changes;
        return chain.Next($"c{step.Command}", changes, step.Due, [.. messages], step.At) with
        {
            Edition = step.Edition, Rank = step.Rank, Path = step.Path, Coverage = step.Coverage,
        };
    }

    private static async Task<string> LookAsync(StoreUnderTest store, StoreStep.Look step)
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

    private static async Task<string> DeliverAsync(StoreUnderTest store, StoreStep.Deliver step)
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

    private static async Task LoadAlikeAsync(StoreUnderTest left, StoreUnderTest right)
    {
        foreach (var since in new[] { Instant.MinValue, Instant.FromUtc(2025, 3, 1, 0, 0) + Duration.FromMinutes(3) })
        {
            CareRequest[] requests = [.. Residents.Select(resident => new CareRequest(resident, new("c1")) { HistorySince = since, Key = new(HistoryKind.Pause, "p1") })];
            Assert.Equal(await left.Care.LoadManyAsync(requests, default), await right.Care.LoadManyAsync(requests, default));
        }
    }

    private static async Task HoldAlikeAsync(StoreUnderTest left, StoreUnderTest right)
    {
        await LoadAlikeAsync(left, right);
        foreach (var resident in Residents)
            await AuditGivesTheStateAsync(left, right, resident);
        Assert.Equal(await StoreUnderTest.AllAsync(left.Export.VisitsAsync(default)), await StoreUnderTest.AllAsync(right.Export.VisitsAsync(default)));
        Assert.Equal(await StoreUnderTest.AllAsync(left.Export.WindowsAsync(default)), await StoreUnderTest.AllAsync(right.Export.WindowsAsync(default)));
        Assert.Equal(await StoreUnderTest.AllAsync(left.Export.EventsAsync(default)), await StoreUnderTest.AllAsync(right.Export.EventsAsync(default)));
        Assert.Equal(await left.Export.CountMessagesAsync(default), await right.Export.CountMessagesAsync(default));
        var end = Instant.FromUtc(2030, 1, 1, 0, 0);
        Assert.Equal(await LookAsync(left, new(null, end, 100)), await LookAsync(right, new(null, end, 100)));
        Assert.Equal(await left.Care.ClaimDueAsync(new(end, 100, end, null, 9), default), await right.Care.ClaimDueAsync(new(end, 100, end, null, 9), default));
        Assert.Equal(await left.Outbox.ClaimAsync(end, 1000, end, default), await right.Outbox.ClaimAsync(end, 1000, end, default));
    }

    private static async Task AuditGivesTheStateAsync(StoreUnderTest left, StoreUnderTest right, Id<Resident> resident)
    {
        var audit = await StoreUnderTest.AllAsync(right.Export.AuditAsync(resident, default));
        Assert.Equal(await StoreUnderTest.AllAsync(left.Export.AuditAsync(resident, default)), audit);
        ResidentCare? replayed = null;
        foreach (var row in audit)
            replayed = ResidentCare.Replay(replayed, CareJson.Read<AuditPayload>(row.Payload).Changes, row.At);
        Assert.Equal(replayed, (await right.LoadAsync(resident.Value)).Care);
    }
}
