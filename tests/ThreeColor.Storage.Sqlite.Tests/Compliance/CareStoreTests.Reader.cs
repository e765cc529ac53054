using ThreeColor.Events;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

public abstract partial class CareStoreTests
{
    [Fact]
    public async Task Residents_ByPages_ComeInOrderAndOnce()
    {
        foreach (var id in new[] { "r10", "r2", "R1", "陈", "r1" })
            await Store.RegisterAsync(id);
        var first = await Store.Reader.ResidentsAsync(null, 2, default);
        var second = await Store.Reader.ResidentsAsync(first[^1].Resident.Id, 2, default);
        var third = await Store.Reader.ResidentsAsync(second[^1].Resident.Id, 2, default);
        Assert.Equal(["R1", "r1", "r10", "r2", "陈"], first.Concat(second).Concat(third).Select(care => care.Resident.Id.Value));
        Assert.Empty(await Store.Reader.ResidentsAsync(third[^1].Resident.Id, 2, default));
    }

    [Fact]
    public async Task Visits_OneVisitToTwoResidents_PagesByVisitAndResident()
    {
        foreach (var resident in new[] { "r2", "r1" })
        {
            var chain = await Store.RegisterAsync(resident);
            await Store.CommitAsync(chain.Next("c2", [.. CheckIns.Changes(new(resident), 7), .. CheckIns.Changes(new(resident), 3)]));
        }

        var first = await Store.Reader.VisitsAsync(null, 3, default);
        var rest = await Store.Reader.VisitsAsync(new(first[^1].Id, first[^1].Resident), 3, default);
        Assert.Equal(["v3 r1", "v3 r2", "v7 r1"], first.Select(visit => $"{visit.Id} {visit.Resident}"));
        Assert.Equal(["v7 r2"], rest.Select(visit => $"{visit.Id} {visit.Resident}"));
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
        await Store.CommitAsync(chain.Next("c2", changes));
        Assert.Equal(
            ["r1/emergency/1", "r1/hazard/3"],
            (await Store.LoadAsync("r1")).Care!.Events.Select(careEvent => careEvent.Id.Value));
        var all = await Store.Reader.EventsAsync(null, 3, default);
        Assert.Equal(["r1/emergency/1", "r1/hazard/1", "r1/hazard/2"], all.Select(careEvent => careEvent.Id.Value));
        Assert.Equal(Event(Cause.Hazard, 3, EventStage.Called), Assert.Single(await Store.Reader.EventsAsync(all[^1].Id, 3, default)));
    }

    [Fact]
    public async Task Audit_ByPages_ComesInSequence()
    {
        var chain = await Store.RegisterAsync("r1");
        var commit = chain.Next("c2", CheckIns.Changes(new("r1"), 2));
        await Store.CommitAsync(commit);
        Assert.Equal([1], (await Store.Reader.AuditAsync(new("r1"), 0, 1, default)).Select(row => row.Sequence));
        Assert.Equal(commit.Audit, Assert.Single(await Store.Reader.AuditAsync(new("r1"), 1, 5, default)));
        Assert.Empty(await Store.Reader.AuditAsync(new("r1"), 2, 5, default));
        Assert.Empty(await Store.Reader.AuditAsync(new("unknown"), 0, 5, default));
    }

    private static CareEvent Event(Id<Cause> cause, int episode, EventStage stage) => new()
    {
        Id = CareEvent.IdOf(new("r1"), cause, episode),
        Resident = new("r1"),
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
