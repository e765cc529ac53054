using FsCheck.Xunit;
using NodaTime;
using ThreeColor.Events;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Tests.Support;
using ThreeColor.Visits;

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
            .Select(i => CheckIns.MessageOf(step.Resident, 5)! with { Id = $"m{number}-{i}", Time = step.Due ?? Instant.FromUnixTimeSeconds(i) });
        return chain.Next($"c{step.Command}", FittingChanges(loaded.Care, step), step.Due, [.. messages]);
    }

    private static List<CareChange> FittingChanges(ResidentCare? care, StoreStep.Commit step)
    {
        var fitting = new List<CareChange>();
        if (care is null)
        {
            fitting.Add(new CareChange.FileWritten(CheckIns.File(step.Resident)));
            care = ResidentCare.Replay(null, fitting);
        }

        foreach (var change in step.Changes)
        {
            var known = care.Contacts.Select(contact => contact.Visit);
            if (change is CareChange.VisitRecorded recorded && known.Contains(recorded.Visit.Id))
                continue;
            if (change is CareChange.VisitVoided voided && !known.Contains(voided.Visit))
                continue;
            fitting.Add(change);
            care = care.Apply(change);
        }

        return fitting;
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

    private static async Task HoldAlikeAsync(StoreUnderTest left, StoreUnderTest right)
    {
        CareRequest[] requests = [.. Residents.Select(resident => new CareRequest(resident, new("c1")))];
        var loaded = await right.Care.LoadManyAsync(requests, default);
        Assert.Equal(await left.Care.LoadManyAsync(requests, default), loaded);
        for (var i = 0; i < Residents.Length; i++)
        {
            var audit = await right.Reader.AuditAsync(Residents[i], 0, 1000, default);
            Assert.Equal(await left.Reader.AuditAsync(Residents[i], 0, 1000, default), audit);
            var changes = audit.SelectMany(row => CareJson.Read<AuditPayload>(row.Payload).Changes).ToArray();
            Assert.Equal(changes.Length == 0 ? null : ResidentCare.Replay(null, changes), loaded[i].Care);
        }

        Assert.Equal(await PagesAsync<ResidentCare, Id<Resident>>(left.Reader.ResidentsAsync, r => r.Resident.Id), await PagesAsync<ResidentCare, Id<Resident>>(right.Reader.ResidentsAsync, r => r.Resident.Id));
        Assert.Equal(await PagesAsync<Visit, VisitKey>(left.Reader.VisitsAsync, v => new(v.Id, v.Resident)), await PagesAsync<Visit, VisitKey>(right.Reader.VisitsAsync, v => new(v.Id, v.Resident)));
        Assert.Equal(await PagesAsync<CareEvent, Id<CareEvent>>(left.Reader.EventsAsync, e => e.Id), await PagesAsync<CareEvent, Id<CareEvent>>(right.Reader.EventsAsync, e => e.Id));
        Assert.Equal(await left.Reader.CountMessagesAsync(default), await right.Reader.CountMessagesAsync(default));
        var end = Instant.FromUtc(2030, 1, 1, 0, 0);
        Assert.Equal(await left.Care.ClaimDueAsync(new(end, 100, end), default), await right.Care.ClaimDueAsync(new(end, 100, end), default));
        Assert.Equal(await left.Outbox.ClaimAsync(end, 1000, end, default), await right.Outbox.ClaimAsync(end, 1000, end, default));
    }

    private static async Task<List<TRow>> PagesAsync<TRow, TKey>(
        Func<TKey?, int, CancellationToken, Task<IReadOnlyList<TRow>>> page, Func<TRow, TKey> key)
        where TKey : struct
    {
        var rows = new List<TRow>();
        for (TKey? after = null; ; after = key(rows[^1]))
        {
            var next = await page(after, 3, default);
            rows.AddRange(next);
            if (next.Count < 3)
                return rows;
        }
    }
}
