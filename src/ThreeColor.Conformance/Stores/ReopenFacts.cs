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

// What was acknowledged is there after the store was closed and opened again. Leases need not be.
internal static class ReopenFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("reopen.state", "A restart loses nothing: state, past, exports, audit, screens.", StateAsync),
        Of("reopen.commands", "A command sent again after a restart must still be known as done.", CommandsAsync),
        Of("reopen.versions", "A restart must not let a stale worker win.", VersionsAsync),
        Of("reopen.due", "Who is due, and who is behind the edition, is known after a restart.", DueAsync),
        Of("reopen.outbox", "A restart neither loses a call nor repeats one that was delivered.", OutboxAsync),
        Of("reopen.policies", "The policy by which an event was raised is there as long as the event.", PoliciesAsync),
        Of("reopen.troubles", "A trouble is as old after a restart as before it.", TroublesAsync),
        Of("reopen.units", "Subtrees are known after a restart, though the directory tells paths only with commits.", UnitsAsync),
        Of(
            "reopen.crash-points", "Wherever a write breaks off, all of the commit is there or nothing of it, and work goes on.",
            CrashPointsAsync),
    ];

    private static async Task StateAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        foreach (var (number, changes) in WholeLife.Commits.Index())
        {
            await s.AdvanceAsync(
                chain,
                chain.Next($"c{number}", changes, Start, [MessageOf($"m{number}", Start)], Day(number)) with { Coverage = [CountsOf("u1", "red", number)] });
            var before = await Refusals.EverythingAsync(s, "r1", new("c0"));
            await s.ReopenAsync();
            Expect.Equal(before, await Refusals.EverythingAsync(s, "r1", new("c0")), $"What is there after commit {number} and a restart");
        }
    }

    private static async Task CommandsAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(chain, "c2", CheckIns.Changes(new("r1"), 2));
        await s.ReopenAsync();
        Expect.Equal(true, (await s.LoadAsync("r1", "register")).CommandSeen);
        Expect.Equal(CommitOutcome.Duplicate, await s.CommitAsync(chain.Next("c2", [])));
        Expect.Equal(CommitOutcome.Duplicate, await s.CommitAsync(chain.Next("register", [])));
        await s.AdvanceAsync(chain, "c3", []);
    }

    private static async Task VersionsAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var stale = chain.Next("c3", []);
        await s.AdvanceAsync(chain, "c2", CheckIns.Changes(new("r1"), 2));
        await s.ReopenAsync();
        Expect.Equal(CommitOutcome.Conflict, await s.CommitAsync(stale));
        Expect.Equal(CommitOutcome.Unfit, await s.CommitAsync(chain.Next("c4", CheckIns.Changes(new("r1"), 2))));
        await s.AdvanceAsync(chain, "c3", [new CareChange.VisitVoided(new("v2"), Start, "")]);
        await s.ReopenAsync();
        Expect.Equal((3, Start), ((int)(await s.LoadAsync("r1")).Version, (await s.HistoryAsync("r1", Day(0))).Contacts.Single().VoidedAt));
    }

    private static async Task DueAsync(StoreStory s)
    {
        await s.RegisterAsync("r2", Start);
        var chain = await s.RegisterAsync("r1", Start);
        await s.RegisterAsync("later", Start + Micro);
        var behind = await s.RegisterAsync("behind");
        await s.AdvanceAsync(behind, behind.Next("c2", []) with { Edition = 1, Rank = 4 });
        await s.AdvanceAsync(chain, chain.Next("c2", [], Start - Micro) with { Edition = 2, Rank = 1 });
        await s.ReopenAsync();
        Expect.Sequence(["r1", "r2"], await s.ClaimAsync(Start));
        Expect.Sequence(["later", "behind"], await s.ClaimAsync(Start, edition: 2));
    }

    private static async Task OutboxAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(chain, chain.Next("send", [], null, [.. new[] { "a", "b", "c", "d" }.Select(id => MessageOf(id, Start))]));
        await s.TakeAsync(Start, 3);
        await s.CompleteAsync("a", 0, DeliveryState.Delivered);
        await s.CompleteAsync("b", 0, DeliveryState.Escalated);
        await s.CompleteAsync("c", 0, DeliveryState.Waiting, Start + Lease);
        await s.ReopenAsync();
        Expect.Equal(new OutboxCounts(2, 1, 1), await s.Export.CountMessagesAsync(default));
        Expect.Sequence(["d"], await s.TakeAsync(Start));
        Expect.Sequence(
            [new(MessageOf("d", Start), 0), new OutboxEntry(MessageOf("c", Start), 1)],
            await s.Outbox.ClaimAsync(Start + Lease, 9, Start + Lease + Lease, default));
        Expect.Equal(CommitOutcome.Unfit, await s.CommitAsync(chain.Next("c3", [], null, [MessageOf("a", Start)])));
    }

    private static async Task PoliciesAsync(StoreStory s)
    {
        var policy = new PolicyVersion("d1", "q", "1", "{ \"é\": \"e\u0301\" }\r\n");
        await s.Policies.SaveAsync(policy, default);
        AdoptedEdition[] editions = [new(1, "d1", Start, "w1"), new(2, "d1", Start + Micro, "w2", "每周")];
        foreach (var edition in editions)
            await s.Policies.AdoptAsync(edition, default);
        await s.ReopenAsync();
        Expect.Equal(policy, await s.Policies.FindAsync("d1", default));
        Expect.Sequence(editions, await s.Policies.EditionsAsync(default));
        Expect.Equal(false, await s.Policies.AdoptAsync(editions[1], default));
        Expect.Equal(true, await s.Policies.AdoptAsync(editions[1] with { Number = 3 }, default));
    }

    private static async Task TroublesAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1", Start);
        await s.RegisterAsync("r2", Start);
        await s.ReportAsync("r1", Start, Start + Lease, MessageOf("t", Start));
        await s.ReportAsync("r2", Start, Start + Lease);
        await s.AdvanceAsync(chain, chain.Next("c2", []));
        await s.ReopenAsync();
        Expect.Sequence(["r2"], await s.TroublesAsync());
        await s.ReportAsync("r2", Start + Lease, Start + Lease);
        var trouble = Expect.Single(await s.Screens.TroublesAsync(null, null, 9, default));
        Expect.Equal((Start, 2), (trouble.Since, trouble.Attempts));
        Expect.Sequence(["t"], await s.TakeAsync(Start));
    }

    private static async Task UnitsAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1", Start, "m1", PathOf("m1", "town", "root"));
        await s.AdvanceAsync(
            chain,
            chain.Next("c2", [Opens("call", Start, "m1"), new CareChange.EventWritten(EventOf(Cause.Need, 1, EventStage.Called))]) with { Coverage = [CountsOf("m1", "red", 1)] });
        await s.ReopenAsync();
        await Pages.ShowAsync(s, "town", "r1");
        Expect.Sequence(
            [PathOf("m1", "town", "root")], (await s.Screens.CoverageAsync(new("root"), Start, default)).Select(row => row.Path));
        Expect.Equal(1, (await s.Screens.CoverageAsync(null, Start, default))[0].Counts.Overdue);
    }

    private static async Task CrashPointsAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1", Start, "m1", PathOf("m1", "town"));
        await s.AdvanceAsync(chain, "c2", CheckIns.Changes(new("r1"), 2));
        foreach (var name in s.CrashPoints.Select(point => point.Name).ToList())
        {
            var before = await Refusals.EverythingAsync(s, "r1", new("c3"));
            var point = s.CrashPoints.Single(p => p.Name == name);
            await point.ArmAsync();
            var acknowledged = await s.CommitAsync(Refusals.Everything(chain, "c3"))
                .ContinueWith(task => task.IsCompletedSuccessfully && task.Result == CommitOutcome.Committed, TaskScheduler.Default);
            Expect.True(!acknowledged, $"The commit at {name} was to break off, and was acknowledged.");
            await point.DisarmAsync();
            await s.ReopenAsync();
            var after = await Refusals.EverythingAsync(s, "r1", new("c3"));
            if (after != before)
                await IsWholeAsync(s, name);
            if (after != before)
                return;
        }

        await s.AdvanceAsync(chain, Refusals.Everything(chain, "c3"));
        await IsWholeAsync(s, "no point");
    }

    // A commit that was not acknowledged may be there all the same; then every part of it is.
    private static async Task IsWholeAsync(StoreStory s, string point)
    {
        var loaded = await s.LoadAsync("r1", "c3");
        Expect.Equal(
            (3, true, "v3", "m2"),
            ((int)loaded.Version, loaded.CommandSeen, $"{loaded.Care?.LastSeen?.Visit}", $"{loaded.Care?.Resident.Unit}"),
            $"The state after {point}");
        Expect.Equal(
            (2, 3, 1),
            ((await s.VisitsAsync()).Length, (await s.AuditAsync("r1")).Count, (await AllAsync(s.Export.EventsAsync(default))).Count),
            $"Rows after {point}");
        Expect.Equal(
            (1, 1),
            (
                (int)(await s.Export.CountMessagesAsync(default)).Waiting,
                (await s.Screens.ResidentsAsync(new("other"), null, 9, default)).Count),
            $"Messages and screens after {point}");
        Expect.Equal(1, (await s.Screens.CoverageAsync(null, Day(0), default)).Sum(row => row.Counts.Opened), $"Coverage after {point}");
    }
}
