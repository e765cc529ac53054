using ThreeColor.Auditing;
using ThreeColor.Ports;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests.Auditing;

public sealed class AuditTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Chain_AnyChangedColumn_IsFound()
    {
        var rows = await RowsAsync();
        Assert.True(rows.Count > 3);
        for (var i = 0; i < rows.Count; i++)
            Assert.True(AuditChain.Verify(rows[i], i == 0 ? "" : rows[i - 1].Hash));

        var row = rows[1];
        AuditRow[] forged =
        [
            row with { Actor = "somebody" }, row with { Purpose = "Records" }, row with { Kind = "void-visit" }, row with { Command = new("other") },
            row with { At = row.At.PlusTicks(10) }, row with { PolicyDigest = "0" }, row with { Payload = row.Payload + " " },
            row with { Salt = "0" }, row with { Sequence = 7 }, row with { PreviousHash = "0" },
        ];
        Assert.All(forged, change => Assert.False(AuditChain.Verify(change, rows[0].Hash)));
    }

    [Fact]
    public async Task Verifier_ALiveStore_FindsNothing_AndAForgedOneIsFound()
    {
        await RowsAsync();
        Assert.Empty(await _world.VerifyAsync());

        var broken = await new CareVerifier(_world.Store, _world.Store, new ForgingExport(_world.Store), _world.Store).VerifyAsync().ToListAsync();
        Assert.Equal(3, Assert.Single(broken).Promise);
    }

    private async Task<IReadOnlyList<AuditRow>> RowsAsync()
    {
        await _world.EnrolAsync();
        await _world.GoToAsync("2023-01-04T12:00");
        await _world.VisitAsync("V1");
        return await _world.Store.AuditAsync(Wang, default).ToListAsync();
    }
}
