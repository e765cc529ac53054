using Microsoft.Data.Sqlite;
using ThreeColor.Ports;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

public sealed class SqliteCareStoreTests : CareStoreTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteCareStore _store;

    public SqliteCareStoreTests()
    {
        _store = _folder.OpenStore();
        Store = StoreUnderTest.Of(_store);
    }

    protected override StoreUnderTest Store { get; }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    protected override IEnumerable<PolicyVersion> Policies()
    {
        using var reader = new SqliteConnection($"Data Source={_folder.File("care.db")};Mode=ReadOnly;Pooling=False");
        reader.Open();
        using var command = reader.CreateCommand();
        command.CommandText = "SELECT digest, policy_id, version, json FROM policies ORDER BY digest";
        using var rows = command.ExecuteReader();
        while (rows.Read())
            yield return new(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3));
    }
}
