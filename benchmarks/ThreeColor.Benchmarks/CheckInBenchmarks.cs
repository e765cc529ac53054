using BenchmarkDotNet.Attributes;
using NodaTime;
using NodaTime.Testing;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.InMemory;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Security;
using ThreeColor.Visits;
using static ThreeColor.Benchmarks.CheckInPeople;

namespace ThreeColor.Benchmarks;

/// <summary>
/// One check-in through the engine over the in-memory store, decided and committed: a red resident is visited on the second day of each
/// window, after 10 visits and after 5,000 (bar: 1.3 × in time and bytes), beside the floor: serialising and hashing an audit row of the
/// shape and size it had at commit 5b1b830 (bar: 4 ×). Directory, door code and access are in memory too. Not measured: sending messages.
/// </summary>
[MemoryDiagnoser]
[InvocationCount(1, 1)]
public class CheckInBenchmarks
{
    private const int Residents = 16;
    private const int Rounds = 32;
    private const int Operations = Residents * Rounds;

    private static readonly CarePolicy Policy =
        PolicyDocument.ReadFileAsync(Path.Combine(Repository.Root, "policies", "q-district.json")).GetAwaiter().GetResult().Require();

    private readonly FrozenAudit _frozen = new();
    private CareEngine _engine = null!;
    private FakeClock _clock = null!;
    private string[] _codes = [];
    private int _visits;

    // What is measured has been compiled to the end before.
    [GlobalSetup(Target = nameof(AuditRowOnly))]
    public void WarmUpFloor()
    {
        for (var i = 0; i < 100_000; i++)
            _frozen.Write(i);
    }

    [GlobalSetup(Target = nameof(After10Visits))]
    public void WarmUp() => Begin(1_000);

    [GlobalSetup(Target = nameof(After5000Visits))]
    public void SetUp5000() => Begin(5_000);

    [IterationSetup(Target = nameof(After10Visits))]
    public void SetUp10() => Begin(10);

    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public int AuditRowOnly()
    {
        var length = 0;
        for (var i = 0; i < Operations; i++)
            length += _frozen.Write(i).Length;
        return length;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public void After10Visits() => CheckIn(Rounds);

    [Benchmark(OperationsPerInvoke = Operations)]
    public void After5000Visits() => CheckIn(Rounds);

    private void Begin(int visits)
    {
        _clock = new FakeClock(Policy.Scheduling.Days.StartOf(Policy.Frame.EffectiveFrom) + Duration.FromHours(10));
        var (store, directory) = (new InMemoryCareStore(), Directory());
        _engine = new CareEngine(
            new()
            {
                Store = store, Policies = store, Outbox = store, Screens = store, Directory = directory, Transport = new Silence(),
                KeyRing = new HmacKeyRing([new(1, new byte[32])]), Access = new PostAccessPolicy(directory), Clock = _clock,
            },
            new() { Policy = Policy });
        _codes = [.. Enumerable.Range(0, Residents).Select(i => _engine.IssueDoorCode(DwellingOf(i)))];
        _visits = 0;
        for (var i = 0; i < Residents; i++)
            Do(new CareCommand.Register(FileOf(i), Says(_clock.GetCurrentInstant()))
            {
                Id = new("register"), Resident = IdOf(i), Actor = Visitor,
            });
        CheckIn(visits);
    }

    private void CheckIn(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            _clock.AdvanceDays(2);
            _visits++;
            for (var i = 0; i < Residents; i++)
                Do(new CareCommand.RecordVisit(VisitOf(i))
                {
                    Id = new($"c{_visits}"), Resident = IdOf(i), Actor = Visitor, DoorCode = _codes[i],
                });
        }
    }

    private void Do(CareCommand command)
    {
        if (_engine.ExecuteAsync(command).GetAwaiter().GetResult() is not CareResult.Done)
            throw new InvalidOperationException("A command was not done.");
    }

    private Visit VisitOf(int i)
    {
        var now = _clock.GetCurrentInstant();
        return new()
        {
            Id = new($"v{_visits}-{i}"),
            Resident = IdOf(i),
            Seen = true,
            Worker = Visitor.Worker,
            Kind = new("home-visit"),
            OccurredAt = now,
            Evidence = new() { Method = EvidenceMethod.DoorCode, ArrivedAt = now, DepartedAt = now },
            Checklist = Policy.Scheduling.Checklist.Select(item => new ChecklistAnswer(item.Id, ChecklistResult.Fine)).ToValueList(),
        };
    }
}
