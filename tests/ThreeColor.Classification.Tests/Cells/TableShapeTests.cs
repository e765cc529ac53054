using ThreeColor.Classification.Tests.Oracle;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Tests.Cells;

/// <summary>Policies other than the shipped one: other tiers, scales, directions.</summary>
public class TableShapeTests
{
    private const string TwoScales = """
        {
          "facts": { "age": { "type": "integer", "from": 0, "to": 120 }, "phone": { "type": "bool" } },
          "scales": {
            "old": { "of": "age", "worse": "higher", "bands": [{ "id": "no", "from": 0, "to": 79 }, { "id": "yes", "from": 80, "to": 120 }] },
            "veryOld": { "of": "age", "worse": "higher", "bands": [{ "id": "no", "from": 0, "to": 89 }, { "id": "yes", "from": 90, "to": 120 }] },
            "reach": { "of": "phone", "worse": "earlier" }
          },
          "rules": [
            { "id": "A", "tier": "a", "all": [{ "veryOld": "yes+" }, { "reach": "false+" }] },
            { "id": "B", "tier": "b", "any": [{ "old": "yes+" }] }
          ],
          "require": ["no-dead-rule", "monotone"]
        }
        """;

    [Theory]
    [InlineData(79, false, null)]
    [InlineData(80, false, "b")]
    [InlineData(89, false, "b")]
    [InlineData(90, false, "a")]
    [InlineData(90, true, "b")]
    [InlineData(120, false, "a")]
    public void TierOf_TwoScalesOnOneFact_ShareOnePartition(long age, bool phone, string? tier)
    {
        var policy = PolicyText.ReadValid(TwoScales, "a", "b");
        Assert.Equal(6, policy.Table.CellCount);
        Assert.True(policy.Table.IsMonotone);
        Assert.Equal(tier, policy.Table.TierOf(policy.Table.Prepare([new(new("age"), FactValue.Of(age)), new(new("phone"), FactValue.Of(phone))]))?.Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    public void Read_OneToSixteenTiers_GivesEachItsBand(int count)
    {
        var tiers = Enumerable.Range(0, count).Select(i => $"t{i}").ToArray();
        var bands = string.Join(',', tiers.Select((t, i) => $$"""{ "id": "b{{i}}", "from": {{i}}, "to": {{i}} }""")) + $$""", { "id": "none", "from": {{count}}, "to": {{count}} }""";
        var rules = string.Join(',', tiers.Select((t, i) => $$"""{ "id": "R{{i}}", "tier": "{{t}}", "all": [{ "s": "b{{i}}" }] }"""));
        var policy = PolicyText.ReadValid(
            $$"""{ "facts": { "f": { "type": "integer", "from": 0, "to": {{count}} } }, "scales": { "s": { "of": "f", "bands": [{{bands}}] } }, "rules": [{{rules}}], "require": ["no-dead-rule"] }""",
            tiers);
        for (var i = 0; i <= count; i++)
            Assert.Equal(i, policy.Table.TierIndex(policy.Table.Prepare([new(new("f"), FactValue.Of((long)i))])));
        Assert.Equal(1, policy.Table.CountOf(null));
        Assert.False(policy.Table.IsMonotone);
    }

    [Fact]
    public void Range_UnorderedFact_IsFoundByEnumeration()
    {
        var policy = PolicyText.ReadValid("""
            {
              "facts": { "kind": { "type": "choice", "values": ["x", "y", "z"] } },
              "scales": { "k": { "of": "kind", "bands": [{ "id": "mid", "values": ["y"] }, { "id": "ends", "values": ["x", "z"] }] } },
              "rules": [{ "id": "A", "tier": "a", "any": [{ "k": "mid" }] }]
            }
            """, "a");
        Assert.Equal(2, policy.Table.CellCount);
        Assert.Equal(new(1, 0), policy.Table.Range([3]));
        Assert.Equal(0, policy.Table.TierIndex(policy.Table.Prepare([new(new("kind"), FactValue.Of("y"))])));
        Assert.Equal(1, policy.Table.TierIndex(policy.Table.Prepare([new(new("kind"), FactValue.Of("z"))])));
    }

    [Fact]
    public void TierOf_NotAndLiteralFalse_AreUnderstood()
    {
        var policy = PolicyText.ReadValid("""
            { "facts": { "p": { "type": "bool" }, "q": { "type": "bool" } }, "rules": [{ "id": "A", "tier": "a", "all": [{ "p": false }, { "not": { "any": [{ "q": true }] } }] }] }
            """, "a");
        Assert.Equal([0, 1, 1, 1], Enumerable.Range(0, 4).Select(cell => policy.Table.TierIndex(new(cell))));
        for (var cell = 0; cell < 4; cell++)
        {
            var person = policy.Table.Space.Example(cell).ToDictionary(known => known.Fact, known => known.Value);
            Assert.Equal(RuleInterpreter.TierIndex(policy.Rules, policy.Tiers, policy.AppliesTo, fact => person[fact]), policy.Table.TierIndex(new(cell)));
        }
    }
}
