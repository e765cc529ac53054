using BenchmarkDotNet.Attributes;
using NodaTime;
using ThreeColor.InMemory;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Storage.Sqlite;

namespace ThreeColor.Benchmarks;

/// <summary>
/// A due list of ten people of one town, and the coverage of the district, in stores of 2,000 and of 200,000 residents over the same
/// 100 units. The bar is 1.5: a screen costs what it shows, not what is kept. Not measured: who may see it, which the engine decides.
/// </summary>
[MemoryDiagnoser]
public class ScreensBenchmarks
{
    private readonly string _folder = Directory.CreateTempSubdirectory("threecolor-").FullName;
    private ICareScreens _screens = null!;

    public enum Kind
    {
        InMemory,
        Sqlite,
    }

    [Params(Kind.InMemory, Kind.Sqlite)]
    public Kind Store { get; set; }

    [Params(2_000, 200_000)]
    public int Residents { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        ICareStore store = Store == Kind.InMemory
            ? new InMemoryCareStore()
            : SqliteCareStore.Open(new() { Path = Path.Combine(_folder, "care.db"), Create = true, Durability = Durability.ProcessCrash });
        _screens = (ICareScreens)store;
        foreach (var chunk in Enumerable.Range(0, Residents).Chunk(1000))
            store.CommitManyAsync([.. chunk.Select(ScreenDistrict.Commit)], CancellationToken.None).GetAwaiter().GetResult();
    }

    [Benchmark]
    public IReadOnlyList<DueRow> DueListOfTen() => _screens
        .DueAsync(ScreenDistrict.Town, ScreenDistrict.Now + Duration.FromDays(2), null, 10, CancellationToken.None).GetAwaiter().GetResult();

    [Benchmark]
    public IReadOnlyList<CoverageRow> CoverageOfTheDistrict() => _screens
        .CoverageAsync(ScreenDistrict.District, ScreenDistrict.Now, CancellationToken.None).GetAwaiter().GetResult();

    [GlobalCleanup]
    public void CleanUp()
    {
        (_screens as IDisposable)?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
