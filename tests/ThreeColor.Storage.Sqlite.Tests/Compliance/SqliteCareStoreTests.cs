using Microsoft.Data.Sqlite;
using ThreeColor.Conformance;
using ThreeColor.Conformance.Xunit;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

public sealed class SqliteCareStoreTests : DurableStoreConformanceTests
{
    protected override Task<StoreUnderTest> OpenAsync() => Task.FromResult(Open(new TemporaryFolder()));

    private static StoreUnderTest Open(TemporaryFolder folder)
    {
        var store = folder.OpenStore();
        return new(store, store, store, store, store)
        {
            Reopen = () =>
            {
                store.Dispose();
                return Task.FromResult(Open(folder));
            },
            CrashPoints = [
                PointAt("INSERT", "visits"), PointAt("INSERT", "events"), PointAt("UPDATE", "residents"),
                PointAt("INSERT", "coverage"), PointAt("INSERT", "audit"), PointAt("INSERT", "outbox")
            ],
            Release = () =>
            {
                store.Dispose();
                folder.Dispose();
                return ValueTask.CompletedTask;
            },
        };

        CrashPoint PointAt(string verb, string table) => new(
            $"{verb} {table}",
            () => RunAsync($"CREATE TRIGGER crash BEFORE {verb} ON {table} BEGIN SELECT RAISE(FAIL, 'the disk is full'); END"),
            () => RunAsync("DROP TRIGGER crash"));

        Task RunAsync(string sql)
        {
            using var connection = new SqliteConnection($"Data Source={folder.File("care.db")};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
            return Task.CompletedTask;
        }
    }
}
