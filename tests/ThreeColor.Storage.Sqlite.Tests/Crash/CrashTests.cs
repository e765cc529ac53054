using System.Diagnostics;
using Microsoft.Data.Sqlite;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Crash;

/// <summary>A process that writes is killed again and again; nothing it acknowledged may be lost, and nothing may be half there.</summary>
public sealed class CrashTests : IDisposable
{
    private static readonly Id<Resident> Writer = new("r1");
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _acknowledged = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Durability.Full, 11)]
    [InlineData(Durability.ProcessCrash, 12)]
    public async Task Kill_AtAnyPoint_KeepsEveryAcknowledgedCommitWhole(Durability durability, int seed)
    {
        var random = new Random(seed);
        for (var kill = 0; kill < 8; kill++)
        {
            await WriteAndKillAsync(durability, "late", random.Next(1, 300));
            Assert.Equal("", await FaultAsync());
        }
    }

    [Fact]
    public async Task Kill_WriterThatAcknowledgesTooEarly_IsFoundOut()
    {
        var fault = "";
        for (var kill = 0; kill < 20 && fault == ""; kill++)
        {
            await WriteAndKillAsync(Durability.Full, "early", 3);
            fault = await FaultAsync();
        }

        Assert.StartsWith("Acknowledged and lost", fault, StringComparison.Ordinal);
    }

    private async Task WriteAndKillAsync(Durability durability, string acknowledge, int lines)
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "ThreeColor.Storage.CrashWriter.dll");
        using var writer = Process.Start(new ProcessStartInfo("dotnet", [dll, _folder.File("care.db"), durability.ToString(), acknowledge])
        {
            RedirectStandardOutput = true,
        })!;
        for (var i = 0; i < lines; i++)
            Acknowledge(await writer.StandardOutput.ReadLineAsync());
        writer.Kill();
        while (await writer.StandardOutput.ReadLineAsync() is { } line)
            Acknowledge(line);
        await writer.WaitForExitAsync();
    }

    private void Acknowledge(string? line)
    {
        if (line is null)
            throw new InvalidOperationException("The writer ended by itself.");
        if (line.EndsWith(';'))
            _acknowledged.Add(line[..^1]);
    }

    // What is wrong with the file after a crash; empty where nothing is.
    private async Task<string> FaultAsync()
    {
        using var store = _folder.OpenStore();
        var integrity = Query("PRAGMA integrity_check").Single();
        if (integrity != "ok")
            return integrity;
        var loaded = await StoreUnderTest.Of(store).LoadAsync(Writer.Value);
        var audit = await StoreUnderTest.AllAsync(store.AuditAsync(Writer, default));
        if (loaded.Version != audit.Count || loaded.AuditHead != audit[^1].Hash)
            return "The version is not that of the audit.";
        ResidentCare? replayed = null;
        foreach (var row in audit)
            replayed = ResidentCare.Replay(replayed, CareJson.Read<AuditPayload>(row.Payload).Changes, row.At);
        if (!replayed!.Equals(loaded.Care))
            return "The audit does not give the state.";
        var expected = audit.Select(row => CheckIns.MessageOf(Writer, row.Sequence)).Where(m => m is not null).Select(m => m!.Id).Order(CodePointOrder.Instance);
        if (!expected.SequenceEqual(Query("SELECT id FROM outbox ORDER BY id")))
            return "The outbox is not that of the audit.";
        var visits = (await StoreUnderTest.AllAsync(store.VisitsAsync(default))).Select(visit => visit.Id.Value).ToHashSet();
        return _acknowledged.Find(id => !visits.Contains(id)) is { } lost ? $"Acknowledged and lost: {lost}." : "";
    }

    private List<string> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("care.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
