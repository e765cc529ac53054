using NodaTime;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Tests.Support;
using ThreeColor.Visits;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

/// <summary>What every store must do; each kind of store inherits it.</summary>
public abstract partial class CareStoreTests
{
    private static readonly Instant Start = Instant.FromUtc(2025, 3, 1, 0, 0);

    /// <summary>The store, empty; one for each test.</summary>
    protected abstract StoreUnderTest Store { get; }

    [Fact]
    public async Task LoadMany_UnknownResident_IsVersionZero() =>
        Assert.Equal(new LoadedCare(null, 0, "", false), await Store.LoadAsync("r1", "c1"));

    [Fact]
    public async Task CommitMany_NewResident_IsVersionOneWithTheHeadOfTheAudit()
    {
        var chain = await Store.RegisterAsync("r1");
        var loaded = await Store.LoadAsync("r1", "register");
        Assert.Equal(CheckIns.File(new("r1")), loaded.Care!.Resident);
        Assert.Equal((1, chain.Head, true), (loaded.Version, loaded.AuditHead, loaded.CommandSeen));
        Assert.False((await Store.LoadAsync("r1", "another")).CommandSeen);
    }

    [Fact]
    public async Task LoadMany_SeveralResidents_AnswersInOrder()
    {
        await Store.RegisterAsync("r1");
        await Store.RegisterAsync("r2");
        var loaded = await Store.Care.LoadManyAsync([new(new("r2"), null), new(new("none"), null), new(new("r1"), null)], default);
        Assert.Equal(["r2", null, "r1"], loaded.Select(l => l.Care?.Resident.Id.Value));
    }

    [Fact]
    public async Task CommitMany_CheckIn_GivesTheReplayedState()
    {
        var chain = await Store.RegisterAsync("r1");
        var before = (await Store.LoadAsync("r1")).Care;
        var changes = CheckIns.Changes(new("r1"), 2);
        await Store.CommitAsync(chain.Next("c2", changes));
        Assert.Equal(ResidentCare.Replay(before, changes, Instant.FromUnixTimeSeconds(1)), (await Store.LoadAsync("r1")).Care);
    }

    [Fact]
    public async Task CommitMany_StaleVersion_IsConflictAndChangesNothing()
    {
        var chain = await Store.RegisterAsync("r1");
        var first = chain.Next("c2", CheckIns.Changes(new("r1"), 2));
        var second = chain.Next("c3", CheckIns.Changes(new("r1"), 3));
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(first));
        var before = await Store.LoadAsync("r1");
        Assert.Equal(CommitOutcome.Conflict, await Store.CommitAsync(second));
        Assert.Equal(before, await Store.LoadAsync("r1"));
    }

    [Theory]
    [InlineData(0, "r1")]
    [InlineData(2, "r1")]
    [InlineData(1, "unknown")]
    public async Task CommitMany_OtherVersionThanExpected_IsConflict(long expected, string resident)
    {
        var chain = await Store.RegisterAsync("r1");
        var commit = new Chain(new(resident), expected, chain.Head).Next("c2", [new CareChange.FileWritten(CheckIns.File(new(resident)))]);
        Assert.Equal(CommitOutcome.Conflict, await Store.CommitAsync(commit));
    }

    [Fact]
    public async Task CommitMany_OtherPreviousHash_IsConflict()
    {
        var chain = await Store.RegisterAsync("r1");
        var commit = chain.Next("c2", []);
        Assert.Equal(CommitOutcome.Conflict, await Store.CommitAsync(commit with { Audit = commit.Audit with { PreviousHash = "other" } }));
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(commit));
    }

    [Fact]
    public async Task CommitMany_CommandSeen_IsDuplicateWhateverTheVersion()
    {
        var chain = await Store.RegisterAsync("r1");
        Assert.Equal(CommitOutcome.Duplicate, await Store.CommitAsync(chain.Next("register", CheckIns.Changes(new("r1"), 2))));
        Assert.Equal(CommitOutcome.Duplicate, await Store.CommitAsync(new Chain(new("r1")).Next("register", [])));
        var loaded = await Store.LoadAsync("r1");
        Assert.Equal(1, loaded.Version);
        Assert.Null(loaded.Care!.LastSeen);
    }

    [Fact]
    public async Task CommitMany_OneConflictAmongOthers_WritesTheOthers()
    {
        var one = await Store.RegisterAsync("r1");
        await Store.RegisterAsync("r2");
        var three = await Store.RegisterAsync("r3");
        var outcomes = await Store.Care.CommitManyAsync(
            [
                one.Next("c2", CheckIns.Changes(new("r1"), 2)),
                new Chain(new("r2"), 7).Next("c2", CheckIns.Changes(new("r2"), 2)),
                three.Next("register", CheckIns.Changes(new("r3"), 2)),
                new Chain(new("r4")).Next("c1", [new CareChange.FileWritten(CheckIns.File(new("r4")))]),
            ],
            default);
        Assert.Equal([CommitOutcome.Committed, CommitOutcome.Conflict, CommitOutcome.Duplicate, CommitOutcome.Committed], outcomes);
        Assert.Equal(["r1"], (await VisitsAsync()).Select(visit => visit.Resident.Value));
        Assert.Equal(4, (await Store.Screens.ResidentsAsync(null, null, 10, default)).Count);
    }

    [Fact]
    public async Task CommitMany_BrokenRules_Throws()
    {
        var chain = await Store.RegisterAsync("r1");
        var good = chain.Next("c2", []);
        await RefusedAsync(good with { Audit = good.Audit with { Sequence = 3 } });
        await RefusedAsync(good with { Audit = good.Audit with { Resident = new("r2") } });
        await RefusedAsync(good with { NextDueAt = Start.PlusNanoseconds(100) });
        await RefusedAsync(good with { Changes = CheckIns.Changes(new("r2"), 2).ToValueList() });
        await RefusedAsync(good, good);
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(good));

        async Task RefusedAsync(params CareCommit[] commits) =>
            await Assert.ThrowsAsync<ArgumentException>(async () => await Store.Care.CommitManyAsync(commits, default));
    }

    [Fact]
    public async Task CommitMany_ChangesThatDoNotFit_IsUnfitAndLeavesTheOthersAlone()
    {
        var one = await Store.RegisterAsync("r1");
        var two = await Store.RegisterAsync("r2");
        var first = one.Next("c2", CheckIns.Changes(new("r1"), 2));
        Assert.Equal([CommitOutcome.Committed, CommitOutcome.Unfit], await BothAsync(first, [.. CheckIns.Changes(new("r2"), 2), .. CheckIns.Changes(new("r2"), 2)]));
        one.Advance(first);
        var second = one.Next("c3", CheckIns.Changes(new("r1"), 3));
        Assert.Equal([CommitOutcome.Committed, CommitOutcome.Unfit], await BothAsync(second, [new CareChange.VisitVoided(new("none"), Start, "wrong person")]));
        one.Advance(second);
        Assert.Equal(CommitOutcome.Unfit, await Store.CommitAsync(one.Next("c4", CheckIns.Changes(new("r1"), 3))));
        Assert.Equal(CommitOutcome.Unfit, await Store.CommitAsync(new Chain(new("r3")).Next("c1", CheckIns.Changes(new("r3"), 1))));
        Assert.Equal(["v2 r1", "v3 r1"], (await VisitsAsync()).Select(visit => $"{visit.Id} {visit.Resident}"));
        Assert.Equal((1, 0), ((await Store.LoadAsync("r2")).Version, (await Store.LoadAsync("r3")).Version));

        Task<IReadOnlyList<CommitOutcome>> BothAsync(CareCommit good, CareChange[] changes) =>
            Store.Care.CommitManyAsync([good, two.Next("c2", changes)], default);
    }

    [Fact]
    public async Task CommitMany_TwoTasksAtOneVersion_HasOneWinner()
    {
        var chain = await Store.RegisterAsync("r1");
        for (var round = 2; round < 60; round++)
        {
            var rivals = new[] { "a", "b" }.Select(name => chain.Next($"{name}{round}", CheckIns.Changes(new("r1"), round))).ToArray();
            var outcomes = await Task.WhenAll(rivals.Select(commit => Task.Run(() => Store.CommitAsync(commit))));
            Assert.Equal([CommitOutcome.Committed, CommitOutcome.Conflict], outcomes.Order());
            chain.Advance(rivals[Array.IndexOf(outcomes, CommitOutcome.Committed)]);
        }

        Assert.Equal(chain.Version, (await Store.LoadAsync("r1")).Version);
    }

    [Fact]
    public async Task CommitMany_VoidedVisit_KeepsItsRow()
    {
        var chain = await Store.RegisterAsync("r1");
        var recorded = chain.Next("c2", CheckIns.Changes(new("r1"), 2));
        await Store.CommitAsync(recorded);
        chain.Advance(recorded);
        await Store.CommitAsync(chain.Next("c3", [new CareChange.VisitVoided(CheckIns.VisitOf(2), Start, "wrong person")]));
        var request = new CareRequest(new("r1"), null) { HistorySince = Instant.FromUnixTimeSeconds(0) };
        var history = (await Store.Care.LoadManyAsync([request], default))[0].History!;
        Assert.Equal(Start, Assert.Single(history.Contacts).VoidedAt);
        var written = ((CareChange.VisitRecorded)recorded.Changes[0]).Visit;
        Assert.Equal(written, Assert.Single(await VisitsAsync()));
    }

    [Fact]
    public async Task CommitMany_CorrectedVisit_ReplacesItsRow()
    {
        var chain = await Store.RegisterAsync("r1");
        foreach (var sequence in (int[])[2, 3])
        {
            var recorded = chain.Next($"c{sequence}", CheckIns.Changes(new("r1"), sequence));
            await Store.CommitAsync(recorded);
            chain.Advance(recorded);
        }

        var right = ((CareChange.VisitRecorded)CheckIns.Changes(new("r1"), 3)[0]).Visit with
        {
            OccurredAt = Instant.FromUnixTimeSeconds(86_400), Seen = false, Checklist = [], Note = "nobody there", EnteredBy = new("w9"),
        };
        var unfit = chain.Next("c4", [new CareChange.VisitCorrected(right with { Id = new("none") })]);
        Assert.Equal(CommitOutcome.Unfit, await Store.CommitAsync(unfit));
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(chain.Next("c5", [new CareChange.VisitCorrected(right)])));
        var request = new CareRequest(new("r1"), null) { HistorySince = Instant.FromUnixTimeSeconds(0) };
        var history = (await Store.Care.LoadManyAsync([request], default))[0].History!;
        Assert.Equal([right.Id, CheckIns.VisitOf(2)], history.Contacts.Select(contact => contact.Visit));
        Assert.Equal(Contact.FromVisit(right), history.Contacts[0]);
        Assert.Equal(right, (await VisitsAsync()).Single(visit => visit.Id == right.Id));
        var later = (await Store.Care.LoadManyAsync([request with { HistorySince = right.OccurredAt + Duration.FromHours(1) }], default))[0].History!;
        Assert.Equal([CheckIns.VisitOf(2)], later.Contacts.Select(contact => contact.Visit));
    }

    [Fact]
    public async Task AnyCall_CancelledToken_DoesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var commit = new Chain(new("r1")).Next("c1", [new CareChange.FileWritten(CheckIns.File(new("r1")))]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Care.CommitManyAsync([commit], cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Care.LoadManyAsync([new(new("r1"), null)], cancelled.Token));
        Assert.Empty(await Store.Screens.ResidentsAsync(null, null, 1, default));
    }

    [Fact]
    public async Task Save_SameDigestAgain_ChangesNothing()
    {
        await Store.Policies.SaveAsync(new("d1", "q", "1", "{}"), default);
        await Store.Policies.SaveAsync(new("d1", "q", "1", "{ }"), default);
        await Store.Policies.SaveAsync(new("d2", "q", "2", "{}"), default);
        Assert.Equal(new("d1", "q", "1", "{}"), await Store.Policies.FindAsync("d1", default));
        Assert.Equal(new("d2", "q", "2", "{}"), await Store.Policies.FindAsync("d2", default));
        Assert.Null(await Store.Policies.FindAsync("d3", default));
    }

    [Fact]
    public async Task Adopt_NumberThatIsNotTheNext_IsNotWritten()
    {
        var first = new AdoptedEdition(1, "d1", Start, "w1");
        Assert.False(await Store.Policies.AdoptAsync(first with { Number = 2 }, default));
        Assert.True(await Store.Policies.AdoptAsync(first, default));
        Assert.False(await Store.Policies.AdoptAsync(first with { Digest = "d2" }, default));
        var second = new AdoptedEdition(2, "d2", Start, "w2", "每周");
        Assert.True(await Store.Policies.AdoptAsync(second, default));
        Assert.Equal([first, second], await Store.Policies.EditionsAsync(default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.Policies.AdoptAsync(second with { Number = 3, From = Start.PlusNanoseconds(100) }, default));
    }

    private Task<List<Visit>> VisitsAsync() => StoreUnderTest.AllAsync(Store.Export.VisitsAsync(default));
}
