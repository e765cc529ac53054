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

// The list of visits to make.
internal static class DueFacts
{
    private static readonly Instant Later = Start + Duration.FromDays(99);

    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("due.order", "A worker walks the list from its top: what is due first, then by resident and duty.", DueOrderAsync),
        Of("due.until", "A list until tomorrow ends before tomorrow.", DueUntilAsync),
        Of("due.pages", "A row that a page leaves out is a visit nobody makes.", DuePagesAsync),
        Of("due.paused", "Nobody is sent to the door of somebody known to be in hospital.", DuePausedAsync),
        Of("due.row-gone", "Visits are made while somebody turns pages: the next page goes on all the same.", DueRowGoneAsync),
    ];

    private static async Task DueOrderAsync(StoreStory s)
    {
        await s.SettleAsync(
            "r2", "m1", "town", Opens("call", Start + Lease, "m1"), Opens("home-visit", Start + Lease, "m1"),
            Opens("tea", Start, "m1"));
        await s.SettleAsync("r10", "m2", "town", Opens("home-visit", Start + Lease, "m2"), Opens("Call", Start + Lease, "m2"));
        var rows = await s.Screens.DueAsync(new("town"), Later, null, 9, default);
        Expect.Sequence(
            ["r2 tea", "r10 Call", "r10 home-visit", "r2 call", "r2 home-visit"], rows.Select(row => $"{row.Resident} {row.Duty}"));
        Expect.Equal(new(Start, new("r2"), new("tea"), new("m1")), rows[0]);
    }

    private static async Task DueUntilAsync(StoreStory s)
    {
        await s.SettleAsync("r1", "m1", "town", Opens("call", Start, "m1"), Opens("tea", Start + Micro, "m1"));
        foreach (var unit in new Id<Unit>?[] { null, new("town"), new("m1") })
        {
            Expect.Empty(await s.Screens.DueAsync(unit, Start, null, 9, default));
            Expect.Single(await s.Screens.DueAsync(unit, Start + Micro, null, 9, default));
            Expect.Equal(2, (await s.Screens.DueAsync(unit, Start + Micro + Micro, null, 9, default)).Count);
        }
    }

    private static async Task DuePagesAsync(StoreStory s)
    {
        foreach (var i in Enumerable.Range(1, 7))
            await s.SettleAsync(
                $"r{i}", $"m{i % 3}", "town", Opens("call", Start, $"m{i % 3}"), Opens("tea", Start + (i % 2 * Micro), $"m{i % 3}"));
        foreach (var unit in new Id<Unit>?[] { null, new("town"), new("m1") })
        {
            var whole = await s.Screens.DueAsync(unit, Later, null, 99, default);
            foreach (var limit in new[] { 1, 2, 3, 4, 14 })
                Expect.Sequence(
                    whole, await Pages.AllAsync<DueRow>(limit, last => s.Screens.DueAsync(unit, Later, last, limit, default)),
                    $"The due list of {unit} by pages of {limit}");
            Expect.Equal(unit == new Id<Unit>("m1") ? 6 : 14, whole.Count);
        }
    }

    private static async Task DuePausedAsync(StoreStory s)
    {
        var chain = await s.SettleAsync("r1", "m1", "town", Opens("call", Start, "m1"), Opens("tea", Start, "m1"));
        await s.AdvanceAsync(
            chain, "pause", [new CareChange.DutyWritten(CheckIns.DutyOf(PendingWindow("call", Start, "m1") with { Paused = true }))]);
        Expect.Equal("tea", Expect.Single(await s.Screens.DueAsync(null, Later, null, 9, default)).Duty.Value);
        await s.AdvanceAsync(chain, "gone", [new CareChange.DutyRemoved(new("tea"))]);
        Expect.Empty(await s.Screens.DueAsync(null, Later, null, 9, default));
        await s.AdvanceAsync(chain, "back", [Opens("call", Start + Lease, "m1")]);
        Expect.Equal(Start + Lease, Expect.Single(await s.Screens.DueAsync(new("town"), Later, null, 9, default)).DueAt);
    }

    private static async Task DueRowGoneAsync(StoreStory s)
    {
        var chain = await s.SettleAsync("r1", "m1", "town", Opens("call", Start, "m1"), Opens("tea", Start + Lease, "m1"));
        var page = await s.Screens.DueAsync(new("town"), Later, null, 1, default);
        await s.AdvanceAsync(chain, "gone", [new CareChange.DutyRemoved(new("call"))]);
        Expect.Equal("tea", Expect.Single(await s.Screens.DueAsync(new("town"), Later, page[0], 1, default)).Duty.Value);
        Expect.Empty(await s.Screens.ResidentsAsync(null, new("r1"), 1, default));
        Expect.Single(await s.Screens.ResidentsAsync(null, new("r0"), 1, default));
        Expect.Empty(await s.Screens.OpenEventsAsync(null, new("none"), 1, default));
    }
}
