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

/// <summary>A programme that ran on an earlier version goes on, and nothing is lost.</summary>
/// <remarks>From schema 2 on, the first sweep works every ledger out from birth.</remarks>
public sealed class MigratedProgrammeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AFileOfSchema2_Swept_KeepsEveryPromise()
    {
        await using var store = OpenKept("schema-2.db");
        var visits = await store.VisitsAsync(default).CountAsync();
        Assert.True(visits > 10);
        await SweepAsync(store, Instant.FromUtc(2023, 1, 12, 16, 0));

        var residents = await store.ResidentsAsync(null, null, 1_000, default);
        Assert.True(residents.Count > 20);
        Assert.All(residents, care => Assert.NotNull(care.SettledTo));
        Assert.Contains(residents, care => care.PendingWindows.Any());
        Assert.True(await store.WindowsAsync(default).CountAsync() > 10);
        Assert.Equal(visits, await store.VisitsAsync(default).CountAsync());
        Assert.Empty(await new CareVerifier(store, store, store, store).VerifyAsync().ToListAsync());
    }

    /// <summary>Audits of before repeat contacts, windows and events; they are replayed together with what is written behind them.</summary>
    [Fact]
    public async Task AFileOfSchema3WithFullerAudits_Swept_KeepsEveryPromise()
    {
        await using var store = OpenKept("schema-3.db");
        Assert.Empty(await new CareVerifier(store, store, store, store).VerifyAsync().ToListAsync());
        var audited = await AuditedAsync(store);
        Assert.Contains(audited, row => row.Payload.Contains("\"contact\":", StringComparison.Ordinal));
        await SweepAsync(store, Instant.FromUtc(2024, 2, 1, 0, 0));

        var more = (await AuditedAsync(store)).Skip(audited.Count).ToList();
        Assert.Contains(more, row => row.Payload.Contains("\"dutyState\"", StringComparison.Ordinal));
        Assert.Empty(await new CareVerifier(store, store, store, store).VerifyAsync().ToListAsync());
    }

    [Theory]
    [InlineData("UPDATE windows SET resume = resume || ' 1' WHERE number = 3", "Window 3 of")]
    [InlineData("UPDATE windows SET met_by = NULL, ending = 4 WHERE number = 3", "Window 3 of")]
    public async Task AnAlteredWindow_Verified_IsNamed(string damage, string named)
    {
        await using var store = OpenKept("schema-3.db");
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.File("care.db")};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = damage;
            Assert.NotEqual(0, command.ExecuteNonQuery());
        }

        var broken = await new CareVerifier(store, store, store, store).VerifyAsync().ToListAsync();
        Assert.Contains(broken, promise => promise.Detail.StartsWith(named, StringComparison.Ordinal));
    }

    private SqliteCareStore OpenKept(string file)
    {
        var path = _folder.File("care.db");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Assets", file), path);
        return SqliteCareStore.Open(new() { Path = path });
    }

    private static async Task SweepAsync(SqliteCareStore store, Instant now)
    {
        var directory = new InMemoryDirectory();
        var engine = new CareEngine(
            new()
            {
                Store = store, Policies = store, Outbox = store, Screens = store, Directory = directory, Transport = new Silence(),
                KeyRing = new HmacKeyRing([new(1, new byte[32])]), Access = new PostAccessPolicy(directory), Clock = new FakeClock(now),
            },
            new() { Policy = await PolicyAsync() });
        await engine.SweepAsync();
    }

    private static async Task<List<AuditRow>> AuditedAsync(SqliteCareStore store)
    {
        var rows = new List<AuditRow>();
        foreach (var care in await store.ResidentsAsync(null, null, 100, default))
            rows.AddRange(await store.AuditAsync(care.Resident.Id, default).ToListAsync());
        return [.. rows.OrderBy(row => row.At)];
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
        public ValueTask<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken) => new(SendOutcome.Of(true));
    }
}
