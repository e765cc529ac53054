using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Events;
using ThreeColor.Ports;
using static ThreeColor.Conformance.Checks.SubjectFact;

namespace ThreeColor.Conformance.Transports;

// From the outbox to people.
internal static class TransportFacts
{
    public static IEnumerable<ConformanceFact<TransportUnderTest>> All =>
    [
        Of<TransportUnderTest>("transport.delivers", "Yes means that somebody has it: nobody is called a second time.", DeliversAsync),
        Of<TransportUnderTest>("transport.recipient", "A call that reaches another worker reaches nobody.", RecipientAsync),
        Of<TransportUnderTest>("transport.every-kind", "A notice of a kind that is left out is a question nobody hears.", EveryKindAsync),
        Of<TransportUnderTest>("transport.once", "Delivery is at least once: who receives sees each id once.", OnceAsync),
        Of<TransportUnderTest>("transport.distinct", "Two calls that read alike are two calls.", DistinctAsync),
        Of<TransportUnderTest>("transport.ids", "Ids that differ in a letter's case are two messages.", IdsAsync),
        Of<TransportUnderTest>("transport.unreachable", "What did not arrive is told, so that the event climbs.", UnreachableAsync),
        Of<TransportUnderTest>("transport.try-again", "A failed attempt must not count as the one delivery.", TryAgainAsync),
        Of<TransportUnderTest>("transport.others-go-on", "One phone that is off must not silence the others.", OthersGoOnAsync),
        Of<TransportUnderTest>(
            "transport.cancelled", "An attempt that was given up is not called a success unless it was one.", CancelledAsync),
        Of<TransportUnderTest>("transport.parallel", "Deliveries run side by side.", ParallelAsync),
        Of<TransportUnderTest>(
            "transport.parallel-once", "Two senders whose leases overlapped send the same id at once.", ParallelOnceAsync),
    ];

    private static async Task DeliversAsync(TransportUnderTest t)
    {
        Expect.Equal(true, await SendAsync(t, MessageOf("m")));
        Expect.Sequence([new("m", new(RecipientKind.Worker, "w1"))], await t.ReceivedAsync());
    }

    private static async Task RecipientAsync(TransportUnderTest t)
    {
        Recipient[] recipients = [
            .. Enum.GetValues<RecipientKind>().Select(kind => new Recipient(kind, "a1")), new(RecipientKind.Worker, "A1"),
            new(RecipientKind.Department, "卫生")
        ];
        foreach (var (number, recipient) in recipients.Index())
            await SendAsync(t, MessageOf($"m{number}", recipient));
        Expect.Sequence(recipients.Select((recipient, number) => new ReceivedMessage($"m{number}", recipient)), await t.ReceivedAsync());
    }

    private static async Task EveryKindAsync(TransportUnderTest t)
    {
        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            var message = MessageOf($"m-{kind}");
            Expect.Equal(
                true, await SendAsync(t, message with { Notice = message.Notice with { Kind = kind } }),
                $"Whether a notice of kind {kind} was delivered");
        }

        Expect.Sequence(Enum.GetValues<NoticeKind>().Select(kind => $"m-{kind}"), await IdsOfAsync(t));
    }

    private static async Task OnceAsync(TransportUnderTest t)
    {
        for (var i = 0; i < 3; i++)
            Expect.Equal(true, await SendAsync(t, MessageOf("m")), $"Whether the message was delivered at attempt {i + 1}");
        Expect.Sequence(["m"], await IdsOfAsync(t));
    }

    private static async Task DistinctAsync(TransportUnderTest t)
    {
        await SendAsync(t, MessageOf("m1"));
        await SendAsync(t, MessageOf("m2"));
        await SendAsync(t, MessageOf("m10"));
        Expect.Sequence(["m1", "m2", "m10"], await IdsOfAsync(t));
    }

    private static async Task IdsAsync(TransportUnderTest t)
    {
        string[] ids = ["m", "M", "m/1", "m 1", "\u00E9", "e\u0301"];
        foreach (var id in ids)
            await SendAsync(t, MessageOf(id));
        Expect.Sequence(ids, await IdsOfAsync(t));
    }

    private static async Task UnreachableAsync(TransportUnderTest t)
    {
        await t.BlockAsync("w1");
        Expect.Equal(false, await SendAsync(t, MessageOf("m")));
        Expect.Empty(await t.ReceivedAsync());
    }

    private static async Task TryAgainAsync(TransportUnderTest t)
    {
        await t.BlockAsync("w1");
        await SendAsync(t, MessageOf("m"));
        await SendAsync(t, MessageOf("m"));
        await t.BlockAsync(null);
        Expect.Equal(true, await SendAsync(t, MessageOf("m")));
        Expect.Sequence(["m"], await IdsOfAsync(t));
    }

    private static async Task OthersGoOnAsync(TransportUnderTest t)
    {
        await t.BlockAsync("w1");
        await SendAsync(t, MessageOf("m1"));
        Expect.Equal(true, await SendAsync(t, MessageOf("m2", new(RecipientKind.Worker, "w2"))));
        Expect.Sequence(["m2"], await IdsOfAsync(t));
    }

    private static async Task CancelledAsync(TransportUnderTest t)
    {
        var delivered = await EndsSoonAsync(token => t.Transport.SendAsync(MessageOf("m"), token));
        Expect.True(
            delivered is not SendOutcome.Delivered || (await t.ReceivedAsync()).Count == 1,
            "An attempt that was cancelled says that it delivered, and nobody has it.");
        Expect.Equal(true, await SendAsync(t, MessageOf("m")));
        Expect.Sequence(["m"], await IdsOfAsync(t));
    }

    private static async Task ParallelAsync(TransportUnderTest t)
    {
        var sent = await Task.WhenAll(
            Enumerable.Range(0, 60).Select(i => Task.Run(() => SendAsync(t, MessageOf($"m{i}", new(RecipientKind.Worker, $"w{i % 7}"))))));
        Expect.Equal(60, sent.Count(delivered => delivered));
        Expect.Sequence(
            Enumerable.Range(0, 60).Select(i => $"m{i} w{i % 7}").Order(StringComparer.Ordinal),
            (await t.ReceivedAsync()).Select(message => $"{message.Id} {message.Recipient.Address}").Order(StringComparer.Ordinal));
    }

    private static async Task ParallelOnceAsync(TransportUnderTest t)
    {
        for (var round = 0; round < 20; round++)
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendAsync(t, MessageOf($"m{round}")))));
        Expect.Sequence(Enumerable.Range(0, 20).Select(round => $"m{round}"), await IdsOfAsync(t));
    }

    // An exception counts as a failed attempt.
    private static async Task<bool> SendAsync(TransportUnderTest t, OutboxMessage message)
    {
        try
        {
            return await t.Transport.SendAsync(message, default) is SendOutcome.Delivered;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static async Task<string[]> IdsOfAsync(TransportUnderTest t) => [.. (await t.ReceivedAsync()).Select(message => message.Id)];

    private static OutboxMessage MessageOf(string id, Recipient? recipient = null)
    {
        var message = Records.MessageOf(id, StoreStory.Start);
        return recipient is null ? message : message with { Notice = message.Notice with { Recipient = recipient } };
    }
}
