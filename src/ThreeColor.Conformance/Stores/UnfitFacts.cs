using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// What does not fit, or is given up, leaves nothing behind.
internal static class UnfitFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("commit.unfit-visit", "A visit recorded twice would count twice.", UnfitVisitAsync),
        Of("commit.unfit-void", "Voiding a visit that is not there hides a mistake.", UnfitVoidAsync),
        Of("commit.unfit-first", "A file begins with its head; rows of nobody cannot be read.", UnfitFirstAsync),
        Of("commit.unfit-message", "Receivers know messages by their ids: a second one of the same id is never read.", UnfitMessageAsync),
        Of("commit.whole", "A commit of which a part stays is a state that nobody decided.", WholeAsync),
        Of("commit.cancelled", "A caller who gave up must be able to send again without a second effect.", CancelledAsync),
        Of("commit.cancelled-midway", "A caller who gives up in the middle finds all of a commit or nothing of it.", CancelledMidwayAsync),
    ];

    private static async Task UnfitVisitAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await Refusals.ChangesNothingAsync(
            s, "r1", CommitOutcome.Unfit, chain.Next("c2", [.. CheckIns.Changes(new("r1"), 2), .. CheckIns.Changes(new("r1"), 2)]));
        await s.AdvanceAsync(chain, "c2", CheckIns.Changes(new("r1"), 2));
        await s.AdvanceAsync(chain, "c3", [new CareChange.VisitVoided(new("v2"), Start, "wrong person")]);
        await Refusals.ChangesNothingAsync(s, "r1", CommitOutcome.Unfit, chain.Next("c4", CheckIns.Changes(new("r1"), 2)));
        var two = await s.RegisterAsync("r2");
        await s.AdvanceAsync(two, "c2", CheckIns.Changes(new("r2"), 2));
        Expect.Sequence(["v2 r1", "v2 r2"], await s.VisitsAsync(), "The rows of one visit to two residents");
    }

    private static async Task UnfitVoidAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var two = await s.RegisterAsync("r2");
        await s.AdvanceAsync(two, "c2", CheckIns.Changes(new("r2"), 2));
        await Refusals.ChangesNothingAsync(
            s, "r1", CommitOutcome.Unfit, chain.Next("c2", [new CareChange.VisitVoided(new("v2"), Start, "of another resident")]));
        await s.AdvanceAsync(
            chain, "c3", [.. CheckIns.Changes(new("r1"), 3), new CareChange.VisitVoided(new("v3"), Start, "in the same commit")]);
        Expect.Equal(Start, Expect.Single((await s.HistoryAsync("r1", Instant.MinValue)).Contacts).VoidedAt);
    }

    private static async Task UnfitFirstAsync(StoreStory s)
    {
        var chain = new Chain(new("r1"));
        Expect.Equal(CommitOutcome.Unfit, await s.CommitAsync(chain.Next("c1", CheckIns.Changes(new("r1"), 1))));
        Expect.Equal(CommitOutcome.Unfit, await s.CommitAsync(chain.Next("c1", [])));
        Expect.Equal(new LoadedCare(null, 0, "", false), await s.LoadAsync("r1", "c1"));
        Expect.Empty(await s.VisitsAsync());
        Expect.Empty(await s.AuditAsync("r1"));
        await s.RegisterAsync("r1");
    }

    private static async Task UnfitMessageAsync(StoreStory s)
    {
        var one = await s.RegisterAsync("r1");
        await s.AdvanceAsync(one, one.Next("send", [], null, [MessageOf("m", Start)]));
        var two = await s.RegisterAsync("r2");
        await Refusals.ChangesNothingAsync(
            s, "r2", CommitOutcome.Unfit,
            two.Next("send", CheckIns.Changes(new("r2"), 2), null, [MessageOf("n", Start), MessageOf("m", Start)]));
        await Refusals.ChangesNothingAsync(
            s, "r2", CommitOutcome.Unfit, two.Next("send", [], null, [MessageOf("n", Start), MessageOf("n", Start)]));
        await s.TakeAsync(Start);
        await s.CompleteAsync("m", 0, DeliveryState.Delivered);
        await Refusals.ChangesNothingAsync(s, "r2", CommitOutcome.Unfit, two.Next("send", [], null, [MessageOf("m", Start)]));
        await s.AdvanceAsync(two, two.Next("send", [], null, [MessageOf("n", Start)]));
    }

    private static async Task WholeAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1", Start, "m1", PathOf("m1", "town"));
        await s.AdvanceAsync(chain, "c2", CheckIns.Changes(new("r1"), 2));
        var commit = Refusals.Everything(chain, "c3");
        await Refusals.ChangesNothingAsync(
            s, "r1", CommitOutcome.Unfit,
            commit with { Changes = commit.Changes.Add(new CareChange.VisitVoided(new("none"), Start, "")) });
        await Refusals.ChangesNothingAsync(
            s, "r1", CommitOutcome.Unfit, commit with { Messages = commit.Messages.Add(commit.Messages[0]) });
        await s.AdvanceAsync(chain, commit);
    }

    private static async Task CancelledAsync(StoreStory s)
    {
        var chain = new Chain(new("r1"));
        CareChange[] first = [new CareChange.FileWritten(CheckIns.File(new("r1")))];
        await s.AdvanceAsync(chain, chain.Next("register", first, Start, [MessageOf("m", Start)]));
        var cancelled = new CancellationToken(canceled: true);
        foreach (var write in WritesOf(s, chain, cancelled).Concat(ReadsOf(s, cancelled)))
            await Expect.ThrowsAsync<OperationCanceledException>(write, "A call whose token is cancelled");
        var loaded = await s.LoadAsync("r1", "c2");
        Expect.Equal((1L, false), (loaded.Version, loaded.CommandSeen));
        Expect.Empty(await s.TroublesAsync());
        Expect.Equal(null, await s.Policies.FindAsync("d", default));
        Expect.Empty(await s.Policies.EditionsAsync(default));
        Expect.Sequence(["r1"], await s.ClaimAsync(Start), "Who is leased after a claim that was cancelled");
        Expect.Sequence(["m"], await s.TakeAsync(Start), "What is sent after a claim and a result that were cancelled");
    }

    private static IEnumerable<Func<Task>> WritesOf(StoreStory s, Chain chain, CancellationToken token) =>
    [
        () => s.Care.CommitManyAsync([chain.Next("c2", CheckIns.Changes(new("r1"), 2))], token),
        () => s.Care.ClaimDueAsync(new(Start, 5, Start + Lease), token),
        () => s.Care.ReportTroubleAsync([new(new("r1"), "TC0613", "", Start, Start)], token),
        () => s.Outbox.ClaimAsync(Start, 5, Start + Lease, token),
        () => s.Outbox.CompleteAsync([new("m", 0, DeliveryState.Delivered, Start, null)], token),
        () => s.Policies.SaveAsync(new("d", "q", "1", "{}"), token),
        () => s.Policies.AdoptAsync(new(1, "d", Start, "w1"), token),
    ];

    private static IEnumerable<Func<Task>> ReadsOf(StoreStory s, CancellationToken token) =>
    [
        () => s.Care.LoadManyAsync([new(new("r1"), null)], token),
        () => s.Policies.FindAsync("d", token),
        () => s.Policies.EditionsAsync(token),
        () => s.Screens.DueAsync(null, Start, null, 5, token),
        () => s.Screens.OpenEventsAsync(null, null, 5, token),
        () => s.Screens.CoverageAsync(null, Start, token),
        () => s.Screens.ResidentsAsync(null, null, 5, token),
        () => s.Screens.TroublesAsync(null, null, 5, token),
        () => s.Export.CountMessagesAsync(token),
        () => AllAsync(s.Export.VisitsAsync(token)),
        () => AllAsync(s.Export.WindowsAsync(token)),
        () => AllAsync(s.Export.EventsAsync(token)),
        () => AllAsync(s.Export.AuditAsync(new("r1"), token)),
    ];

    private static async Task CancelledMidwayAsync(StoreStory s)
    {
        for (var round = 0; round < 12; round++)
        {
            CareCommit[] batch =
            [
                .. Enumerable.Range(0, 20).Select(i => new Chain(new($"r{round}-{i}")).Next(
                    "c1", [new CareChange.FileWritten(CheckIns.File(new($"r{round}-{i}"))), .. CheckIns.Changes(new($"r{round}-{i}"), 2)])),
            ];
            using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(round / 2));
            var acknowledged = await s.Care.CommitManyAsync(batch, source.Token).ContinueWith(
                task => task.IsCompletedSuccessfully, TaskScheduler.Default);
            var loaded = await s.Care.LoadManyAsync([.. batch.Select(commit => new CareRequest(commit.Resident, null))], default);
            var visits = (await AllAsync(s.Export.VisitsAsync(default))).Select(visit => visit.Resident).ToHashSet();
            for (var i = 0; i < batch.Length; i++)
            {
                Expect.Equal(
                    visits.Contains(batch[i].Resident) ? 1 : 0, loaded[i].Version,
                    $"The version of {batch[i].Resident}, whose visit is {(visits.Contains(batch[i].Resident) ? "" : "not ")}there");
                Expect.True(!acknowledged || loaded[i].Version == 1, $"{batch[i].Resident} was acknowledged and is not there.");
            }
        }
    }
}
