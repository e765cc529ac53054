using System.Text;
using BenchmarkDotNet.Attributes;
using NodaTime;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Document;
using ThreeColor.Facts;
using ThreeColor.PolicyText;
using ThreeColor.Tiers;

namespace ThreeColor.Benchmarks;

/// <summary>
/// The tier of 1,024 people in cache whose facts are all known. Not measured: preparing the facts, sets of possible bands,
/// explanations, people outside the cache.
/// </summary>
[MemoryDiagnoser]
public class ClassificationBenchmarks
{
    private const int People = 1024;
    private const string Rules = """
        {
          "facts": {
            "care": { "type": "choice", "values": ["allDay", "basic", "partDay", "lacking"] },
            "sudden": { "type": "bool" }, "accident": { "type": "bool" }, "chronic": { "type": "bool" }, "mobility": { "type": "bool" },
            "ability": { "type": "integer", "from": 0, "to": 90 }
          },
          "scales": {
            "cover": { "of": "care", "worse": "later", "bands": [{ "id": "basic", "values": ["allDay", "basic"] }, { "id": "partDay", "values": ["partDay"] }, { "id": "lacking", "values": ["lacking"] }] },
            "selfCare": { "of": "ability", "worse": "lower", "bands": [{ "id": "able", "from": 90, "to": 90 }, { "id": "difficulty", "from": 0, "to": 89 }] }
          },
          "rules": [
            { "id": "R1", "tier": "red", "all": [{ "cover": "lacking+" }, { "any": ["sudden", "accident"] }] },
            { "id": "Y1", "tier": "yellow", "all": [{ "cover": "partDay+" }, { "any": ["sudden", "accident", "chronic", "mobility"] }] },
            { "id": "B1", "tier": "blue", "any": ["sudden", "accident", "chronic", "mobility", { "selfCare": "difficulty+" }] }
          ]
        }
        """;

    private readonly Person[] _people = new Person[People];
    private readonly PreparedFacts[] _prepared = new PreparedFacts[People];
    private readonly byte[] _tiers = new byte[People];
    private readonly byte[] _table = new byte[96];
    private readonly int[] _cells = new int[People];
    private TierTable _compiled = null!;

    [GlobalSetup]
    public void Setup()
    {
        _compiled = ReadTable();
        for (var i = 0; i < _table.Length; i++)
            _table[i] = (byte)_compiled.TierIndex(new PreparedFacts(i));
        for (var i = 0; i < People; i++)
        {
            // A fixed hash spreads people over all cells, so that no branch predictor learns them.
            var bits = (uint)i * 2654435761u >> 8;
            var care = (byte)(bits % 4);
            _people[i] = new(care, (bits >> 4 & 1) != 0, (bits >> 6 & 1) != 0, (bits >> 8 & 1) != 0, (bits >> 10 & 1) != 0, (int)(80 + (bits >> 12) % 11));
            _prepared[i] = Prepare(_people[i]);
            _cells[i] = _prepared[i].Cell;
            if (_compiled.TierIndex(_prepared[i]) != IfElse(_people[i]))
                throw new InvalidOperationException($"Table and hand-written rules disagree on {_people[i]}.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = People)]
    public int HandWritten()
    {
        var sum = 0;
        foreach (ref readonly var person in _people.AsSpan())
            sum += IfElse(person);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = People)]
    public int Table()
    {
        var sum = 0;
        foreach (var person in _prepared)
            sum += _compiled.TierIndex(person);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = People)]
    public byte BulkByHand()
    {
        for (var i = 0; i < _cells.Length; i++)
            _tiers[i] = _table[_cells[i]];
        return _tiers[^1];
    }

    [Benchmark(OperationsPerInvoke = People)]
    public byte Bulk()
    {
        _compiled.TierIndexes(_prepared, _tiers);
        return _tiers[^1];
    }

    private static int IfElse(in Person person)
    {
        if (person.Care == 3 && (person.Sudden || person.Accident))
            return 0;
        var unwell = person.Sudden || person.Accident || person.Chronic || person.Mobility;
        if (person.Care >= 2 && unwell)
            return 1;
        return unwell || person.Ability <= 89 ? 2 : 3;
    }

    private PreparedFacts Prepare(Person person) => _compiled.Prepare(
    [
        new(new("care"), FactValue.Of(new[] { "allDay", "basic", "partDay", "lacking" }[person.Care])),
        new(new("sudden"), FactValue.Of(person.Sudden)), new(new("accident"), FactValue.Of(person.Accident)),
        new(new("chronic"), FactValue.Of(person.Chronic)), new(new("mobility"), FactValue.Of(person.Mobility)),
        new(new("ability"), FactValue.Of((long)person.Ability)),
    ]);

    private static TierTable ReadTable()
    {
        var faults = new FaultList();
        var document = new ObjectReader(LocatedNode.Read(Encoding.UTF8.GetBytes(Rules), faults)!, faults);
        var frame = new PolicyFrame
        {
            Id = "benchmark",
            Version = "1",
            EffectiveFrom = new(2023, 1, 1),
            Zone = DateTimeZone.Utc,
            Calendar = new(),
            Languages = ["en"],
            Basis = [],
            Tiers = [.. new[] { "red", "yellow", "blue" }.Select((code, i) => new Tier { Code = new(code), Rank = i + 1, Name = LocalizedText.Of(code, code) })],
            Organisation = new() { Levels = [], Posts = [], ContactKinds = [], Sources = [] },
        };
        return ClassificationPolicy.Read(document, frame, faults)?.Table ?? throw new InvalidOperationException(string.Join('\n', faults.Faults));
    }

    private readonly record struct Person(byte Care, bool Sudden, bool Accident, bool Chronic, bool Mobility, int Ability);
}
