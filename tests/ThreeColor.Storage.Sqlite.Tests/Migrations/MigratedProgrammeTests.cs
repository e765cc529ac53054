using NodaTime;
using NodaTime.Testing;
using ThreeColor.Auditing;
using ThreeColor.InMemory;
using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Security;
using ThreeColor.Conformance.Stories;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Migrations;

/// <summary>A programme that ran on schema version 2 goes on: the first sweep works every ledger out from birth, and nothing is lost.</summary>
public sealed class MigratedProgrammeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AFileOfSchema2_Swept_KeepsEveryPromise()
    {
        var path = _folder.File("care.db");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Assets", "schema-2.db"), path);
        await using var store = SqliteCareStore.Open(new() { Path = path });
        var directory = new InMemoryDirectory();
        var engine = new CareEngine(
            new()
            {
                Store = store, Policies = store, Outbox = store, Screens = store, Directory = directory, Transport = new Silence(),
                KeyRing = new HmacKeyRing([new(1, new byte[32])]), Access = new PostAccessPolicy(directory), Clock = new FakeClock(Instant.FromUtc(2023, 1, 12, 16, 0)),
            },
            new() { Policy = await PolicyAsync() });
        var visits = await store.VisitsAsync(default).CountAsync();
        Assert.True(visits > 10);
        await engine.SweepAsync();

        var residents = await store.ResidentsAsync(null, null, 1_000, default);
        Assert.True(residents.Count > 20);
        Assert.All(residents, care => Assert.NotNull(care.SettledTo));
        Assert.Contains(residents, care => care.PendingWindows.Any());
        Assert.True(await store.WindowsAsync(default).CountAsync() > 10);
        Assert.Equal(visits, await store.VisitsAsync(default).CountAsync());
        Assert.Empty(await new CareVerifier(store, store, store, store).VerifyAsync().ToListAsync());
    }

    private static async Task<CarePolicy> PolicyAsync()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ThreeColor.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests run inside the repository.");
        return (await PolicyDocument.ReadFileAsync(Path.Combine(folder, "policies", "q-district.json"))).Require();
    }

    private sealed class Silence : ITransport
    {
        public ValueTask<bool> SendAsync(OutboxMessage message, CancellationToken cancellationToken) => new(true);
    }
}
