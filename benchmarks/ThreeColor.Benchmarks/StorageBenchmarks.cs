using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using NodaTime;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite;
using ThreeColor.Conformance.Stories;
using ThreeColor.Visits;

namespace ThreeColor.Benchmarks;

/// <summary>
/// A durable check-in (a visit, a window that ends, the next one, an audit row of about 1.5 kB, the new version) through the store, beside the same rows
/// written by hand to a database with the same tables: prepared and reused ADO.NET commands, one transaction for 20 check-ins.
/// The bar is 0.7 of the rate by hand. Not measured: deciding, hashing and serialising the payload, which the engine does before.
/// </summary>
[MemoryDiagnoser]
public class StorageBenchmarks
{
    private const int Batch = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("threecolor-").FullName;
    private readonly CareCommit[] _commits = new CareCommit[Batch];
    private readonly Chain[] _chains = new Chain[Batch];
    private SqliteCareStore _store = null!;
    private HandWritten _hand = null!;

    [Params(Durability.ProcessCrash, Durability.Full)]
    public Durability Durability { get; set; }

    [GlobalSetup(Target = nameof(Store))]
    public void SetUpStore() => Register("store.db");

    [GlobalSetup(Target = nameof(ByHand))]
    public void SetUpHand()
    {
        Register("hand.db");
        _store.Dispose();
        _hand = new(Path.Combine(_folder, "hand.db"), Durability);
    }

    [GlobalSetup(Target = nameof(Load))]
    public void SetUpLoad()
    {
        Register("load.db");
        for (var i = 0; i < 60; i++)
        {
            Prepare();
            Store();
        }
    }

    [IterationSetup(Targets = [nameof(Store), nameof(ByHand)])]
    public void Prepare()
    {
        for (var i = 0; i < Batch; i++)
        {
            var resident = ResidentOf(i);
            var sequence = _chains[i].Version + 1;
            var commit = _chains[i].Next($"c{sequence}", CheckIns.Changes(resident, sequence), Instant.FromUnixTimeSeconds(sequence));
            _commits[i] = commit with { Audit = commit.Audit with { Payload = commit.Audit.Payload.PadRight(1500) } };
            _chains[i].Advance(commit);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Batch)]
    public void ByHand() => _hand.Write(_commits);

    [Benchmark(OperationsPerInvoke = Batch)]
    public void Store()
    {
        var outcomes = _store.CommitManyAsync(_commits, CancellationToken.None).GetAwaiter().GetResult();
        if (outcomes.Any(outcome => outcome != CommitOutcome.Committed))
            throw new InvalidOperationException("A commit was not written.");
    }

    /// <summary>What is open about one resident with 60 contacts and 60 windows.</summary>
    [Benchmark]
    public LoadedCare Load() => _store.LoadManyAsync([new(ResidentOf(7), null)], CancellationToken.None).GetAwaiter().GetResult()[0];

    [GlobalCleanup]
    public void CleanUp()
    {
        _store.Dispose();
        _hand?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Id<Resident> ResidentOf(int i) => new($"resident-{i:D4}");

    private void Register(string name)
    {
        _store = SqliteCareStore.Open(new() { Path = Path.Combine(_folder, name), Create = true, Durability = Durability });
        for (var i = 0; i < Batch; i++)
        {
            _chains[i] = new(ResidentOf(i));
            var commit = _chains[i].Next("register", [new CareChange.FileWritten(CheckIns.File(ResidentOf(i)))]);
            _store.CommitManyAsync([commit], CancellationToken.None).GetAwaiter().GetResult();
            _chains[i].Advance(commit);
        }
    }
}
