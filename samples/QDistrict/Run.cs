using System.Diagnostics;
using ThreeColor;
using ThreeColor.InMemory;
using ThreeColor.Policies;
using ThreeColor.PolicyText;
using ThreeColor.Ports;
using ThreeColor.Simulation.Reports;
using ThreeColor.Simulation.Running;
using ThreeColor.Storage.Sqlite;

namespace QDistrict;

/// <summary>One run: read the policy, run the year, print the tables, write the files.</summary>
internal sealed class Run
{
    private const int Failed = 2;
    private const int Interrupted = 130;

    public required string Policy { get; init; }

    public required string Output { get; init; }

    public required bool InMemory { get; init; }

    public required DistrictYearOptions Options { get; init; }

    /// <summary>The repository's policy where it is run from there, else the copy beside the programme.</summary>
    public static string DefaultPolicy()
    {
        var path = Path.Combine("policies", "q-district.json");
        return File.Exists(path) ? Path.GetFullPath(path) : Path.Combine(AppContext.BaseDirectory, path);
    }

    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. The database is consistent; running again starts afresh. 已中止，数据库保持一致；再次运行将重新开始。");
            return Interrupted;
        }
        catch (PolicyException e)
        {
            return Refuse(e.Faults);
        }
        catch (CareStoreException e)
        {
            return Fail(new Refusal(e.Code, e.Text, e.Remedy));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(SimulationFaults.FolderNotWritable.Refuse(Output, e.Message));
        }
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var reading = await PolicyDocument.ReadFileAsync(Policy, cancellationToken);
        if (reading.Policy is not { } policy)
            return Refuse(reading.Faults);
        if (PolicyFit.Check(policy) is { IsEmpty: false } faults)
            return Refuse(faults);

        var folder = new OutputFolder(Output);
        await folder.StartAfreshAsync(policy, cancellationToken);
        var watch = Stopwatch.StartNew();
        YearReport report;
        if (InMemory)
            report = await RunYearAsync(policy, CareStorage.Of(new InMemoryCareStore()), folder, cancellationToken);
        else
            await using (var store = SqliteCareStore.Open(new() { Path = folder.Database, Create = true, Durability = Durability.ProcessCrash }))
                report = await RunYearAsync(policy, CareStorage.Of(store), folder, cancellationToken);
        Tables.Print(report, Console.Out);
        Console.WriteLine($"{watch.Elapsed.TotalSeconds:0.0} s; written to {Output}");
        return 0;
    }

    private async Task<YearReport> RunYearAsync(CarePolicy policy, CareStorage storage, OutputFolder folder, CancellationToken cancellationToken)
    {
        var year = new DistrictYear(policy, Options, storage);
        YearReport report;
        using (var progress = new ProgressLine())
            report = await year.RunAsync(progress, cancellationToken);
        await folder.WriteAsync(report, storage.Export, cancellationToken);
        return report;
    }

    // Code, place and remedy of every fault, in both languages; nothing has been written.
    private int Refuse(ValueList<Fault> faults)
    {
        foreach (var fault in faults)
        {
            Console.Error.WriteLine($"{Policy}:{fault.At.Line}:{fault.At.Column} {fault.Code} {fault.At.Pointer} {fault.Message.In("en")} {fault.Remedy.In("en")}");
            Console.Error.WriteLine($"    {fault.Message.In("zh-Hans")}{fault.Remedy.In("zh-Hans")}");
        }

        return Failed;
    }

    private static int Fail(Refusal refusal)
    {
        Console.Error.WriteLine($"{refusal} {refusal.Message.In("zh-Hans")}{refusal.Remedy.In("zh-Hans")}");
        return Failed;
    }
}
