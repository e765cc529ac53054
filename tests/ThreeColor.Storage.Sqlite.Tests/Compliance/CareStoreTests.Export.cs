using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

public abstract partial class CareStoreTests
{
    [Fact]
    public async Task Visits_OneVisitToTwoResidents_ComeByVisitAndResident()
    {
        foreach (var resident in new[] { "r2", "r1" })
        {
            var chain = await Store.RegisterAsync(resident);
            await Store.AdvanceAsync(chain, chain.Next("c2", [.. CheckIns.Changes(new(resident), 7), .. CheckIns.Changes(new(resident), 3)]));
        }

        Assert.Equal(["v3 r1", "v3 r2", "v7 r1", "v7 r2"], (await VisitsAsync()).Select(visit => $"{visit.Id} {visit.Resident}"));
        var windows = await StoreUnderTest.AllAsync(Store.Export.WindowsAsync(default));
        Assert.Equal(["r1 3", "r1 7", "r2 3", "r2 7"], windows.Select(row => $"{row.Resident} {row.Window.Number}"));
    }

    [Fact]
    public async Task Visits_MoreThanAPage_ComeOnceAndInOrder()
    {
        var chain = await Store.RegisterAsync("r1");
        await Store.AdvanceAsync(chain, chain.Next("c2", Enumerable.Range(0, 1203).SelectMany(i => CheckIns.Changes(new("r1"), 1000 + i))));
        Assert.Equal(Enumerable.Range(0, 1203).Select(i => $"v{1000 + i}"), (await VisitsAsync()).Select(visit => visit.Id.Value));
        Assert.Equal(1203, (await StoreUnderTest.AllAsync(Store.Export.WindowsAsync(default))).Count);
    }

    [Fact]
    public async Task Events_ClosedAndReplacedByANewer_AreAllThereButOnlyTheNewestInCare()
    {
        var chain = await Store.RegisterAsync("r1");
        CareChange[] changes =
        [
            new CareChange.EventWritten(Event(Cause.Hazard, 1, EventStage.Evaluated)),
            new CareChange.EventWritten(Event(Cause.Hazard, 2, EventStage.Retracted)),
            new CareChange.EventWritten(Event(Cause.Hazard, 3, EventStage.Called)),
            new CareChange.EventWritten(Event(Cause.Emergency, 1, EventStage.Evaluated)),
        ];
        await Store.AdvanceAsync(chain, chain.Next("c2", changes));
        Assert.Equal(
            ["r1/emergency/1", "r1/hazard/3"],
            (await Store.LoadAsync("r1")).Care!.Events.Select(careEvent => careEvent.Id.Value));
        var all = await StoreUnderTest.AllAsync(Store.Export.EventsAsync(default));
        Assert.Equal(["r1/emergency/1", "r1/hazard/1", "r1/hazard/2", "r1/hazard/3"], all.Select(careEvent => careEvent.Id.Value));
        Assert.Equal(Event(Cause.Hazard, 3, EventStage.Called), all[^1]);
    }

    [Fact]
    public async Task Audit_OfAResident_ComesInSequenceAsItWasWritten()
    {
        var chain = await Store.RegisterAsync("r1");
        var commit = chain.Next("c2", CheckIns.Changes(new("r1"), 2));
        await Store.AdvanceAsync(chain, commit);
        var rows = await StoreUnderTest.AllAsync(Store.Export.AuditAsync(new("r1"), default));
        Assert.Equal([1, 2], rows.Select(row => row.Sequence));
        Assert.Equal(commit.Audit, rows[1]);
        Assert.Empty(await StoreUnderTest.AllAsync(Store.Export.AuditAsync(new("unknown"), default)));
    }

    private static CareEvent Event(Id<Cause> cause, int episode, EventStage stage, string resident = "r1") => new()
    {
        Id = CareEvent.IdOf(new(resident), cause, episode),
        Resident = new(resident),
        Cause = cause,
        Episode = episode,
        Source = EventSource.Hazard,
        Severity = Severity.Small,
        Stage = stage,
        RaisedAt = Start,
        PolicyDigest = "p",
        Rung = 0,
        TopRung = 0,
        Post = new(new("leader"), new("u1")),
        Called = new("w1"),
    };
}
