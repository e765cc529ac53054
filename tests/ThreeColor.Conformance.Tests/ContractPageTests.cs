using System.Text.RegularExpressions;
using ThreeColor.InMemory;

namespace ThreeColor.Conformance.Tests;

/// <summary>docs/extending.md cites every fact, and no fact that is not there.</summary>
public sealed partial class ContractPageTests
{
    [Fact]
    public void Page_CitesEveryFactAndNoOther()
    {
        string[] facts =
        [
            .. Ids(StoreConformance.Facts), .. Ids(StoreConformance.DurableFacts), .. Ids(DirectoryConformance.Facts), .. Ids(TransportConformance.Facts),
            .. Ids(KeyRingConformance.Facts), .. Ids(AccessConformance.Facts), RandomSteps(false), RandomSteps(true), "crash.killed",
        ];
        var cited = Cited().Matches(
            File.ReadAllText(Path.Combine(Root(), "docs", "extending.md"))).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Empty(facts.Except(cited));
        Assert.Empty(cited.Except(facts));
    }

    private static string RandomSteps(bool reopens) =>
        StoreConformance.SameAs(() => StoreUnderTest.Of(new InMemoryCareStore()), reopens: reopens).Id;

    private static IEnumerable<string> Ids<T>(ValueList<ConformanceFact<T>> facts)
        where T : class => facts.Select(fact => fact.Id);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ThreeColor.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests run inside the repository.");
        return folder;
    }

    [GeneratedRegex("`([a-z]+[.][a-z]+(?:-[a-z]+)*)`")]
    private static partial Regex Cited();
}
