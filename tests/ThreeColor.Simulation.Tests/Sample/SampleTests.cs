using Microsoft.Data.Sqlite;
using ThreeColor.Auditing;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite;

namespace ThreeColor.Simulation.Tests.Sample;

/// <summary>What a user of the sample meets when something goes wrong.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("threecolor");

    private string Database => Path.Combine(_folder.FullName, "q-district.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    [InlineData(400)]
    [InlineData(700)]
    [InlineData(1000)]
    [InlineData(1300)]
    [InlineData(1700)]
    [InlineData(2100)]
    public async Task Killed_AtAnyPoint_LosesNothingThatWasCommitted(int milliseconds)
    {
        using (var sample = Start("--residents", "150", "--days", "365"))
        {
            await sample.RunningAsync();
            await Task.Delay(milliseconds);
            sample.Kill();
            await sample.ExitAsync();
        }

        await ConsistentAsync();
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "summary.json")));
    }

    [Fact]
    public async Task Interrupted_StopsConsistent_AndTheNextRunStartsAfresh()
    {
        using (var sample = Start("--residents", "150", "--days", "365"))
        {
            await sample.RunningAsync();
            sample.Interrupt();
            Assert.Equal(130, await sample.ExitAsync());
            Assert.Contains("Stopped.", sample.Errors, StringComparison.Ordinal);
        }

        await ConsistentAsync();
        using var again = Start("--residents", "20", "--days", "3");
        Assert.Equal(0, await again.ExitAsync());
        Assert.Contains("Starting afresh", again.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "summary.json")));
    }

    [Fact]
    public async Task AFaultyPolicy_IsRefusedWithEveryFault_AndNothingIsWritten()
    {
        var policy = Path.Combine(_folder.FullName, "policy.json");
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "q-district.json"));
        await File.WriteAllTextAsync(policy, text
            .Replace("\"sweepEvery\"", "\"sweepEvry\"", StringComparison.Ordinal)
            .Replace("\"dayCutOff\": \"00:00\"", "\"dayCutOff\": \"noon\"", StringComparison.Ordinal));
        var output = Path.Combine(_folder.FullName, "out");
        using var sample = new SampleProcess("--policy", policy, "--out", output);
        Assert.Equal(2, await sample.ExitAsync());
        Assert.Contains("TC0003 /sweepEvry", sample.Errors, StringComparison.Ordinal);
        Assert.Contains("TC0006 /calendar/dayCutOff", sample.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", sample.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    [Fact]
    public async Task APolicyThatIsMissing_IsOneClearLine()
    {
        using var sample = new SampleProcess("--policy", Path.Combine(_folder.FullName, "none.json"), "--out", Path.Combine(_folder.FullName, "out"));
        Assert.Equal(2, await sample.ExitAsync());
        Assert.Contains("TC0020", sample.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderThatCannotBeWritten_IsOneClearLine()
    {
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "");
        using var sample = new SampleProcess("--out", Path.Combine(file, "out"), "--days", "1");
        Assert.Equal(2, await sample.ExitAsync());
        Assert.Contains("TC0502", Assert.Single(sample.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADatabaseInUse_IsLeftAlone()
    {
        await using var other = SqliteCareStore.Open(new() { Path = Database, Create = true });
        await other.SaveAsync(new PolicyVersion("d", "p", "1", "{}"), default);
        using var sample = Start("--days", "1");
        Assert.Equal(2, await sample.ExitAsync());
        Assert.Contains("TC0401", Assert.Single(sample.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADatabaseOfAnotherProgramme_IsLeftAlone()
    {
        await File.WriteAllTextAsync(Database, "notes of somebody else, long enough to be no empty database file");
        using var sample = Start("--days", "1");
        Assert.Equal(2, await sample.ExitAsync());
        Assert.Contains("TC0403", Assert.Single(sample.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.StartsWith("notes of somebody else", await File.ReadAllTextAsync(Database), StringComparison.Ordinal);
    }

    private SampleProcess Start(params string[] arguments) => new([.. arguments, "--out", _folder.FullName]);

    private async Task ConsistentAsync()
    {
        await using var store = SqliteCareStore.Open(new() { Path = Database });
        Assert.Empty(await new CareVerifier(store, store, store, store).VerifyAsync().ToListAsync());

        // Every visit that an audit row says was committed has its row as it was then, and no other has.
        var audited = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var care in await store.ResidentsAsync(null, null, 10_000, default))
            await foreach (var row in store.AuditAsync(care.Resident.Id, default))
                foreach (var recorded in CareJson.Read<AuditPayload>(row.Payload).Changes.OfType<CareChange.VisitAudited>())
                    audited.Add($"{recorded.Visit} {care.Resident.Id} {recorded.Digest}");
        var kept = await store.VisitsAsync(default).Select(visit => $"{visit.Id} {visit.Resident} {RowDigest.Of(visit)}").ToListAsync();
        Assert.Equal(audited, kept.Order(StringComparer.Ordinal));
        Assert.Equal("ok", Check());
    }

    private string Check()
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }
}
