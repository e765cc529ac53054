using System.Text;
using System.Text.Json.Nodes;
using ThreeColor.Classification.Document;
using ThreeColor.Classification.Tests.Oracle;
using ThreeColor.Facts;
using ThreeColor.Policies;
using ThreeColor.PolicyText;
using Xunit.Abstractions;

namespace ThreeColor.Tests.Policies.Campaigns;

/// <summary>Changes every single rule, band and comparison of the shipped policies: check or an embedded test must notice.</summary>
public class MutationTests(ITestOutputHelper output)
{
    private const double Least = 0.95;

    [Fact]
    public void Mutants_OfAllShippedPolicies_AreCaught()
    {
        var (caught, total, equivalent) = (0, 0, 0);
        foreach (var name in ShippedPoliciesTests.Names)
        {
            var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "policies", name));
            var original = Read(text);
            foreach (var (what, document) in PolicyEdits.Of(JsonNode.Parse(text)!.AsObject()))
            {
                var mutant = Read(document.ToJsonString());
                if (IsCaught(original, mutant))
                    caught++;
                else if (AreEqual(original.Classification!, mutant.Classification!))
                {
                    equivalent++;
                    continue;
                }
                else
                    output.WriteLine($"survivor: {name}: {what}");
                total++;
            }
        }

        output.WriteLine($"{caught} of {total} caught, {equivalent} equivalent");
        Assert.True(total > 500, $"Only {total} mutants.");
        Assert.True(caught >= Least * total, $"{caught} of {total} mutants were caught.");
    }

    private static PolicyReading Read(string text) => PolicyDocument.Read(Encoding.UTF8.GetBytes(text));

    /// <summary>An error, or a finding that the original does not have.</summary>
    private static bool IsCaught(PolicyReading original, PolicyReading mutant) =>
        mutant.Faults.Any(fault => fault.Severity == FaultSeverity.Error)
        || !mutant.Faults.Select(fault => (fault.Code, fault.Count)).Order().SequenceEqual(original.Faults.Select(fault => (fault.Code, fault.Count)).Order());

    /// <summary>Whether two policies give everybody the same tier: then nothing was really changed.</summary>
    private static bool AreEqual(ClassificationPolicy one, ClassificationPolicy other)
    {
        var facts = one.Table.Facts.Concat(other.Table.Facts).Distinct().ToList();
        var values = facts.ConvertAll(fact => new[] { one, other }.Where(policy => policy.Table.Facts.Contains(fact)).SelectMany(policy => policy.Table.ValuesOf(fact)).Distinct().ToList());
        var count = values.Aggregate(1, (product, list) => product * list.Count);
        for (var number = 0; number < count; number++)
        {
            var person = new Dictionary<Id<Fact>, FactValue>();
            for (var (i, left) = (0, number); i < facts.Count; left /= values[i].Count, i++)
                person[facts[i]] = values[i][left % values[i].Count];
            if (TierOf(one, person) != TierOf(other, person))
                return false;
        }

        return true;
    }

    private static int TierOf(ClassificationPolicy policy, Dictionary<Id<Fact>, FactValue> person) =>
        RuleInterpreter.TierIndex(policy.Rules, policy.Tiers, policy.AppliesTo, fact => person[fact]);
}
