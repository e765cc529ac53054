using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Durability.Full)]
    [InlineData(Durability.ProcessCrash)]
    public async Task Open_Again_HoldsWhatWasCommitted(Durability durability)
    {
        using (var store = _folder.OpenStore(durability))
            await StoreUnderTest.Of(store).RegisterAsync("r1");
        using var again = _folder.OpenStore(durability);
        Assert.Equal(1, (await StoreUnderTest.Of(again).LoadAsync("r1")).Version);
    }

    [Fact]
    public async Task Write_WhileAnotherStoreWrites_IsTC0401AndReadsGoOn()
    {
        using var first = _folder.OpenStore();
        var chain = await StoreUnderTest.Of(first).RegisterAsync("r1");
        using (var second = _folder.OpenStore())
        {
            Assert.Equal(1, (await StoreUnderTest.Of(second).LoadAsync("r1")).Version);
            Assert.Equal("TC0401", (await Assert.ThrowsAsync<CareStoreException>(() => StoreUnderTest.Of(second).RegisterAsync("r2"))).Code);
            var commit = chain.Next("c2", CheckIns.Changes(new("r1"), 2));
            Assert.Equal(CommitOutcome.Committed, await StoreUnderTest.Of(first).CommitAsync(commit));
            Assert.Equal(2, (await StoreUnderTest.Of(second).LoadAsync("r1")).Version);
        }

        first.Dispose();
        using var third = _folder.OpenStore();
        await StoreUnderTest.Of(third).RegisterAsync("r2");
    }

    [Fact]
    public async Task Write_WhileAnotherProgrammeHoldsTheDatabase_IsTC0401AndLaterWorks()
    {
        using var store = _folder.OpenStore();
        using (var other = Connect(SqliteOpenMode.ReadWrite))
        {
            Execute(other, "BEGIN IMMEDIATE");
            Assert.Equal("TC0401", (await Assert.ThrowsAsync<CareStoreException>(() => StoreUnderTest.Of(store).RegisterAsync("r1"))).Code);
            Execute(other, "ROLLBACK");
        }

        await StoreUnderTest.Of(store).RegisterAsync("r1");
    }

    [Fact]
    public void Open_OtherSchemaVersion_IsTC0402()
    {
        _folder.OpenStore().Dispose();
        using (var other = Connect(SqliteOpenMode.ReadWrite))
            Execute(other, "UPDATE meta SET value = 99 WHERE key = 'schema_version'");
        var fault = Assert.Throws<CareStoreException>(() => _folder.OpenStore());
        Assert.Equal("TC0402", fault.Code);
        Assert.Contains("version 99", fault.Text.In("en"), StringComparison.Ordinal);
        Assert.Contains("版本是 99", fault.Text.In("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_DatabaseOfAnotherProgramme_IsTC0403AndLeftAsItWas()
    {
        using (var other = Connect(SqliteOpenMode.ReadWriteCreate))
            Execute(other, "CREATE TABLE t (a)");
        var before = File.ReadAllBytes(_folder.File("care.db"));
        Assert.Equal("TC0403", Assert.Throws<CareStoreException>(() => _folder.OpenStore()).Code);
        Assert.Equal(before, File.ReadAllBytes(_folder.File("care.db")));
    }

    [Fact]
    public void Open_NoDatabase_IsTC0403AndLeftAsItWas()
    {
        var text = string.Join("\n", Enumerable.Repeat("a list of residents", 200));
        File.WriteAllText(_folder.File("care.db"), text);
        Assert.Equal("TC0403", Assert.Throws<CareStoreException>(() => _folder.OpenStore()).Code);
        Assert.Equal(text, File.ReadAllText(_folder.File("care.db")));
    }

    [Theory]
    [InlineData("no-such-folder/care.db")]
    [InlineData(".")]
    public void Open_FileThatCannotBe_IsTC0404(string name) =>
        Assert.Equal("TC0404", Assert.Throws<CareStoreException>(() => SqliteCareStore.Open(new() { Path = _folder.File(name) })).Code);

    [Fact]
    public void Open_WrongOptions_NamesEveryError()
    {
        var error = Assert.Throws<ArgumentException>(
            () => SqliteCareStore.Open(new() { BusyTimeout = Duration.FromHours(1), Durability = (Durability)9 }));
        Assert.Contains("Path", error.Message, StringComparison.Ordinal);
        Assert.Contains("BusyTimeout", error.Message, StringComparison.Ordinal);
        Assert.Contains("Durability 9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_ThenUse_ThrowsObjectDisposed()
    {
        var store = _folder.OpenStore();
        await store.DisposeAsync();
        store.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => StoreUnderTest.Of(store).LoadAsync("r1"));
    }

    [Fact]
    public async Task Views_CheckIns_SayWhatTheRecordsSay()
    {
        using var store = _folder.OpenStore();
        var chain = await StoreUnderTest.Of(store).RegisterAsync("r1");
        await StoreUnderTest.Of(store).CommitAsync(chain.Next("c2", CheckIns.Changes(new("r1"), 2)));
        using var reader = Connect(SqliteOpenMode.ReadOnly);
        Assert.Equal("3 met 1970-01-06T00:00:00Z", Query(reader, "SELECT number || ' ' || status || ' ' || due_at FROM window_status WHERE met_by = 'v2'"));
        Assert.Equal("missed", Query(reader, "SELECT status FROM window_status WHERE met_by IS NULL"));
        Assert.Equal("1970-01-03T00:00:00Z door code", Query(reader, "SELECT occurred_at || ' ' || method FROM visit_list"));
        Assert.Equal("undecided", Query(reader, "SELECT standing FROM resident_list"));
        Assert.Equal("0", Query(reader, "SELECT count(*) FROM event_list"));
    }

    [Fact]
    public async Task WindowStatus_EveryKindOfWindow_AgreesWithStatusAt()
    {
        using var store = _folder.OpenStore();
        var chain = await StoreUnderTest.Of(store).RegisterAsync("r1");
        var windows = EveryKindOfWindow().ToArray();
        await StoreUnderTest.Of(store).CommitAsync(chain.Next("c2", windows.Select(window => new CareChange.WindowWritten(window))));
        using var reader = Connect(SqliteOpenMode.ReadOnly);
        // No instant lies near the present, so any present will do.
        var expected = windows.Select(window => window.StatusAt(Instant.FromUtc(2100, 1, 1, 0, 0)).ToString()).ToArray();
        Assert.Equal(6, expected.Distinct().Count());
        Assert.Equal(
            string.Join(" ", expected).ToLowerInvariant(),
            Query(reader, "SELECT group_concat(replace(status, ' ', ''), ' ') FROM (SELECT status FROM window_status ORDER BY number)"));
    }

    [Fact]
    public void AddThreeColorSqlite_Provider_GivesOneStoreForEveryPort()
    {
        var services = new ServiceCollection().AddThreeColorSqlite(options => options.Path = _folder.File("care.db"));
        using var provider = services.BuildServiceProvider();
        var store = provider.GetRequiredService<SqliteCareStore>();
        Assert.Same(store, provider.GetRequiredService<ICareStore>());
        Assert.Same(store, provider.GetRequiredService<IOutbox>());
        Assert.Same(store, provider.GetRequiredService<ICareReader>());
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddThreeColorSqlite(_ => { }));
    }

    private static IEnumerable<Window> EveryKindOfWindow()
    {
        Instant?[] sometimes = [null, Instant.FromUtc(2010, 1, 1, 0, 0), Instant.FromUtc(2012, 1, 1, 0, 0), Instant.FromUtc(2900, 1, 1, 0, 0)];
        var number = 0;
        foreach (var due in new[] { Instant.FromUtc(2011, 1, 1, 0, 0), Instant.FromUtc(2800, 1, 1, 0, 0) })
            foreach (var met in sometimes)
                foreach (var excused in sometimes)
                    foreach (var missed in sometimes)
                        yield return new()
                        {
                            Duty = new("home-visit"),
                            Number = ++number,
                            OpensAt = Instant.FromUtc(2009, 1, 1, 0, 0),
                            DueAt = due,
                            MetAt = met,
                            ExcusedAt = excused,
                            MissedAt = missed,
                            Unit = new("u1"),
                        };
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string? Query(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    private SqliteConnection Connect(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder.File("care.db"), Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
