using NodaTime;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

public abstract partial class CareStoreTests
{
    private static readonly Duration Lease = Duration.FromMinutes(5);

    [Fact]
    public async Task ClaimDue_SeveralDue_OrdersByDueThenId()
    {
        await Store.RegisterAsync("b", Start);
        await Store.RegisterAsync("a", Start);
        await Store.RegisterAsync("z", Start - Duration.FromSeconds(1));
        await Store.RegisterAsync("later", Start + Duration.FromSeconds(1));
        await Store.RegisterAsync("never");
        Assert.Equal(["z", "a"], await ClaimAsync(Start, 2));
        Assert.Equal(["b"], await ClaimAsync(Start, 2));
    }

    [Fact]
    public async Task ClaimDue_RareCharacters_OrdersByCodePoint()
    {
        // U+20BB7 lies above U+FF21, but its first UTF-16 unit lies below.
        await Store.RegisterAsync("\U00020BB7", Start);
        await Store.RegisterAsync("\uFF21", Start);
        Assert.Equal(["\uFF21", "\U00020BB7"], await ClaimAsync(Start));
        Assert.Equal(["\uFF21", "\U00020BB7"], (await Store.Screens.ResidentsAsync(null, null, 5, default)).Select(care => care.Resident.Id.Value));
    }

    [Fact]
    public async Task ClaimDue_Leased_IsGivenAgainOnlyWhenTheLeaseHasRunOut()
    {
        await Store.RegisterAsync("r1", Start);
        Assert.Equal(["r1"], await ClaimAsync(Start));
        Assert.Empty(await ClaimAsync(Start + Lease - Duration.FromMilliseconds(1)));
        Assert.Equal(["r1"], await ClaimAsync(Start + Lease));
    }

    [Fact]
    public async Task ClaimDue_AfterACommit_IsLeasedNoMore()
    {
        var chain = await Store.RegisterAsync("r1", Start);
        await ClaimAsync(Start);
        await Store.AdvanceAsync(chain, chain.Next("c2", [], Start + Duration.FromSeconds(1)));
        Assert.Empty(await ClaimAsync(Start));
        Assert.Equal(["r1"], await ClaimAsync(Start + Duration.FromSeconds(1)));
    }

    [Fact]
    public async Task ClaimDue_AfterAConflict_IsLeasedStill()
    {
        var chain = await Store.RegisterAsync("r1", Start);
        await ClaimAsync(Start);
        await Store.CommitAsync(new Chain(new("r1"), 5, chain.Head).Next("c2", [], Start));
        Assert.Empty(await ClaimAsync(Start));
    }

    [Fact]
    public async Task ClaimDue_OfAUnit_LeavesOthersAlone()
    {
        await Store.RegisterAsync("r1", Start);
        await Store.RegisterAsync("r2", Start, unit: "u2");
        Assert.Equal(["r2"], await ClaimAsync(Start, 10, "u2"));
        Assert.Equal(["r1"], await ClaimAsync(Start));
    }

    [Fact]
    public async Task ClaimDue_OfAUnitAbove_TakesWhatItsKnownPathHolds()
    {
        await Store.RegisterAsync("r1", Start, "m1", [new("m1"), new("town"), new("root")]);
        await Store.RegisterAsync("r2", Start, "m2", [new("m2"), new("other"), new("root")]);
        await Store.RegisterAsync("r3", Start, "lost");
        Assert.Equal(["r1"], await ClaimAsync(Start, 10, "town"));
        Assert.Equal(["r2"], await ClaimAsync(Start, 10, "root"));
        Assert.Equal(["r3"], await ClaimAsync(Start, 10, "lost"));
    }

    [Fact]
    public async Task ClaimDue_LeaseOfAClockThatRanAhead_IsVoid()
    {
        await Store.RegisterAsync("r1", Start);
        await ClaimAsync(Start + Duration.FromDays(365));
        Assert.Equal(["r1"], await ClaimAsync(Start));
        Assert.Empty(await ClaimAsync(Start + Duration.FromMilliseconds(1)));
    }

    [Fact]
    public async Task ClaimDue_BehindTheEdition_ComeAfterWhatIsDueByRankAndId()
    {
        await RegisterUnderAsync("b", 1, 2, null);
        await RegisterUnderAsync("a", 1, 2, null);
        await RegisterUnderAsync("z", 0, 1, null);
        await RegisterUnderAsync("due", 1, 9, Start);
        await RegisterUnderAsync("new", 2, 0, null);
        Assert.Equal(["due", "z", "a"], await ClaimEditionAsync(3, 2));
        Assert.Equal(["b"], await ClaimEditionAsync(3, 2));
        Assert.Empty(await ClaimEditionAsync(3, 2));

        async Task RegisterUnderAsync(string resident, int edition, int rank, Instant? due)
        {
            var chain = new Chain(new(resident));
            var commit = chain.Next("register", [new CareChange.FileWritten(CheckIns.File(new(resident)))], due);
            await Store.AdvanceAsync(chain, commit with { Edition = edition, Rank = rank });
        }

        async Task<string[]> ClaimEditionAsync(int limit, int edition) =>
            [.. (await Store.Care.ClaimDueAsync(new(Start, limit, Start + Lease, null, edition), default)).Select(id => id.Value)];
    }

    [Fact]
    public async Task ClaimDue_ManyTasks_GivesEachResidentOnce()
    {
        for (var i = 0; i < 40; i++)
            await Store.RegisterAsync($"r{i}", Start);
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ClaimAsync(Start, 5))));
        Assert.Equal(40, claims.SelectMany(claim => claim).Distinct().Count());
        Assert.All(claims, claim => Assert.Equal(5, claim.Length));
    }

    [Fact]
    public async Task Claim_LimitBelowOne_Throws()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ClaimAsync(Start, 0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.Outbox.ClaimAsync(Start, 0, Start, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.Screens.ResidentsAsync(null, null, 0, default));
    }

    private async Task<string[]> ClaimAsync(Instant now, int limit = 10, string? unit = null) =>
        [.. (await Store.Care.ClaimDueAsync(
            new(now, limit, now + Lease, unit is null ? null : new Id<Organisation.Unit>(unit)), default)).Select(id => id.Value)];
}
