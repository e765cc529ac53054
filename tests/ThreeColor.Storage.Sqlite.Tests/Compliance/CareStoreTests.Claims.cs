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
        Assert.Equal(["\uFF21", "\U00020BB7"], (await Store.Reader.ResidentsAsync(null, 5, default)).Select(care => care.Resident.Id.Value));
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
        await Store.CommitAsync(chain.Next("c2", [], Start + Duration.FromSeconds(1)));
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
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.Reader.ResidentsAsync(null, 0, default));
    }

    private async Task<string[]> ClaimAsync(Instant now, int limit = 10, string? unit = null) =>
        [.. (await Store.Care.ClaimDueAsync(
            new(now, limit, now + Lease, unit is null ? null : new Id<Organisation.Unit>(unit)), default)).Select(id => id.Value)];
}
