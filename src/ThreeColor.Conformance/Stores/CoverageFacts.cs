using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// Counts of windows by unit and tier, kept in the same commit.
internal static class CoverageFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("coverage.adds", "A patrol screen adds up what commits counted, all seven counts.", AddsAsync),
        Of("coverage.refused", "What was not committed does not count.", RefusedAsync),
        Of("coverage.order", "Rows come by unit, then by tier, those outside any tier first.", OrderAsync),
        Of("coverage.zero", "A row of nothing but zeros shows nothing.", ZeroAsync),
        Of("coverage.overdue", "A window is overdue when its due has come, not when a sweep has looked.", OverdueAsync),
        Of("coverage.overdue-once", "What a commit has seen overdue is not counted a second time.", OverdueOnceAsync),
        Of("coverage.paused", "A window in a known pause is not overdue, and a window that is over is not either.", PausedAsync),
        Of("coverage.paths", "A row says where its unit stands, as far as it was ever told.", PathsAsync),
    ];

    private static async Task AddsAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var counts = new CoverageCounts(new("m1"), new("red")) { Opened = 1, Met = 2, Late = 3, Excused = 4, Missed = 5, Pending = 6, Overdue = 7 };
        await s.AdvanceAsync(chain, chain.Next("c2", []) with { Coverage = [counts, counts with { Tier = null }, counts] });
        var less = new CoverageCounts(new("m1"), new("red")) { Opened = -1, Met = 10, Late = -3, Excused = 0, Missed = long.MaxValue / 4, Pending = -6, Overdue = -7 };
        await s.AdvanceAsync(chain, chain.Next("c3", []) with { Coverage = [less] });
        var rows = await s.Screens.CoverageAsync(null, Start, default);
        Expect.Sequence([counts with { Tier = null }, counts.Add(counts).Add(less)], rows.Select(row => row.Counts));
    }

    private static async Task RefusedAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var counted = chain.Next("register", []) with { Coverage = [CountsOf("m1", "red", 1)] };
        Expect.Equal(CommitOutcome.Duplicate, await s.CommitAsync(counted));
        Expect.Equal(
            CommitOutcome.Conflict, await s.CommitAsync(new Chain(new("r1"), 8).Next("c2", []) with { Coverage = counted.Coverage }));
        Expect.Equal(
            CommitOutcome.Unfit,
            await s.CommitAsync(chain.Next("c2", [new CareChange.VisitVoided(new("v"), Start, "")]) with { Coverage = counted.Coverage }));
        Expect.Empty(await s.Screens.CoverageAsync(null, Start, default));
    }

    private static async Task OrderAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        (string Unit, string? Tier)[] rows = [
            ("M", "red"), ("m1", null), ("m1", "Red"), ("m1", "red"), ("m10", "a"), ("m2", "z"), ("\uFF21", "a"), ("\U00020BB7", "a")
        ];
        await s.AdvanceAsync(
            chain,
            chain.Next("c2", []) with { Coverage = rows.Reverse().Select(row => CountsOf(row.Unit, row.Tier, 1)).ToValueList() });
        Expect.Sequence(
            rows, (await s.Screens.CoverageAsync(null, Start, default)).Select(row => (row.Counts.Unit.Value, row.Counts.Tier?.Value)));
    }

    private static async Task ZeroAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(chain, chain.Next("c2", []) with { Coverage = [CountsOf("m1", "red", 2), CountsOf("m2", "red", 0)] });
        Expect.Equal("m1", Expect.Single(await s.Screens.CoverageAsync(null, Start, default)).Counts.Unit.Value);
        await s.AdvanceAsync(chain, chain.Next("c3", []) with { Coverage = [CountsOf("m1", "red", -2)] });
        Expect.Empty(await s.Screens.CoverageAsync(null, Start, default));
    }

    private static async Task OverdueAsync(StoreStory s)
    {
        await PendingAsync(s, "r1", "m1", "town");
        await PendingAsync(s, "r2", "m3", "other");
        Expect.Equal("m1 red 1 0, m3 red 1 0", await CoverageAsync(s, null, Start - Micro));
        Expect.Equal("m1 red 1 1, m3 red 1 1", await CoverageAsync(s, null, Start));
        Expect.Equal("m1 red 1 1", await CoverageAsync(s, "town", Start));
        Expect.Equal("m1 red 1 0", await CoverageAsync(s, "m1", Start - Micro));
        Expect.Equal("", await CoverageAsync(s, "nowhere", Start));
    }

    private static async Task OverdueOnceAsync(StoreStory s)
    {
        var chain = await PendingAsync(s, "r1", "m1", "town");
        var overdue = new CoverageCounts(new("m1"), new("red")) { Overdue = 1 };
        await s.AdvanceAsync(chain, chain.Next("sweep", [], at: Start) with { Coverage = [overdue] });
        Expect.Equal("m1 red 1 1", await CoverageAsync(s, null, Start + Lease));
        var ended = new CoverageCounts(new("m1"), new("red")) { Late = 1, Pending = -1, Overdue = -1 };
        await s.AdvanceAsync(
            chain,
            chain.Next("met", [new CareChange.DutyWritten(new() { Duty = new("call"), State = "" })], at: Start + Lease) with { Coverage = [ended] });
        Expect.Equal("m1 red 0 0", await CoverageAsync(s, null, Start + Lease + Lease));
    }

    private static async Task PausedAsync(StoreStory s)
    {
        var chain = await PendingAsync(s, "r1", "m1", "town");
        await s.AdvanceAsync(
            chain, "pause", [new CareChange.DutyWritten(CheckIns.DutyOf(PendingWindow("call", Start, "m1") with { Paused = true }))]);
        Expect.Equal("m1 red 1 0", await CoverageAsync(s, null, Start + Lease));
        await s.AdvanceAsync(chain, "on", [Opens("call", Start, "m1", tier: null)]);
        Expect.Equal(
            "m1  0 1, m1 red 1 0", await CoverageAsync(s, null, Start + Lease),
            "Coverage where a window counts under another tier than was counted");
        await s.AdvanceAsync(chain, "gone", [new CareChange.DutyRemoved(new("call"))]);
        Expect.Equal("m1 red 1 0", await CoverageAsync(s, null, Start + Lease));
        await s.AdvanceAsync(
            chain, "moved", [Opens("call", Start, "m9"), new CareChange.ResidenceChanged(new(Start, new("m2"), new("d2")))]);
        Expect.Equal(
            "m1 red 1 0, m9 red 0 1", await CoverageAsync(s, null, Start + Lease),
            "Coverage of a window under its own unit, wherever the resident lives");
    }

    private static async Task PathsAsync(StoreStory s)
    {
        var chain = await PendingAsync(s, "r1", "m1", "town");
        await s.AdvanceAsync(chain, chain.Next("c3", []) with { Coverage = [CountsOf("lost", null, 1)] });
        Expect.Sequence(
            [PathOf("lost"), PathOf("m1", "town", "root")],
            (await s.Screens.CoverageAsync(null, Start, default)).Select(row => row.Path));
        await s.AdvanceAsync(chain, chain.Next("c4", []) with { Path = PathOf("m1", "other") });
        Expect.Sequence([PathOf("m1", "other")], (await s.Screens.CoverageAsync(new("other"), Start, default)).Select(row => row.Path));
        Expect.Empty(await s.Screens.CoverageAsync(new("town"), Start, default));
        Expect.Sequence([PathOf("lost")], (await s.Screens.CoverageAsync(new("lost"), Start, default)).Select(row => row.Path));
    }

    private static async Task<string> CoverageAsync(StoreStory s, string? unit, Instant now) => string.Join(
        ", ",
        (await s.Screens.CoverageAsync(unit is null ? null : new Id<Unit>(unit), now, default))
            .Select(row => $"{row.Counts.Unit} {row.Counts.Tier} {row.Counts.Pending} {row.Counts.Overdue}"));

    private static async Task<Chain> PendingAsync(StoreStory s, string resident, string unit, string above)
    {
        var chain = await s.RegisterAsync(resident, null, unit, PathOf(unit, above, "root"));
        await s.AdvanceAsync(chain, chain.Next("c2", [Opens("call", Start, unit)]) with { Coverage = [CountsOf(unit, "red", 1)] });
        return chain;
    }
}
