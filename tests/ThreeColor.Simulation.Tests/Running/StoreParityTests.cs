using ThreeColor.InMemory;
using ThreeColor.Ports;
using ThreeColor.Simulation.Population;
using ThreeColor.Simulation.Reports;
using ThreeColor.Simulation.Running;
using ThreeColor.Storage.Sqlite;

namespace ThreeColor.Simulation.Tests.Running;

public sealed class StoreParityTests
{
    [Fact]
    public async Task RunAsync_OnEitherStore_GivesTheSameFiles()
    {
        var folder = Directory.CreateTempSubdirectory("threecolor");
        try
        {
            var inMemory = await FilesAsync(new InMemoryCareStore());
            var path = Path.Combine(folder.FullName, "district.db");
            await using var sqlite = SqliteCareStore.Open(new() { Path = path, Create = true, Durability = Durability.ProcessCrash });
            var onDisk = await FilesAsync(sqlite);
            Assert.Equal(inMemory.Summary, onDisk.Summary);
            Assert.Equal(inMemory.Visits, onDisk.Visits);
            Assert.Equal(inMemory.Events, onDisk.Events);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(byte[] Summary, byte[] Visits, byte[] Events)> FilesAsync<T>(T store)
        where T : ICareStore, IOutbox, IPolicyStore, ICareScreens, ICareExport
    {
        var options = new DistrictYearOptions { Seed = 8, Days = 50, Size = DistrictSize.ForListed(120) };
        var report = await new DistrictYear(PaperPolicy.Read(), options, CareStorage.Of(store)).RunAsync();
        using var visits = new MemoryStream();
        using var events = new MemoryStream();
        await CsvExport.WriteVisitsAsync(store, visits, default);
        await CsvExport.WriteEventsAsync(store, events, default);
        return (SummaryJson.ToBytes(report.Summary), visits.ToArray(), events.ToArray());
    }
}
