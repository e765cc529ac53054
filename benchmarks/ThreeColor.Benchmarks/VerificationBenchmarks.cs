using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using ThreeColor.Policies;
using ThreeColor.PolicyText;

namespace ThreeColor.Benchmarks;

/// <summary>Reads, compiles and verifies a policy of 12 facts and 30 rules: 8 facts of three bands and 4 yes-or-no, 104,976 combinations.</summary>
[MemoryDiagnoser]
public class VerificationBenchmarks
{
    private byte[] _large = [];
    private byte[] _paper = [];

    [GlobalSetup]
    public void Setup()
    {
        _large = Encoding.UTF8.GetBytes(Write());
        _paper = File.ReadAllBytes(Path.Combine(Repository.Root, "policies", "q-district.json"));
        if (PolicyDocument.Read(_large) is not { Classification.Table.CellCount: 104_976 } reading || reading.Faults.Any(fault => fault.Severity == FaultSeverity.Error))
            throw new InvalidOperationException("The large policy is not what it is meant to be.");
    }

    [Benchmark(Baseline = true)]
    public PolicyReading Paper() => PolicyDocument.Read(_paper);

    [Benchmark]
    public PolicyReading TwelveFactsThirtyRules() => PolicyDocument.Read(_large);

    private static string Write()
    {
        var facts = Enumerable.Range(0, 8).Select(i => $"\"n{i}\": {{ \"type\": \"integer\", \"from\": 0, \"to\": 100 }}")
            .Concat(Enumerable.Range(0, 4).Select(i => $"\"b{i}\": {{ \"type\": \"bool\" }}"));
        var scales = Enumerable.Range(0, 8).Select(i =>
            $"\"s{i}\": {{ \"of\": \"n{i}\", \"worse\": \"higher\", \"bands\": [{{ \"id\": \"low\", \"from\": 0, \"to\": 29 }}, {{ \"id\": \"mid\", \"from\": 30, \"to\": 69 }}, {{ \"id\": \"top\", \"from\": 70, \"to\": 100 }}] }}");
        var rules = Enumerable.Range(0, 30).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"{{ \"id\": \"R{i}\", \"tier\": \"t{i % 3}\", \"all\": [{{ \"s{i % 8}\": \"{(i % 3 == 0 ? "top" : "mid+")}\" }}, {{ \"any\": [\"b{i % 4}\", {{ \"s{(i * 3 + 1) % 8}\": \"top\" }}] }}] }}"));
        return $$"""
            { "format": "threecolor-policy/1", "id": "large", "version": "1", "effective": { "from": "2026-01-01" }, "zone": "Etc/UTC", "languages": ["en"],
              "tiers": [{ "code": "t0", "name": { "en": "0" } }, { "code": "t1", "name": { "en": "1" } }, { "code": "t2", "name": { "en": "2" } }],
              "calendar": "notStated", "organisation": "notStated", "duties": "notStated", "sweepEvery": "notStated", "ladders": "notStated", "evaluation": "notStated",
              "facts": { {{string.Join(", ", facts)}} }, "scales": { {{string.Join(", ", scales)}} }, "rules": [{{string.Join(", ", rules)}}],
              "inNeed": { "any": ["b0", { "s0": "top" }] }, "require": ["monotone"] }
            """;
    }
}
