using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Simulation.Reports;
using ThreeColor.Storage.Sqlite;

namespace QDistrict;

/// <summary>The folder results go to. Files appear whole or not at all.</summary>
internal sealed class OutputFolder(string path)
{
    private const string PartEnding = ".part";
    private static readonly string[] Results = ["summary.json", "visits.csv", "events.csv", "report.html"];

    public string Database => Path.Combine(path, "q-district.db");

    /// <summary>Makes the folder, and removes what an earlier run left; a database in use or of another version is left as it is.</summary>
    public async Task StartAfreshAsync(CarePolicy policy, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(path);
        var probe = Path.Combine(path, ".probe");
        await File.WriteAllTextAsync(probe, "", cancellationToken);
        File.Delete(probe);
        if (new FileInfo(Database) is { Exists: true, Length: > 0 })
            await CheckOursAsync(policy, cancellationToken);
        var old = Results.SelectMany(name => new[] { name, name + PartEnding }).Select(name => Path.Combine(path, name))
            .Concat(new[] { "", "-wal", "-shm", ".lock" }.Select(ending => Database + ending))
            .Where(File.Exists).ToList();
        if (old.Count == 0)
            return;
        await Console.Error.WriteLineAsync($"Starting afresh: the results of an earlier run in {path} are replaced. 重新开始，替换先前结果。");
        old.ForEach(File.Delete);
    }

    /// <summary>Writes the four files beside the database.</summary>
    public async Task WriteAsync(YearReport report, ICareExport export, CancellationToken cancellationToken)
    {
        await WriteAsync("visits.csv", file => CsvExport.WriteVisitsAsync(export, file, cancellationToken));
        await WriteAsync("events.csv", file => CsvExport.WriteEventsAsync(export, file, cancellationToken));
        await WriteAsync("report.html", file => file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(ReportHtml.ToText(report)), cancellationToken).AsTask());
        await WriteAsync("summary.json", file => file.WriteAsync(SummaryJson.ToBytes(report.Summary), cancellationToken).AsTask());
    }

    // Opening tells another version; a write that changes nothing tells another programme at work.
    private async Task CheckOursAsync(CarePolicy policy, CancellationToken cancellationToken)
    {
        await using var store = SqliteCareStore.Open(new() { Path = Database });
        await store.SaveAsync(policy.Document, cancellationToken);
    }

    private async Task WriteAsync(string name, Func<Stream, Task> write)
    {
        var part = Path.Combine(path, name + PartEnding);
        await using (var file = File.Create(part))
            await write(file);
        File.Move(part, Path.Combine(path, name), overwrite: true);
    }
}
