using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Reading;
using ThreeColor.Classification.Tests.Oracle;
using ThreeColor.Policies;
using ThreeColor.PolicyText;

namespace ThreeColor.Tests.Policies;

/// <summary>Every policy that ships reads without a fault, passes its tests and agrees with the oracle.</summary>
public class ShippedPoliciesTests
{
    private static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "policies");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Root, "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Where(name => name != "facts.json").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Read_ShippedPolicy_HasNoErrorAndCitesItsSource(string name)
    {
        var reading = await PolicyDocument.ReadFileAsync(Path.Combine(Root, name));
        Assert.DoesNotContain(reading.Faults, fault => fault.Severity == FaultSeverity.Error);
        Assert.DoesNotContain(reading.Faults, fault => fault.Severity == FaultSeverity.Warning && !name.Contains("literal", StringComparison.Ordinal));
        Assert.Contains(reading.Frame!.Basis, source => source.Language is "T" or "P");
        var coverage = reading.Classification!.Verification.Coverage;
        Assert.Equal(0, coverage.Failed);
        Assert.Equal(coverage.Atoms.Total, coverage.Atoms.Covered);
        Assert.Equal(coverage.Cuts.Total, coverage.Cuts.Covered);
        Assert.True(coverage.Unknowns.Covered > 0);
        Assert.Contains($"({name})", await File.ReadAllTextAsync(Path.Combine(Root, "README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Table_EveryCell_AgreesWithTheInterpreterOfTheRules(string name)
    {
        var policy = (await PolicyDocument.ReadFileAsync(Path.Combine(Root, name))).Classification!;
        foreach (var day in policy.Editions)
        {
            var (table, rules, appliesTo) = (policy.TableAt(day), policy.RulesAt(day), policy.AppliesToAt(day));
            for (var cell = 0; cell < table.CellCount; cell++)
            {
                var person = table.PersonAt(cell).ToDictionary(known => known.Fact, known => known.Value);
                Assert.Equal(RuleInterpreter.TierIndex(rules, policy.Tiers, appliesTo, fact => person[fact]), table.TierIndexAt(cell));
            }
        }
    }

    [Fact]
    public void Catalogue_EveryFact_IsNamedDescribedAndSourced()
    {
        var facts = FactCatalogue.Shipped.Facts.Where(fact => fact.Derivation is not FactDerivation.Gate).ToList();
        Assert.True(facts.Count >= 30);
        Assert.All(facts, fact =>
        {
            Assert.Equal(2, fact.Name!.Translations.Count);
            Assert.NotEqual("", fact.Domain);
            Assert.NotNull(fact.Source);
            Assert.True(fact.IsProposal != fact.Basis.Length > 0 || fact.Id.Value == "age");
        });
        string[] paper = ["care.cover", "illness.suddenOnset", "accident.likely", "chronic.unstable", "mobility.limited", "ability.total"];
        Assert.All(paper, id => Assert.Contains(facts, fact => fact.Id.Value == id));
    }
}
