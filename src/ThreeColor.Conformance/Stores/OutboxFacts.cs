using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Events;
using ThreeColor.Ports;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// What was committed is sent, once it is acknowledged never again.
internal static class OutboxFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("outbox.order", "Messages go out in the order of their times, equal ones by id, on every store alike.", OrderAsync),
        Of("outbox.message", "The worker called is the one the engine named; every column of a notice counts.", MessageAsync),
        Of("outbox.due", "A message is sent at its time, not before.", DueAsync),
        Of("outbox.lease", "A message in the hands of one sender is not sent by another; a sender that died frees it.", LeaseAsync),
        Of("outbox.lease-ahead", "A clock that ran ahead must not hold a call back for a year.", LeaseAheadAsync),
        Of("outbox.limit", "Leased messages at the head must not hide those behind them.", LimitAsync),
        Of("outbox.retry", "A failed attempt is tried again at its time, and counted.", RetryAsync),
        Of("outbox.done", "What was delivered or given up is never sent again, whatever the clock says.", DoneAsync),
        Of("outbox.stale-result", "A sender that was too slow must not undo what another has done since.", StaleResultAsync),
        Of("outbox.results-apart", "One result that does not fit must not lose the others.", ResultsApartAsync),
        Of("outbox.counts", "The watch over the outbox adds up: waiting, delivered, escalated.", CountsAsync),
        Of("outbox.rules", "A message that waits for no instant would wait for ever.", RulesAsync),
        Of("outbox.refused-sends-nothing", "Nobody is called for what was not committed.", RefusedSendsNothingAsync),
    ];

    private static async Task OrderAsync(StoreStory s)
    {
        await SendAsync(
            s, MessageOf("b", Start), MessageOf("a", Start), MessageOf("z", Start - Micro), MessageOf("later", Start + Lease),
            MessageOf("\U00020BB7", Start), MessageOf("\uFF21", Start));
        Expect.Sequence(["z", "a"], await s.TakeAsync(Start, 2));
        Expect.Sequence(["b", "\uFF21", "\U00020BB7"], await s.TakeAsync(Start));
    }

    private static async Task MessageAsync(StoreStory s)
    {
        OutboxMessage[] messages =
        [
            .. Enum.GetValues<NoticeKind>().Select(
                kind => MessageOf($"kind-{kind}", Start) with { Notice = new() { Kind = kind, Recipient = new(RecipientKind.Worker, "w1"), Resident = new("r1") } }),
            .. Enum.GetValues<RecipientKind>().Select(
                kind => MessageOf($"to-{kind}", Start) with { Notice = new() { Kind = NoticeKind.Called, Recipient = new(kind, "卫生 'x'"), Resident = new("r1"), Event = new("r1/hazard/1"), DueAt = Start + Micro } }),
            MessageOf("own", Start) with { Type = "", Subject = "of \"its\" own" },
            MessageOf("usual", Start) with { Type = "threecolor.notice.called", Subject = "r1" },
        ];
        await SendAsync(s, messages);
        Expect.Sequence(
            messages.OrderBy(m => m.Id, CodePointOrder.Instance).Select(m => new OutboxEntry(m, 0)),
            await s.Outbox.ClaimAsync(Start, 99, Start + Lease, default));
    }

    private static async Task DueAsync(StoreStory s)
    {
        await SendAsync(s, MessageOf("m", Start + Micro));
        Expect.Empty(await s.TakeAsync(Start));
        Expect.Sequence(["m"], await s.TakeAsync(Start + Micro));
    }

    private static async Task LeaseAsync(StoreStory s)
    {
        await SendAsync(s, MessageOf("m", Start));
        Expect.Sequence(["m"], await s.TakeAsync(Start));
        Expect.Empty(await s.TakeAsync(Start));
        Expect.Empty(await s.TakeAsync(Start + Lease - Micro));
        var again = Expect.Single(await s.Outbox.ClaimAsync(Start + Lease, 9, Start + Lease + Lease, default));
        Expect.Equal(0, again.Attempts);
        Expect.Empty(await s.TakeAsync(Start + Lease));
    }

    private static async Task LeaseAheadAsync(StoreStory s)
    {
        await SendAsync(s, MessageOf("m", Start));
        await s.TakeAsync(Start + Duration.FromDays(365));
        Expect.Sequence(["m"], await s.TakeAsync(Start));
        Expect.Empty(await s.TakeAsync(Start));
    }

    private static async Task LimitAsync(StoreStory s)
    {
        await SendAsync(s, MessageOf("a", Start), MessageOf("b", Start), MessageOf("c", Start));
        Expect.Sequence(["a"], await s.TakeAsync(Start, 1));
        Expect.Sequence(["b"], await s.TakeAsync(Start, 1));
        await s.CompleteAsync("b", 0, DeliveryState.Delivered);
        Expect.Sequence(["c"], await s.TakeAsync(Start, 1));
        Expect.Empty(await s.TakeAsync(Start, 1));
    }

    private static async Task RetryAsync(StoreStory s)
    {
        await SendAsync(s, MessageOf("m", Start), MessageOf("n", Start + Micro));
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var now = Start + (attempt * Lease);
            Expect.Equal(
                attempt, (await s.Outbox.ClaimAsync(now, 9, now + Lease, default)).Single(entry => entry.Message.Id == "m").Attempts);
            await s.CompleteAsync("m", attempt, DeliveryState.Waiting, now + Lease);
            Expect.Equal(false, (await s.TakeAsync(now + Lease - Micro)).Contains("m"), "Whether m is tried before its time");
        }

        Expect.Equal(new OutboxCounts(2, 0, 0), await s.Export.CountMessagesAsync(default));
    }

    private static async Task DoneAsync(StoreStory s)
    {
        await SendAsync(s, MessageOf("m", Start), MessageOf("n", Start));
        await s.TakeAsync(Start);
        await s.CompleteAsync("m", 0, DeliveryState.Delivered);
        await s.CompleteAsync("n", 0, DeliveryState.Escalated);
        foreach (var now in new[] { Start, Start + Lease, Start + Duration.FromDays(999), Start - Lease })
            Expect.Empty(await s.TakeAsync(now));
        await s.CompleteAsync("m", 1, DeliveryState.Waiting, Start);
        await s.CompleteAsync("n", 0, DeliveryState.Waiting, Start);
        Expect.Empty(await s.TakeAsync(Start + Lease), "What is claimed after a result that came too late");
        Expect.Equal(new OutboxCounts(0, 1, 1), await s.Export.CountMessagesAsync(default));
    }

    private static async Task StaleResultAsync(StoreStory s)
    {
        await SendAsync(s, MessageOf("m", Start));
        await s.TakeAsync(Start);
        await s.CompleteAsync("m", 0, DeliveryState.Waiting, Start);
        await s.TakeAsync(Start);
        await s.CompleteAsync("m", 0, DeliveryState.Delivered);
        await s.CompleteAsync("m", 2, DeliveryState.Escalated);
        Expect.Equal(new OutboxCounts(1, 0, 0), await s.Export.CountMessagesAsync(default));
        Expect.Empty(await s.TakeAsync(Start), "What is claimed after a result of an attempt before: the lease stands");
        await s.CompleteAsync("m", 1, DeliveryState.Delivered);
        Expect.Equal(new OutboxCounts(0, 1, 0), await s.Export.CountMessagesAsync(default));
    }

    private static async Task ResultsApartAsync(StoreStory s)
    {
        await SendAsync(s, MessageOf("a", Start), MessageOf("b", Start), MessageOf("c", Start));
        await s.TakeAsync(Start);
        await s.Outbox.CompleteAsync(
            [
                new(
                    "none", 0, DeliveryState.Delivered, Start, null), new("a", 0, DeliveryState.Delivered, Start, null), new("b", 7, DeliveryState.Delivered, Start, null),
                new("c", 0, DeliveryState.Waiting, Start, Start + Micro),
            ],
            default);
        Expect.Equal(new OutboxCounts(2, 1, 0), await s.Export.CountMessagesAsync(default));
        Expect.Sequence(["c"], await s.TakeAsync(Start + Micro));
    }

    private static async Task CountsAsync(StoreStory s)
    {
        await SendAsync(s, [.. Enumerable.Range(0, 6).Select(i => MessageOf($"m{i}", Start))]);
        await s.TakeAsync(Start, 5);
        await s.CompleteAsync("m0", 0, DeliveryState.Delivered);
        await s.CompleteAsync("m1", 0, DeliveryState.Escalated);
        await s.CompleteAsync("m2", 0, DeliveryState.Waiting, Start + Lease);
        var counts = await s.Export.CountMessagesAsync(default);
        Expect.Equal((new OutboxCounts(4, 1, 1), 6), (counts, counts.Committed));
    }

    private static async Task RulesAsync(StoreStory s)
    {
        await SendAsync(s, MessageOf("m", Start));
        await s.TakeAsync(Start);
        await Expect.ThrowsAsync<ArgumentException>(() => s.CompleteAsync("m", 0, DeliveryState.Waiting));
        await Expect.ThrowsAsync<ArgumentException>(() => s.CompleteAsync("m", 0, DeliveryState.Delivered, Start));
        await Expect.ThrowsAsync<ArgumentException>(() => s.CompleteAsync("m", 0, DeliveryState.Waiting, Start.PlusNanoseconds(100)));
        Expect.Equal(new OutboxCounts(1, 0, 0), await s.Export.CountMessagesAsync(default));
    }

    private static async Task RefusedSendsNothingAsync(StoreStory s)
    {
        await s.RegisterAsync("r1");
        Expect.Equal(CommitOutcome.Conflict, await s.CommitAsync(new Chain(new("r1"), 4).Next("c2", [], null, [MessageOf("m", Start)])));
        Expect.Equal(
            CommitOutcome.Duplicate, await s.CommitAsync(new Chain(new("r1"), 4).Next("register", [], null, [MessageOf("n", Start)])));
        Expect.Equal(0, (await s.Export.CountMessagesAsync(default)).Committed);
        Expect.Empty(await s.TakeAsync(Start));
    }

    private static async Task SendAsync(StoreStory s, params OutboxMessage[] messages)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(chain, chain.Next("send", [], null, messages));
    }
}
