using BenchmarkDotNet.Attributes;
using NodaTime;
using RulesEngine.Models;
using ThreeColor.Classification;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Decisions;
using ThreeColor.Classification.Document;
using ThreeColor.Classification.Explaining;
using ThreeColor.Facts;
using ThreeColor.Policies;

namespace ThreeColor.Benchmarks;

/// <summary>
/// The same three rules of the paper, for one person whose facts are all known: by a general rule engine, by the table, from raw claims, and
/// with everything that can be said about it. Six claims a person; the engine has its rules compiled before.
/// </summary>
[MemoryDiagnoser]
public class RuleEngineBenchmarks
{
    private const int People = 256;

    private readonly ResidentFacts[] _facts = new ResidentFacts[People];
    private readonly ValueList<Claim>[] _claims = new ValueList<Claim>[People];
    private readonly PreparedFacts[] _prepared = new PreparedFacts[People];
    private readonly Instant _now = Instant.FromUtc(2026, 6, 1, 0, 0);
    private RulesEngine.RulesEngine _engine = null!;
    private ClassificationPolicy _policy = null!;
    private Classifier _classifier = null!;
    private int _next;

    /// <summary>What the general engine reads.</summary>
    public sealed record ResidentFacts(int Care, bool Sudden, bool Accident, bool Chronic, bool Mobility, int Ability);

    [GlobalSetup]
    public void Setup()
    {
        _policy = PolicyDocument.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "policies", "q-district.json"))).Require().Classification;
        _classifier = new(_policy);
        _engine = new([new Workflow
        {
            WorkflowName = "tiers",
            Rules =
            [
                new() { RuleName = "red", Expression = "p.Care >= 3 && (p.Sudden || p.Accident)" },
                new() { RuleName = "yellow", Expression = "p.Care >= 2 && (p.Sudden || p.Accident || p.Chronic || p.Mobility)" },
                new() { RuleName = "blue", Expression = "p.Sudden || p.Accident || p.Chronic || p.Mobility || p.Ability <= 89" },
            ],
        }]);
        for (var i = 0; i < People; i++)
        {
            var bits = (uint)i * 2654435761u >> 8;
            _facts[i] = new((int)(bits % 4), (bits >> 4 & 1) != 0, (bits >> 6 & 1) != 0, (bits >> 8 & 1) != 0, (bits >> 10 & 1) != 0, (int)(80 + (bits >> 12) % 11));
            _claims[i] = ClaimsOf(_facts[i]);
            _prepared[i] = _policy.Table.Prepare(_claims[i].Select(claim => new Classification.Definitions.KnownFact(claim.Fact, claim.Value!.Value)).ToValueList());
            var expected = _policy.Table.TierIndex(_prepared[i]);
            if (ByEngine(i) != expected || _classifier.Range(_claims[i], _now) != new TierRange(expected, expected))
                throw new InvalidOperationException($"The ways disagree on {_facts[i]}.");
        }
    }

    [Benchmark(Baseline = true)]
    public int RulesEngine() => ByEngine(Next());

    [Benchmark(OperationsPerInvoke = People)]
    public int Table()
    {
        var sum = 0;
        foreach (var person in _prepared)
            sum += _policy.Table.TierIndex(person);
        return sum;
    }

    [Benchmark]
    public TierRange FromClaims() => _classifier.Range(_claims[Next()], _now);

    [Benchmark]
    public ClassificationDecision WithReasons() => _classifier.Classify(_claims[Next()], _now);

    [Benchmark]
    public TierExplanation Explained() => _classifier.Explain(_claims[Next()], _now, _now);

    private int Next() => _next = (_next + 1) % People;

    private int ByEngine(int person)
    {
        var results = _engine.ExecuteAllRulesAsync("tiers", new RuleParameter("p", _facts[person])).AsTask().GetAwaiter().GetResult();
        var first = results.FindIndex(result => result.IsSuccess);
        return first < 0 ? 3 : first;
    }

    private ValueList<Claim> ClaimsOf(ResidentFacts person)
    {
        Claim Said(string fact, FactValue value, int days) =>
            new() { Fact = new(fact), Value = value, Source = new("health"), ObservedAt = _now - Duration.FromDays(days), RecordedAt = _now - Duration.FromDays(days) };
        return
        [
            Said("care.cover", FactValue.Of(new[] { "allDay", "basic", "partDay", "lacking" }[person.Care]), 40), Said("illness.suddenOnset", FactValue.Of(person.Sudden), 3),
            Said("accident.likely", FactValue.Of(person.Accident), 20), Said("chronic.unstable", FactValue.Of(person.Chronic), 7),
            Said("mobility.limited", FactValue.Of(person.Mobility), 90), Said("ability.total", FactValue.Of((long)person.Ability), 200),
        ];
    }
}
