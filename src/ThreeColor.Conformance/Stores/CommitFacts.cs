using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// Commits are taken at their version, once, and whole.
internal static class CommitFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("commit.state", "What is loaded is what the changes make of the state before; every decision rests on it.", StateAsync),
        Of(
            "commit.stale-version", "A worker who saw an old state must lose, or one of two visits overwrites the other.",
            StaleVersionAsync),
        Of("commit.other-version", "A version that was never there was decided on nothing.", OtherVersionAsync),
        Of("commit.other-head", "An audit row that does not follow the newest breaks the chain for ever.", OtherHeadAsync),
        Of(
            "commit.duplicate", "A command that is sent again must change nothing and be known as done, whatever happened since.",
            DuplicateAsync),
        Of("commit.command-free-again", "What was refused was not done: the same command must pass once it fits.", CommandFreeAgainAsync),
        Of("commit.others-go-on", "One resident's conflict must not stop the other residents of a batch.", OthersGoOnAsync),
        Of("commit.broken-rules", "What no store may keep is refused before anything is written, on every store alike.", BrokenRulesAsync),
    ];

    private static async Task StateAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var before = await s.CareOfAsync("r1");
        var changes = CheckIns.Changes(new("r1"), 2);
        await s.AdvanceAsync(chain, chain.Next("c2", changes, at: Day(2)));
        Expect.Equal(ResidentCare.Replay(before, changes, Day(2)), await s.CareOfAsync("r1"));
    }

    private static async Task StaleVersionAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var rivals = new[] { 3, 4 }.Select(
            i => chain.Next($"c{i}", CheckIns.Changes(new("r1"), i), Start, [MessageOf($"m{i}", Start)])).ToList();
        await s.AdvanceAsync(chain, chain.Next("c2", CheckIns.Changes(new("r1"), 2)));
        foreach (var rival in rivals)
            await Refusals.ChangesNothingAsync(s, "r1", CommitOutcome.Conflict, rival);
    }

    private static async Task OtherVersionAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(chain, "c2", []);
        foreach (var (expected, head) in new[] { (0L, ""), (0L, chain.Head), (1L, chain.Head), (3L, chain.Head), (1_000_000L, chain.Head) })
            await Refusals.ChangesNothingAsync(
                s, "r1", CommitOutcome.Conflict, new Chain(new("r1"), expected, head).Next("c3", [new CareChange.FileWritten(CheckIns.File(new("r1")))]));
        var unknown = new Chain(new("nobody"), 1, chain.Head).Next("c1", [new CareChange.FileWritten(CheckIns.File(new("nobody")))]);
        Expect.Equal(CommitOutcome.Conflict, await s.CommitAsync(unknown));
        Expect.Equal(0, (await s.LoadAsync("nobody")).Version);
    }

    private static async Task OtherHeadAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var commit = chain.Next("c2", CheckIns.Changes(new("r1"), 2));
        foreach (var head in new[] { "other", "", chain.Head.ToUpperInvariant(), chain.Head + "0" })
            await Refusals.ChangesNothingAsync(
                s, "r1", CommitOutcome.Conflict, commit with { Audit = commit.Audit with { PreviousHash = head } });
        var first = new Chain(new("r2"), 0, "head").Next("c1", [new CareChange.FileWritten(CheckIns.File(new("r2")))]);
        Expect.Equal(CommitOutcome.Conflict, await s.CommitAsync(first), "A first commit that follows another row");
        Expect.Equal(CommitOutcome.Committed, await s.CommitAsync(commit));
    }

    private static async Task DuplicateAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        for (var i = 2; i <= 4; i++)
            await s.AdvanceAsync(chain, $"c{i}", CheckIns.Changes(new("r1"), i));
        foreach (var command in new[] { "register", "c2", "c4" })
        {
            await Refusals.ChangesNothingAsync(
                s, "r1", CommitOutcome.Duplicate, chain.Next(command, CheckIns.Changes(new("r1"), 9), Start, [MessageOf("m9", Start)]));
            await Refusals.ChangesNothingAsync(s, "r1", CommitOutcome.Duplicate, new Chain(new("r1")).Next(command, []));
        }

        await s.AdvanceAsync(chain, "C2", []);
    }

    private static async Task CommandFreeAgainAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        Expect.Equal(CommitOutcome.Conflict, await s.CommitAsync(new Chain(new("r1"), 7).Next("c2", [])));
        Expect.Equal(CommitOutcome.Unfit, await s.CommitAsync(chain.Next("c3", [new CareChange.VisitVoided(new("none"), Start, "")])));
        Expect.Equal((false, false), ((await s.LoadAsync("r1", "c2")).CommandSeen, (await s.LoadAsync("r1", "c3")).CommandSeen));
        await s.AdvanceAsync(chain, "c2", []);
        await s.AdvanceAsync(chain, "c3", CheckIns.Changes(new("r1"), 3));
    }

    private static async Task OthersGoOnAsync(StoreStory s)
    {
        var one = await s.RegisterAsync("r1");
        await s.RegisterAsync("r2");
        var three = await s.RegisterAsync("r3");
        var five = await s.RegisterAsync("r5");
        var outcomes = await s.Care.CommitManyAsync(
            [
                one.Next("c2", CheckIns.Changes(new("r1"), 2)),
                new Chain(new("r2"), 7).Next("c2", CheckIns.Changes(new("r2"), 2)),
                three.Next("register", CheckIns.Changes(new("r3"), 2)),
                five.Next("c2", [.. CheckIns.Changes(new("r5"), 2), .. CheckIns.Changes(new("r5"), 2)]),
                new Chain(new("r4")).Next("c1", [new CareChange.FileWritten(CheckIns.File(new("r4")))]),
            ],
            default);
        Expect.Sequence(
            [CommitOutcome.Committed, CommitOutcome.Conflict, CommitOutcome.Duplicate, CommitOutcome.Unfit, CommitOutcome.Committed],
            outcomes);
        Expect.Sequence(["v2 r1"], await s.VisitsAsync());
        Expect.Equal(5, (await s.Screens.ResidentsAsync(null, null, 10, default)).Count);
        Expect.Sequence(
            [2L, 1, 1, 1, 1],
            (await s.Care.LoadManyAsync([.. Enumerable.Range(1, 5).Select(i => new CareRequest(new($"r{i}"), null))], default)).Select(l => l.Version));
    }

    private static async Task BrokenRulesAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var other = new Chain(new("r2")).Next("c1", [new CareChange.FileWritten(CheckIns.File(new("r2")))]);
        var good = chain.Next("c2", []);
        await RefusedAsync(good with { Audit = good.Audit with { Sequence = 3 } });
        await RefusedAsync(good with { Audit = good.Audit with { Resident = new("r2") } });
        await RefusedAsync(good with { NextDueAt = Start.PlusNanoseconds(100) });
        await RefusedAsync(good with { Changes = CheckIns.Changes(new("r2"), 2).ToValueList() });
        await RefusedAsync(other, good with { Changes = [new CareChange.WindowEnded(PendingWindow("call", Start))] });
        await RefusedAsync(good, good);
        Expect.Equal(0, (await s.LoadAsync("r2")).Version, "The version of a resident whose commit came beside one that breaks the rules");
        Expect.Equal(CommitOutcome.Committed, await s.CommitAsync(good));

        Task RefusedAsync(params CareCommit[] commits) =>
            Expect.ThrowsAsync<ArgumentException>(() => s.Care.CommitManyAsync(commits, default));
    }
}
