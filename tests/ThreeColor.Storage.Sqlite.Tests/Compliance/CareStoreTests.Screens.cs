using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

public abstract partial class CareStoreTests
{
    private static readonly Id<Unit> Town = new("town");

    [Fact]
    public async Task Due_BySubtree_PagesByDueResidentAndDuty()
    {
        await PendingAsync("r2", "m1", "town", (1, "call"), (1, "home-visit"));
        await PendingAsync("r1", "m2", "town", (1, "call"), (3, "home-visit"));
        await PendingAsync("r3", "m3", "other", (0, "call"));
        await PendingAsync("r4", "lost", null, (2, "call"));
        Assert.Equal(["r1 call", "r2 call", "r2 home-visit", "r1 home-visit"], await DueAsync(Town, 9));
        Assert.Equal(["r1 call", "r2 call", "r2 home-visit"], await DueAsync(Town, 3));
        Assert.Equal(["r3 call", "r1 call", "r2 call", "r2 home-visit", "r4 call", "r1 home-visit"], await DueAsync(null, 9));
        Assert.Equal(["r4 call"], await DueAsync(new("lost"), 9));
        Assert.Empty(await DueAsync(new("unknown"), 9));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.Screens.DueAsync(null, Start, null, 0, default));

        async Task<string[]> DueAsync(Id<Unit>? unit, int days)
        {
            var until = Start + Duration.FromDays(days);
            var rows = new List<DueRow>(await Store.Screens.DueAsync(unit, until, null, 2, default));
            for (var page = rows; page.Count == 2; rows.AddRange(page))
                page = [.. await Store.Screens.DueAsync(unit, until, rows[^1], 2, default)];
            return [.. rows.Select(row => $"{row.Resident} {row.Duty}")];
        }
    }

    [Fact]
    public async Task Due_PausedOrMovedResident_GoesWithTheResident()
    {
        var chain = await PendingAsync("r1", "m1", "town", (1, "call"));
        await Store.AdvanceAsync(chain, chain.Next("move", [new CareChange.ResidenceChanged(new(Start, new("m3"), new("d9")))]) with { Path = [new("m3"), new("other")] });
        Assert.Empty(await Store.Screens.DueAsync(Town, Start + Duration.FromDays(9), null, 9, default));
        Assert.Equal("m1", Assert.Single(await Store.Screens.DueAsync(new("other"), Start + Duration.FromDays(9), null, 9, default)).Unit.Value);
        var paused = CheckIns.DutyOf(Pending("call", 1, "m1") with { Paused = true });
        await Store.AdvanceAsync(chain, chain.Next("pause", [new CareChange.DutyWritten(paused)]));
        Assert.Empty(await Store.Screens.DueAsync(null, Start + Duration.FromDays(9), null, 9, default));
        await Store.AdvanceAsync(chain, chain.Next("gone", [new CareChange.DutyRemoved(new("call"))]));
        Assert.Empty((await Store.LoadAsync("r1")).Care!.Duties);
    }

    // Found by random steps.
    [Fact]
    public async Task Screens_ResidentThereAndBackInOneCommit_StayWithTheResident()
    {
        var chain = await PendingAsync("r1", "m1", "town", (1, "call"));
        CareChange[] changes =
        [
            new CareChange.ResidenceChanged(new(Start, new("m3"), new("d9"))),
            new CareChange.EventWritten(Event(Cause.Hazard, 1, EventStage.Called)),
            new CareChange.DutyWritten(CheckIns.DutyOf(Pending("home-visit", 1, "m3"))),
            new CareChange.ResidenceChanged(new(Start, new("m1"), new("d1"))),
        ];
        await Store.AdvanceAsync(chain, chain.Next("round", changes));
        Assert.Single(await Store.Screens.OpenEventsAsync(Town, null, 9, default));
        Assert.Equal(2, (await Store.Screens.DueAsync(Town, Start + Duration.FromDays(9), null, 9, default)).Count);
    }

    [Fact]
    public async Task OpenEventsAndResidents_BySubtree_PageById()
    {
        foreach (var (resident, unit, town) in new[] { ("r2", "m1", "town"), ("r1", "m2", "town"), ("r3", "m3", "other"), ("r0", "m1", "town") })
        {
            var chain = await PendingAsync(resident, unit, town, (1, "call"));
            CareChange[] changes = [new CareChange.EventWritten(Event(Cause.Hazard, 1, EventStage.Called, resident)), new CareChange.EventWritten(Event(Cause.Need, 1, EventStage.Evaluated, resident))];
            await Store.AdvanceAsync(chain, chain.Next("event", changes));
        }

        var events = await Store.Screens.OpenEventsAsync(Town, null, 2, default);
        Assert.Equal(["r0/hazard/1", "r1/hazard/1"], events.Select(careEvent => careEvent.Id.Value));
        Assert.Equal("r2/hazard/1", Assert.Single(await Store.Screens.OpenEventsAsync(Town, events[^1].Id, 2, default)).Id.Value);
        Assert.Equal(4, (await Store.Screens.OpenEventsAsync(null, null, 9, default)).Count);
        var residents = await Store.Screens.ResidentsAsync(Town, null, 2, default);
        Assert.Equal(["r0", "r1"], residents.Select(care => care.Resident.Id.Value));
        Assert.Equal("r2", Assert.Single(await Store.Screens.ResidentsAsync(Town, residents[^1].Resident.Id, 2, default)).Resident.Id.Value);
    }

    [Fact]
    public async Task Residents_ByPages_ComeInOrderAndOnce()
    {
        foreach (var id in new[] { "r10", "r2", "R1", "陈", "r1" })
            await Store.RegisterAsync(id);
        var first = await Store.Screens.ResidentsAsync(null, null, 2, default);
        var second = await Store.Screens.ResidentsAsync(null, first[^1].Resident.Id, 2, default);
        var third = await Store.Screens.ResidentsAsync(null, second[^1].Resident.Id, 2, default);
        Assert.Equal(["R1", "r1", "r10", "r2", "陈"], first.Concat(second).Concat(third).Select(care => care.Resident.Id.Value));
        Assert.Empty(await Store.Screens.ResidentsAsync(null, third[^1].Resident.Id, 2, default));
    }

    [Fact]
    public async Task Coverage_OverdueSeenOrNot_IsCountedOnce()
    {
        var chain = await PendingAsync("r1", "m1", "town", (1, "call"));
        await PendingAsync("r2", "m3", "other", (1, "call"));
        Assert.Equal("m1 red 1 0, m3 red 1 0", await CoverageAsync(null, 0));
        Assert.Equal("m1 red 1 1", await CoverageAsync(Town, 1));
        var overdue = new CoverageCounts(new("m1"), new("red")) { Overdue = 1 };
        await Store.AdvanceAsync(chain, chain.Next("sweep", [], at: Start + Duration.FromDays(1)) with { Coverage = [overdue] });
        Assert.Equal("m1 red 1 1, m3 red 1 1", await CoverageAsync(null, 2));
        Assert.Equal(["m1", "town", "root"], (await Store.Screens.CoverageAsync(Town, Start, default))[0].Path.Select(unit => unit.Value));
        var nothing = new CoverageCounts(new("m1"), new("red")) { Opened = -1, Pending = -1, Overdue = -1 };
        await Store.AdvanceAsync(chain, chain.Next("end", [new CareChange.DutyRemoved(new("call"))]) with { Coverage = [nothing] });
        Assert.Equal("m3 red 1 1", await CoverageAsync(null, 2));

        async Task<string> CoverageAsync(Id<Unit>? unit, int day) => string.Join(
            ", ",
            (await Store.Screens.CoverageAsync(unit, Start + Duration.FromDays(day), default))
            .Select(row => $"{row.Counts.Unit} {row.Counts.Tier} {row.Counts.Pending} {row.Counts.Overdue}"));
    }

    [Fact]
    public async Task Units_MovedInTheDirectory_TakeTheirResidentsAlong()
    {
        var chain = await PendingAsync("r1", "m1", "town", (1, "call"));
        await Store.AdvanceAsync(chain, chain.Next("move", []) with { Path = [new("m1"), new("other"), new("root")] });
        Assert.Empty(await Store.Screens.ResidentsAsync(Town, null, 9, default));
        Assert.Single(await Store.Screens.ResidentsAsync(new("other"), null, 9, default));
        await Store.AdvanceAsync(chain, chain.Next("silent", []));
        Assert.Single(await Store.Screens.ResidentsAsync(new("other"), null, 9, default));
    }

    [Fact]
    public async Task Troubles_Reported_LastUntilTheNextCommit()
    {
        var chain = await PendingAsync("r1", "m1", "town", (1, "call"));
        await PendingAsync("r2", "m3", "other", (1, "call"));
        await Store.AdvanceAsync(chain, chain.Next("due", [], Start));
        await ClaimAsync(Start);
        await ReportAsync("r1", Start, Start + Lease, Message("t", Start));
        await ReportAsync("r2", Start, Start, null);
        Assert.Empty(await ClaimAsync(Start + Lease - Duration.FromMilliseconds(1)));
        await ReportAsync("r1", Start + Lease, Start + Lease, Message("t", Start));
        Assert.Equal(["r1"], await ClaimAsync(Start + Lease));
        var trouble = Assert.Single(await Store.Screens.TroublesAsync(Town, null, 9, default));
        Assert.Equal(new() { Resident = new("r1"), Code = "TC0613", Detail = "unit", Since = Start, Attempts = 2, NextTryAt = Start + Lease }, trouble);
        Assert.Equal("r2", Assert.Single(await Store.Screens.TroublesAsync(null, new("r1"), 9, default)).Resident.Value);
        Assert.Equal(1, (await Store.Export.CountMessagesAsync(default)).Waiting);
        await Store.AdvanceAsync(chain, chain.Next("healed", []));
        Assert.Empty(await Store.Screens.TroublesAsync(Town, null, 9, default));
    }

    private static Window Pending(string duty, int day, string unit) => new()
    {
        Duty = new(duty),
        Number = 1,
        OpensAt = Start - Duration.FromDays(9),
        DueAt = Start + Duration.FromDays(day),
        Tier = new("red"),
        Unit = new(unit),
    };

    private Task ReportAsync(string resident, Instant at, Instant next, OutboxMessage? message) =>
        Store.Care.ReportTroubleAsync([new(new(resident), "TC0613", "unit", at, next, message)], default);

    private async Task<Chain> PendingAsync(string resident, string unit, string? town, params (int Day, string Duty)[] duties)
    {
        var chain = await Store.RegisterAsync(resident, unit: unit);
        var changes = duties.Select(duty => new CareChange.DutyWritten(CheckIns.DutyOf(Pending(duty.Duty, duty.Day, unit))));
        var counts = new CoverageCounts(new(unit), new("red")) { Opened = duties.Length, Pending = duties.Length };
        ValueList<Id<Unit>> path = town is null ? [] : [new(unit), new(town), new("root")];
        await Store.AdvanceAsync(chain, chain.Next("duties", changes) with { Path = path, Coverage = [counts] });
        return chain;
    }
}
