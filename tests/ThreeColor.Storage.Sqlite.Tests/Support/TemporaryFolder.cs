namespace ThreeColor.Storage.Sqlite.Tests.Support;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("threecolor-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public SqliteCareStore OpenStore(Durability durability = Durability.ProcessCrash) =>
        SqliteCareStore.Open(new() { Path = File("care.db"), Create = true, Durability = durability, BusyTimeout = NodaTime.Duration.FromMilliseconds(50) });

    public void Dispose() => _folder.Delete(recursive: true);
}
