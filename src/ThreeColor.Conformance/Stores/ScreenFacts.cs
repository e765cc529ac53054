using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// What screens show of a unit and everything below it, page by page.
internal static class ScreenFacts
{
    private static readonly Instant Later = Start + Duration.FromDays(99);

    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("events.open", "What is closed needs nobody; what is open must be seen.", EventsOpenAsync),
        Of("events.pages", "An event that a page leaves out has an owner who does not know.", EventsPagesAsync),
        Of("residents.pages", "Everybody in the register is shown once, in one order for all.", ResidentsPagesAsync),
        Of("residents.state", "A screen shows what a decision would be made on.", ResidentsStateAsync),
        Of("screens.subtree", "A town sees what is below it at any depth, and nothing else.", SubtreeAsync),
        Of("screens.siblings", "Names of units that begin alike are not one below the other, and are no patterns.", SiblingsAsync),
        Of("screens.move", "Somebody who moves is shown where they live now.", MoveAsync),
        Of("screens.unit-moves", "A grid that comes under another town takes its residents along.", UnitMovesAsync),
        Of("screens.silent-path", "Nobody vanishes from the screens because the directory did not answer.", SilentPathAsync),
        Of("screens.there-and-back", "Somebody who moves away and back in one commit is not left behind.", ThereAndBackAsync),
        Of("screens.limit", "A page of nothing would turn for ever.", LimitAsync),
    ];

    private static async Task EventsOpenAsync(StoreStory s)
    {
        var chain = await s.SettleAsync(
            "r1", "m1", "town",
            [.. Enum.GetValues<EventStage>().Select(stage => new CareChange.EventWritten(EventOf(new($"{stage}"), 1, stage)))]);
        string[] open = ["r1/Called/1", "r1/FedBack/1", "r1/InDisposal/1", "r1/ReportedIn/1"];
        foreach (var unit in new Id<Unit>?[] { null, new("town") })
            Expect.Sequence(open, (await s.Screens.OpenEventsAsync(unit, null, 99, default)).Select(e => e.Id.Value));
        var moved = EventOf(new("Called"), 1, EventStage.InDisposal) with { Owner = new("w2"), DueAt = Start + Micro };
        await s.AdvanceAsync(
            chain, "c3",
            [new CareChange.EventWritten(moved), new CareChange.EventWritten(EventOf(new("FedBack"), 1, EventStage.Evaluated))]);
        var events = await s.Screens.OpenEventsAsync(new("town"), null, 99, default);
        Expect.Equal((moved, 3), (events[0], events.Count));
    }

    private static async Task EventsPagesAsync(StoreStory s)
    {
        foreach (var i in new[] { 2, 10, 1, 3 })
            await s.SettleAsync(
                $"r{i}", $"m{i}", i == 3 ? "other" : "town",
                [.. new[] { 1, 2, 10 }.Select(n => new CareChange.EventWritten(EventOf(new($"c{n}"), n, EventStage.Called, $"r{i}")))]);
        var whole = await s.Screens.OpenEventsAsync(new("town"), null, 99, default);
        Expect.Sequence(
            ["r1", "r10", "r2"],
            whole.Select(e => e.Resident.Value).Distinct());
        Expect.Sequence(whole.OrderBy(e => e.Id), whole);
        foreach (var limit in new[] { 1, 2, 5 })
            Expect.Sequence(
                whole,
                await Pages.AllAsync<CareEvent>(limit, last => s.Screens.OpenEventsAsync(new("town"), last?.Id, limit, default)),
                $"Open events by pages of {limit}");
        Expect.Equal(12, (await s.Screens.OpenEventsAsync(null, null, 99, default)).Count);
    }

    private static async Task ResidentsPagesAsync(StoreStory s)
    {
        string[] ids = ["R1", "r1", "r10", "r2", "陈", "\uFF21", "\U00020BB7"];
        foreach (var id in ids.Reverse())
            await s.RegisterAsync(id, null, id.Length % 2 == 0 ? "m1" : "m2", PathOf(id.Length % 2 == 0 ? "m1" : "m2", "town"));
        foreach (var unit in new Id<Unit>?[] { null, new("town") })
            foreach (var limit in new[] { 1, 2, 3, 7, 9 })
                Expect.Sequence(
                    ids,
                    (
                        await Pages.AllAsync<ResidentCare>(limit, last => s.Screens.ResidentsAsync(unit, last?.Resident.Id, limit, default))).Select(care => care.Resident.Id.Value),
                    $"Residents of {unit} by pages of {limit}");
    }

    private static async Task ResidentsStateAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        foreach (var (number, changes) in WholeLife.Commits.Index())
        {
            await s.AdvanceAsync(chain, chain.Next($"c{number}", changes, at: Day(number)));
            Expect.Equal(await s.CareOfAsync("r1"), Expect.Single(await s.Screens.ResidentsAsync(null, null, 9, default)));
        }
    }

    private static async Task SubtreeAsync(StoreStory s)
    {
        var cases = new[]
        {
            ("r1", PathOf("m1", "grid", "town", "root")), ("r2", PathOf("m2", "other", "root")), ("r3", PathOf("town", "root")),
            ("r4", PathOf("lost")),
        };
        foreach (var (id, path) in cases)
        {
            var chain = await s.RegisterAsync(id, null, path[0].Value, path);
            await s.AdvanceAsync(
                chain,
                chain.Next("c2", [Opens("call", Start, path[0].Value), new CareChange.EventWritten(EventOf(Cause.Need, 1, EventStage.Called, id))]) with { Coverage = [CountsOf(path[0].Value, "red", 1)] });
        }

        var others = new[]
        {
            ("root", "r1 r2 r3"), ("town", "r1 r3"), ("grid", "r1"), ("m1", "r1"), ("other", "r2"), ("lost", "r4"),
            ("nowhere", ""), ("ROOT", ""),
        };
        foreach (var (unit, residents) in others)
            await Pages.ShowAsync(s, unit, residents);
        await Pages.ShowAsync(s, null, "r1 r2 r3 r4");
    }

    private static async Task SiblingsAsync(StoreStory s)
    {
        foreach (var (number, unit) in new[] { "g1", "g10", "g1/a", "G1", "g_", "g%", "g1.", "\u00E9", "e\u0301" }.Index())
        {
            var chain = await s.RegisterAsync($"r{number}", Start, unit, PathOf(unit, "root"));
            await s.AdvanceAsync(
                chain,
                chain.Next("c2", [Opens("call", Start, unit), new CareChange.EventWritten(EventOf(Cause.Need, 1, EventStage.Called, $"r{number}"))], Start) with { Coverage = [CountsOf(unit, "red", 1)] });
            await s.ReportAsync($"r{number}", Start, Start);
        }

        var cases = new[]
        {
            ("g1", "r0"), ("g10", "r1"), ("G1", "r3"), ("g_", "r4"), ("g%", "r5"), ("\u00E9", "r7"), ("e\u0301", "r8"), ("g", ""),
        };
        foreach (var (unit, resident) in cases)
        {
            await Pages.ShowAsync(s, unit, resident);
            Expect.Equal(resident, string.Join(" ", await s.TroublesAsync(unit)), $"Troubles of {unit}");
            Expect.Equal(resident, string.Join(" ", await s.ClaimAsync(Start, 99, unit)), $"Claims of {unit}");
        }
    }

    private static async Task MoveAsync(StoreStory s)
    {
        var chain = await s.SettleAsync(
            "r1", "m1", "town", Opens("call", Start, "m1"), new CareChange.EventWritten(EventOf(Cause.Need, 1, EventStage.Called)));
        await s.AdvanceAsync(
            chain,
            chain.Next("move", [new CareChange.ResidenceChanged(new(Start, new("m3"), new("d9")))]) with { Path = PathOf("m3", "other") });
        Expect.Empty(await s.Screens.DueAsync(new("town"), Later, null, 9, default));
        Expect.Empty(await s.Screens.OpenEventsAsync(new("town"), null, 9, default));
        Expect.Equal("m1", Expect.Single(await s.Screens.DueAsync(new("other"), Later, null, 9, default)).Unit.Value);
        Expect.Single(await s.Screens.OpenEventsAsync(new("m3"), null, 9, default));
        Expect.Equal("m3", Expect.Single(await s.Screens.ResidentsAsync(new("other"), null, 9, default)).Resident.Unit.Value);
        Expect.Empty(await s.Screens.ResidentsAsync(new("m1"), null, 9, default));
    }

    private static async Task UnitMovesAsync(StoreStory s)
    {
        var chain = await s.SettleAsync("r1", "m1", "town", Opens("call", Start, "m1"));
        await s.SettleAsync("r2", "m1", "town", Opens("call", Start, "m1"));
        await s.AdvanceAsync(chain, chain.Next("move", [], Start) with { Path = PathOf("m1", "other", "root") });
        Expect.Empty(await s.Screens.ResidentsAsync(new("town"), null, 9, default));
        Expect.Equal(2, (await s.Screens.ResidentsAsync(new("other"), null, 9, default)).Count);
        Expect.Equal(2, (await s.Screens.DueAsync(new("other"), Later, null, 9, default)).Count);
        Expect.Empty(await s.ClaimAsync(Start, 9, "town"));
        Expect.Sequence(["r1"], await s.ClaimAsync(Start, 9, "other"));
    }

    private static async Task SilentPathAsync(StoreStory s)
    {
        var chain = await s.SettleAsync("r1", "m1", "town", Opens("call", Start, "m1"));
        await s.AdvanceAsync(chain, chain.Next("silent", []));
        Expect.Single(await s.Screens.ResidentsAsync(new("town"), null, 9, default));
        await s.AdvanceAsync(chain, chain.Next("move", [new CareChange.ResidenceChanged(new(Start, new("new"), new("d9")))]));
        Expect.Single(await s.Screens.ResidentsAsync(new("new"), null, 9, default), "Residents of a unit whose path was never told");
        Expect.Single(await s.Screens.DueAsync(new("new"), Later, null, 9, default));
    }

    private static async Task ThereAndBackAsync(StoreStory s)
    {
        var chain = await s.SettleAsync("r1", "m1", "town", Opens("call", Start, "m1"));
        CareChange[] changes =
        [
            new CareChange.ResidenceChanged(new(Start, new("m3"), new("d9"))), new CareChange.EventWritten(
                EventOf(Cause.Hazard, 1, EventStage.Called)),
            Opens("home-visit", Start, "m3"), new CareChange.ResidenceChanged(new(Start, new("m1"), new("d1"))),
        ];
        await s.AdvanceAsync(chain, "round", changes);
        Expect.Single(await s.Screens.OpenEventsAsync(new("town"), null, 9, default));
        Expect.Equal(2, (await s.Screens.DueAsync(new("town"), Later, null, 9, default)).Count);
        Expect.Empty(await s.Screens.DueAsync(new("m3"), Later, null, 9, default));
    }

    private static async Task LimitAsync(StoreStory s)
    {
        await s.SettleAsync("r1", "m1", "town", Opens("call", Start, "m1"));
        foreach (var limit in new[] { 0, -1 })
        {
            await Expect.ThrowsAsync<ArgumentOutOfRangeException>(() => s.Screens.DueAsync(null, Start, null, limit, default));
            await Expect.ThrowsAsync<ArgumentOutOfRangeException>(() => s.Screens.OpenEventsAsync(null, null, limit, default));
            await Expect.ThrowsAsync<ArgumentOutOfRangeException>(() => s.Screens.ResidentsAsync(null, null, limit, default));
            await Expect.ThrowsAsync<ArgumentOutOfRangeException>(() => s.Screens.TroublesAsync(null, null, limit, default));
        }
    }
}
