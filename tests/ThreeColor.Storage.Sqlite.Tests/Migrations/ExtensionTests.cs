using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Migrations;

/// <summary>A file of schema version 3 gets the columns it lacks; its rows stay as they are.</summary>
public sealed class ExtensionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExtensionTests()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Assets", "schema-3.db"), _folder.File("care.db"));
        Write("INSERT INTO pauses (resident, id, reason, starts_at, review_asked, in_care) SELECT id, 'p1', 1, 5, 1, 1 FROM residents");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("events", "id, stage, listed, revision")]
    [InlineData("visits", "id, resident, occurred_at, worker, note")]
    [InlineData("windows", "resident, duty, number, ending")]
    [InlineData("audit", "row, resident, hash")]
    public void Open_Version3_KeepsEveryRowOf(string table, string columns)
    {
        var before = Read($"SELECT {columns} FROM {table} ORDER BY 1, 2, 3");
        SqliteCareStore.Open(new() { Path = _folder.File("care.db") }).Dispose();
        Assert.NotEmpty(before);
        Assert.Equal(before, Read($"SELECT {columns} FROM {table} ORDER BY 1, 2, 3"));
        Assert.Equal(["4"], Read("SELECT value FROM meta WHERE key = 'schema_version'"));
    }

    [Fact]
    public async Task Open_Version3_ReadsAndGoesOn()
    {
        using var store = SqliteCareStore.Open(new() { Path = _folder.File("care.db") });
        var under = Under.Test(store);
        var all = await under.Screens.ResidentsAsync(null, null, 100, default);
        Assert.NotEmpty(all);
        Assert.All(all, care => Assert.Equal(1, Assert.Single(care.Pauses).Asked));
        Assert.NotEmpty(await store.EventsAsync(default).ToListAsync());
        Assert.Empty(await under.Screens.TroublesAsync(null, null, 9, default));
    }

    private void Write(string sql) => RawFile.Execute(_folder.File("care.db"), sql);

    private List<string> Read(string sql) => RawFile.Rows(_folder.File("care.db"), sql);
}
