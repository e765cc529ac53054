using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Conformance.Stories;
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
            await Under.Test(store).RegisterAsync("r1");
        using var again = _folder.OpenStore(durability);
        Assert.Equal(1, (await Under.Test(again).LoadAsync("r1")).Version);
    }

    [Fact]
    public async Task Write_WhileAnotherStoreWrites_IsTC0401AndReadsGoOn()
    {
        using var first = _folder.OpenStore();
        var chain = await Under.Test(first).RegisterAsync("r1");
        using (var second = _folder.OpenStore())
        {
            Assert.Equal(1, (await Under.Test(second).LoadAsync("r1")).Version);
            Assert.Equal("TC0401", (await Assert.ThrowsAsync<CareStoreException>(() => Under.Test(second).RegisterAsync("r2"))).Code);
            var commit = chain.Next("c2", CheckIns.Changes(new("r1"), 2));
            Assert.Equal(CommitOutcome.Committed, await Under.Test(first).CommitAsync(commit));
            Assert.Equal(2, (await Under.Test(second).LoadAsync("r1")).Version);
        }

        first.Dispose();
        using var third = _folder.OpenStore();
        await Under.Test(third).RegisterAsync("r2");
    }

    [Fact]
    public async Task Write_WhileAnotherProgrammeHoldsTheDatabase_IsTC0401AndLaterWorks()
    {
        using var store = _folder.OpenStore();
        using (var other = Connect(SqliteOpenMode.ReadWrite))
        {
            Execute(other, "BEGIN IMMEDIATE");
            Assert.Equal("TC0401", (await Assert.ThrowsAsync<CareStoreException>(() => Under.Test(store).RegisterAsync("r1"))).Code);
            Execute(other, "ROLLBACK");
        }

        await Under.Test(store).RegisterAsync("r1");
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
        Assert.Equal("TC0404", Assert.Throws<CareStoreException>(() => SqliteCareStore.Open(new() { Path = _folder.File(name), Create = true })).Code);

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
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Under.Test(store).LoadAsync("r1"));
    }

    [Fact]
    public async Task Views_CheckIns_SayWhatTheRecordsSay()
    {
        using var store = _folder.OpenStore();
        var chain = await Under.Test(store).RegisterAsync("r1");
        await Under.Test(store).CommitAsync(chain.Next("c2", CheckIns.Changes(new("r1"), 2)));
        using var reader = Connect(SqliteOpenMode.ReadOnly);
        Assert.Equal("2 met 1970-01-05T00:00:00Z", Query(reader, "SELECT number || ' ' || status || ' ' || due_at FROM window_status WHERE met_by = 'v2'"));
        Assert.Equal("3 overdue 1", Query(reader, "SELECT number || ' ' || status || ' ' || overdue FROM window_status JOIN due_list USING (number) WHERE met_by IS NULL"));
        Assert.Equal("""1970-01-03T00:00:00Z door code ["enter.gas","open.health solved"]""", Query(reader, "SELECT occurred_at || ' ' || method || ' ' || checklist FROM visit_list"));
        Assert.Equal("undecided", Query(reader, "SELECT standing FROM resident_list"));
        Assert.Equal("0", Query(reader, "SELECT count(*) FROM event_list"));
        Assert.Equal("w1 care record-visit p", Query(reader, "SELECT actor || ' ' || purpose || ' ' || kind || ' ' || policy FROM audit_list WHERE sequence = 2"));
    }

    [Theory]
    [InlineData(WindowEnding.Met)]
    [InlineData(WindowEnding.Late)]
    [InlineData(WindowEnding.Excused)]
    [InlineData(WindowEnding.Missed)]
    [InlineData(null)]
    public async Task WindowStatus_EveryKindOfWindow_AgreesWithStatusAt(WindowEnding? ending)
    {
        using var store = _folder.OpenStore();
        var chain = await Under.Test(store).RegisterAsync("r1");
        // No instant lies near the present, so any present will do.
        foreach (var (due, paused) in new[] { (2011, false), (2800, false), (2011, true) })
        {
            var window = CheckIns.WindowOf(1, Instant.FromUtc(2009, 1, 1, 0, 0)) with
            {
                DueAt = Instant.FromUtc(due, 1, 1, 0, 0), Paused = paused, Ending = ending, EndedAt = ending is null ? null : Instant.FromUtc(2010, 1, 1, 0, 0),
            };
            CareChange change = ending is null ? new CareChange.DutyWritten(CheckIns.DutyOf(window)) : new CareChange.WindowEnded(window);
            await Under.Test(store).AdvanceAsync(chain, chain.Next($"c{due}{paused}", [change]));
            using var reader = Connect(SqliteOpenMode.ReadOnly);
            Assert.Equal(
                window.StatusAt(Instant.FromUtc(2100, 1, 1, 0, 0)).ToString().ToLowerInvariant(),
                Query(reader, "SELECT replace(status, ' ', '') FROM window_status"));
        }
    }

    [Fact]
    public void Open_NothingThereOrAnEmptyFile_IsTC0406AndMakesNothing()
    {
        var path = _folder.File("care.db");
        var fault = Assert.Throws<CareStoreException>(() => SqliteCareStore.Open(new() { Path = path }));
        Assert.Equal("TC0406", fault.Code);
        Assert.Contains(path, fault.Text.In("en"), StringComparison.Ordinal);
        Assert.Contains("Create", fault.Remedy.In("en"), StringComparison.Ordinal);
        Assert.False(File.Exists(path));
        File.WriteAllBytes(path, []);
        Assert.Equal("TC0406", Assert.Throws<CareStoreException>(() => SqliteCareStore.Open(new() { Path = path })).Code);
        Assert.Equal(0, new FileInfo(path).Length);
        SqliteCareStore.Open(new() { Path = path, Create = true }).Dispose();
        SqliteCareStore.Open(new() { Path = path }).Dispose();
    }

    [Fact]
    public async Task Backup_WhileTheStoreWorks_IsAStoreOfItsOwn()
    {
        using var store = _folder.OpenStore();
        var chain = await Under.Test(store).RegisterAsync("r1");
        var target = _folder.File("it's a backup.db");
        await store.BackupAsync(target);
        await Under.Test(store).AdvanceAsync(chain, chain.Next("c2", CheckIns.Changes(new("r1"), 2)));
        Assert.Equal("TC0407", (await Assert.ThrowsAsync<CareStoreException>(() => store.BackupAsync(target))).Code);
        Assert.Equal("TC0404", (await Assert.ThrowsAsync<CareStoreException>(() => store.BackupAsync(_folder.File("no-such-folder/b.db")))).Code);
        using var backup = SqliteCareStore.Open(new() { Path = target });
        var loaded = await Under.Test(backup).LoadAsync("r1", "register");
        Assert.Equal((1, true), (loaded.Version, loaded.CommandSeen));
        Assert.Equal(CommitOutcome.Committed, await Under.Test(backup).CommitAsync(new Chain(new("r1"), 1, loaded.AuditHead).Next("c2", [])));
    }

    [Fact]
    public async Task AnyCall_ManyAtOnce_AnswersEachAfterItsOwnCommit()
    {
        using var store = _folder.OpenStore(Durability.Full);
        var under = Under.Test(store);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            await under.RegisterAsync($"r{i}");
            Assert.Equal(1, (await under.LoadAsync($"r{i}")).Version);
        }));
        Assert.Equal(200, (await under.Screens.ResidentsAsync(null, null, 1000, default)).Count);
    }

    [Fact]
    public async Task Load_WhileAnotherProgramHoldsTheDatabase_DoesNotWait()
    {
        using var store = _folder.OpenStore();
        var chain = await Under.Test(store).RegisterAsync("r1");
        using var other = Connect(SqliteOpenMode.ReadWrite);
        Execute(other, "BEGIN IMMEDIATE");
        var commit = Under.Test(store).CommitAsync(chain.Next("c2", []));
        Assert.Equal(1, (await Under.Test(store).LoadAsync("r1")).Version);
        Execute(other, "ROLLBACK");
        await Record.ExceptionAsync(() => commit);
    }

    [Fact]
    public void AddThreeColorSqlite_Provider_GivesOneStoreForEveryPort()
    {
        var services = new ServiceCollection().AddThreeColorSqlite(options => (options.Path, options.Create) = (_folder.File("care.db"), true));
        using var provider = services.BuildServiceProvider();
        var store = provider.GetRequiredService<SqliteCareStore>();
        Assert.Same(store, provider.GetRequiredService<ICareStore>());
        Assert.Same(store, provider.GetRequiredService<IOutbox>());
        Assert.Same(store, provider.GetRequiredService<IPolicyStore>());
        Assert.Same(store, provider.GetRequiredService<ICareScreens>());
        Assert.Same(store, provider.GetRequiredService<ICareExport>());
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddThreeColorSqlite(_ => { }));
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
