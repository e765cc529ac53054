using System.Diagnostics;
using Microsoft.Data.Sqlite;
using ThreeColor.Conformance;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Crash;

/// <summary>A process that writes is killed again and again; nothing it acknowledged may be lost, and nothing may be half there.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Durability.Full, 11)]
    [InlineData(Durability.ProcessCrash, 12)]
    public async Task Kill_AtAnyPoint_KeepsEveryAcknowledgedCommitWhole(Durability durability, int seed) =>
        await CrashTrial.RunAsync(Writer(durability, "late"), OpenAsync, kills: 8, seed);

    [Fact]
    public async Task Kill_WriterThatAcknowledgesTooEarly_IsFoundOut()
    {
        var fault = await Assert.ThrowsAsync<ConformanceException>(() => CrashTrial.RunAsync(Writer(Durability.Full, "early"), OpenAsync, kills: 20));
        Assert.Contains("Acknowledged and lost", fault.Message, StringComparison.Ordinal);
    }

    private ProcessStartInfo Writer(Durability durability, string acknowledge) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "ThreeColor.Storage.CrashWriter.dll"), _folder.File("care.db"), $"{durability}", acknowledge]);

    private Task<StoreUnderTest> OpenAsync()
    {
        var store = _folder.OpenStore();
        Assert.Equal("ok", Integrity());
        return Task.FromResult(StoreUnderTest.Of(store, release: store.DisposeAsync));
    }

    private string Integrity()
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("care.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }
}
