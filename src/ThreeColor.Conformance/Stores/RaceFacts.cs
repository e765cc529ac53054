using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// Several workers at once.
internal static class RaceFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("race.one-winner", "Of a visit and an escalation at one version, one wins and the other is told.", OneWinnerAsync),
        Of("race.no-lost-update", "Whoever loads, decides and commits again after each conflict loses nothing.", NoLostUpdateAsync),
        Of("race.many-residents", "Work for one resident must not touch another's, however much goes on at once.", ManyResidentsAsync),
        Of("race.claims-once", "Each resident goes to one worker.", ClaimsOnceAsync),
        Of("race.outbox-once", "Each message goes to one sender.", OutboxOnceAsync),
        Of("race.adopt-once", "Of two who adopt edition 2, one is told that it is not theirs.", AdoptOnceAsync),
        Of("race.reads-whole", "A reader sees the state before a commit or after it, never between.", ReadsWholeAsync),
        Of("race.read-your-write", "Who was told that it is committed sees it, on every port.", ReadYourWriteAsync),
    ];

    private static async Task OneWinnerAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        for (var round = 2; round < 50; round++)
        {
            var rivals = new[] { "a", "b", "c" }.Select(name => chain.Next($"{name}{round}", CheckIns.Changes(new("r1"), round))).ToArray();
            var outcomes = await Task.WhenAll(rivals.Select(commit => Task.Run(() => s.CommitAsync(commit))));
            Expect.Sequence([CommitOutcome.Committed, CommitOutcome.Conflict, CommitOutcome.Conflict], outcomes.Order());
            chain.Advance(rivals[Array.IndexOf(outcomes, CommitOutcome.Committed)]);
        }

        Expect.Equal((chain.Version, chain.Head), ((await s.LoadAsync("r1")).Version, (await s.LoadAsync("r1")).AuditHead));
        Expect.Equal(48, (await s.VisitsAsync()).Length);
    }

    private static async Task NoLostUpdateAsync(StoreStory s)
    {
        await s.RegisterAsync("r1");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() => WorkAsync(s, worker))));
        Expect.Equal(41, (await s.LoadAsync("r1")).Version);
        Expect.Equal(40, (await s.VisitsAsync()).Length);
        var rows = await s.AuditAsync("r1");
        Expect.Sequence(["", .. rows.SkipLast(1).Select(row => row.Hash)], rows.Select(row => row.PreviousHash));
    }

    private static async Task WorkAsync(StoreStory s, int worker)
    {
        for (var done = 0; done < 10;)
        {
            var loaded = await s.LoadAsync("r1");
            var number = 100 + (worker * 10) + done;
            if (
                await s.CommitAsync(new Chain(new("r1"), loaded.Version, loaded.AuditHead).Next($"c{number}", CheckIns.Changes(new("r1"), number))) == CommitOutcome.Committed)
                done++;
        }
    }

    private static async Task ManyResidentsAsync(StoreStory s)
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => LiveAsync(s, $"r{i}"))));
        var loaded = await s.Care.LoadManyAsync([.. Enumerable.Range(0, 8).Select(i => new CareRequest(new($"r{i}"), null))], default);
        Expect.Sequence(Enumerable.Repeat(11L, 8), loaded.Select(l => l.Version));
        Expect.Equal(80, (await s.VisitsAsync()).Length);
        Expect.Equal(80, (await s.WindowsAsync()).Length);
        Expect.Equal(80, Expect.Single(await s.Screens.CoverageAsync(null, Start - Duration.FromDays(99_999), default)).Counts.Opened);
    }

    private static async Task LiveAsync(StoreStory s, string resident)
    {
        var chain = await s.RegisterAsync(resident);
        for (var i = 2; i < 12; i++)
            await s.AdvanceAsync(
                chain,
                chain.Next($"c{i}", CheckIns.Changes(new(resident), i)) with { Coverage = [new(new("u1"), null) { Opened = 1 }] });
    }

    private static async Task ClaimsOnceAsync(StoreStory s)
    {
        for (var i = 0; i < 40; i++)
            await s.RegisterAsync($"r{i}", Start);
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => s.ClaimAsync(Start, 5))));
        Expect.Equal(40, claims.SelectMany(claim => claim).Distinct().Count());
        Expect.Equal(40, claims.Sum(claim => claim.Length));
    }

    private static async Task OutboxOnceAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(chain, chain.Next("send", [], null, [.. Enumerable.Range(0, 40).Select(i => MessageOf($"m{i}", Start))]));
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => s.TakeAsync(Start, 6))));
        Expect.Equal((40, 40), (claims.SelectMany(claim => claim).Distinct().Count(), claims.Sum(claim => claim.Length)));
    }

    private static async Task AdoptOnceAsync(StoreStory s)
    {
        for (var number = 1; number < 20; number++)
        {
            var edition = new AdoptedEdition(number, "d", Start, "w1");
            var adopted = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(i => Task.Run(() => s.Policies.AdoptAsync(edition with { By = $"w{i}" }, default))));
            Expect.Equal(1, adopted.Count(written => written), "How many adopted one edition");
        }

        Expect.Equal(19, (await s.Policies.EditionsAsync(default)).Count);
    }

    private static async Task ReadsWholeAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(() => WriteUntilAsync(s, chain, enough.Token));
        for (var reads = 0; reads < 25; reads++)
        {
            var loaded = await s.LoadAsync(new CareRequest(new("r1"), null) { HistorySince = Instant.MinValue });
            var number = loaded.Version == 1 ? "" : $"{loaded.Version}";
            Expect.Equal(
                (loaded.Version - 1, loaded.Version - 1, number),
                (loaded.History!.Windows.Count, loaded.History.Contacts.Count, loaded.Care!.LastSeen is { } last ? $"{last.Visit}"[1..] : ""));
            await Task.Delay(1);
        }

        await enough.CancelAsync();
        await writing;
    }

    // Paced, so that reading and writing meet however fast the store is.
    private static async Task WriteUntilAsync(StoreStory s, Chain chain, CancellationToken enough)
    {
        for (var i = 2; !enough.IsCancellationRequested; i++)
        {
            await s.AdvanceAsync(chain, chain.Next($"c{i}", CheckIns.Changes(new("r1"), i)));
            await Task.Delay(1, CancellationToken.None);
        }
    }

    private static async Task ReadYourWriteAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        for (var i = 2; i < 12; i++)
        {
            CareChange[] changes = [
                .. CheckIns.Changes(new("r1"), i), new CareChange.EventWritten(EventOf(new($"c{i:00}"), 1, EventStage.Called))
            ];
            await s.AdvanceAsync(
                chain, chain.Next($"c{i}", changes, Start, [MessageOf($"m{i}", Start)]) with { Coverage = [CountsOf("u1", "red", 1)] });
            Expect.Equal(i, (await s.LoadAsync("r1")).Version);
            Expect.Equal(
                (i - 1, i - 1), ((await s.VisitsAsync()).Length, (await s.Screens.OpenEventsAsync(null, null, 99, default)).Count));
            Expect.Equal(i - 1, (await s.Screens.CoverageAsync(null, Day(0), default)).Sum(row => row.Counts.Opened));
            Expect.Sequence([$"m{i}"], await s.TakeAsync(Start));
            Expect.Sequence(["r1"], await s.ClaimAsync(Start));
        }
    }
}
