using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Editions;
using ThreeColor.Classification.Faults;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Verification;

/// <summary>Runs the tests a policy carries; each that fails is a fault at the test.</summary>
internal sealed class PolicyTestRunner(CompiledRules compiled, FaultList faults)
{
    public int Ran { get; private set; }

    public int Failed { get; private set; }

    public void Run(IEnumerable<Placed<PolicyTest>> tests)
    {
        foreach (var test in tests)
            Run(test.Item, test.At);
    }

    /// <summary>The possible bands of a test's person, one set an axis.</summary>
    public static ulong[] SetsOf(PolicyTest test, CellSpace space)
    {
        var sets = space.Everyone();
        foreach (var known in test.Facts)
            if (space.IndexOf(known.Fact) is >= 0 and var axis && space.Axes[axis].BandOf(known.Value) is { } band)
                sets[axis] = 1UL << band;
        return sets;
    }

    private void Run(PolicyTest test, Location at)
    {
        Ran++;
        var table = compiled.Table;
        var sets = SetsOf(test, table.Space);
        var answer = compiled.Answer(sets);
        var (lowest, highest) = (table.CodeOf(answer.Range.Lowest), table.CodeOf(answer.Range.Highest));
        if (lowest != test.Lowest || highest != test.Highest)
            Fail(test, at, Range(test.Lowest, test.Highest), Range(lowest, highest));
        else if (test.Ask is { } ask && !ask.ToHashSet().SetEquals(answer.Ask))
            Fail(test, at, $"ask {ask}", $"ask {answer.Ask}");
        else if (!test.Because.All(id => answer.Rules.Any(rule => rule.Rule.Id == id)))
            Fail(test, at, $"because {test.Because}", $"because [{string.Join(", ", answer.Rules.Select(rule => rule.Rule.Id))}]");
        else if (test.Tags is { } tags && compiled.Tags(sets).Certain is var found && !tags.ToHashSet().SetEquals(found))
            Fail(test, at, $"tags {tags}", $"tags {found}");
    }

    private void Fail(PolicyTest test, Location at, string expected, string found)
    {
        Failed++;
        var person = string.Join(", ", test.Facts);
        faults.Add(ClassificationFaults.TestFailed.At(at, test.Id, expected, $"[{person}]", found) with { Example = person });
    }

    private static string Range(Id<Tiers.Tier>? lowest, Id<Tiers.Tier>? highest) =>
        lowest == highest ? lowest?.Value ?? "none" : $"[{lowest?.Value ?? "none"}, {highest?.Value ?? "none"}]";
}
