using Microsoft.Data.Sqlite;
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

    private void Write(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("care.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private List<string> Read(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("care.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join("|", Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] blob ? Convert.ToHexString(blob) : $"{reader.GetValue(i)}")));
        return rows;
    }
}
