using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Tests.Verification;

/// <summary>Every finding comes up where it should, with place, example and count, and nowhere else.</summary>
public class FindingTests
{
    private const string Facts = """
        "facts": { "a": { "type": "bool" }, "b": { "type": "bool" }, "n": { "type": "integer", "from": 0, "to": 90, "cuts": [30, 60] } },
        "scales": { "level": { "of": "n", "worse": "higher", "bands": [{ "id": "low", "from": 0, "to": 29 }, { "id": "mid", "from": 30, "to": 59 }, { "id": "top", "from": 60, "to": 90 }] } }
        """;

    [Fact]
    public void Finding_OfACleanPolicy_ThereIsNone() => Assert.Empty(Read("""
        "rules": [{ "id": "H", "tier": "high", "any": [{ "level": "top" }] }, { "id": "L", "tier": "low", "any": ["a", "b", { "level": "mid+" }] }]
        """));

    [Theory]
    [InlineData("redundant-rule", "/rules/1", 1, """ "rules": [{ "id": "H", "tier": "high", "any": ["a", "b", { "level": "top" }] }, { "id": "R", "tier": "high", "all": ["a", "b", { "level": "mid" }] }, { "id": "L", "tier": "low", "any": [{ "level": "mid" }] }] """)]
    [InlineData("unused-band", "/scales/level/bands/1", 1, """ "rules": [{ "id": "H", "tier": "high", "any": ["a", "b", { "level": "top" }] }] """)]
    [InlineData("unused", "/facts/b", 1, """ "rules": [{ "id": "H", "tier": "high", "any": ["a", { "level": "top" }] }, { "id": "L", "tier": "low", "any": [{ "level": "mid" }] }] """)]
    [InlineData("invariant-broken", "/require/0", 6, """ "require": [{ "id": "I", "when": "a", "atLeast": "high" }], "rules": [{ "id": "H", "tier": "high", "any": [{ "level": "top" }] }, { "id": "L", "tier": "low", "any": ["a", "b", { "level": "mid+" }] }] """)]
    [InlineData("influence", "/require/0", 1, """ "require": [{ "forbid": "influence", "of": ["b"] }], "rules": [{ "id": "H", "tier": "high", "any": [{ "level": "top" }] }, { "id": "L", "tier": "low", "any": ["a", "b", { "level": "mid+" }] }] """)]
    [InlineData("contradiction", "/require/0", 6, """ "require": [{ "id": "I", "when": "a", "atLeast": "high" }, { "id": "J", "when": { "level": "low+" }, "atMost": "low" }], "rules": [{ "id": "H", "tier": "high", "any": ["a"] }, { "id": "L", "tier": "low", "any": ["b", { "level": "mid" }] }] """)]
    public void Finding_ComesUpAtItsPlace(string name, string pointer, int count, string rest)
    {
        var fault = Read(rest).First(fault => fault.Name == name);
        Assert.Equal(pointer, fault.At.Pointer);
        Assert.True(fault.Count == count || name == "invariant-broken", $"{fault.Count}");
        Assert.Equal(name is "invariant-broken" or "influence" or "contradiction", fault.Severity == FaultSeverity.Error);
        Assert.Equal(name is not ("unused-band" or "unused"), fault.Example.Length > 0);
    }

    [Theory]
    [InlineData("""{ "id": "X", "tier": "high", "all": [{ "level": "low" }, "a", { "level": "mid+" }] }""", "'level: low' and 'level: mid+'")]
    [InlineData("""{ "id": "X", "tier": "high", "any": ["b", { "all": ["a", { "not": "a" }] }] }""", "'a' and 'not (a)'")]
    [InlineData("""{ "id": "X", "tier": "high", "all": [{ "b": false }, { "all": ["a", "b"] }] }""", "'not b' and 'a & b'")]
    [InlineData("""{ "id": "X", "tier": "high", "all": [{ "level": "mid+" }, { "not": { "level": "top" } }] }""", null)]
    public void Rule_ThatAsksForTwoThingsNobodyCanBe_NamesThem(string rule, string? named)
    {
        var faults = Read($$""" "rules": [{ "id": "L", "tier": "low", "any": ["a", "b", { "level": "mid+" }] }, {{rule}}] """).Where(fault => fault.Name == "contradictory-condition").ToList();
        if (named is null)
        {
            Assert.Empty(faults);
            return;
        }

        Assert.Equal("/rules/1", Assert.Single(faults).At.Pointer);
        Assert.Contains(named, faults[0].Message.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_InsideABandOfTheStandard_IsTold()
    {
        var text = $$"""{ {{Facts}}, "rules": [{ "id": "H", "tier": "high", "any": ["a", "b", { "level": "top" }] }, { "id": "L", "tier": "low", "any": [{ "level": "mid" }] }] }"""
            .Replace("29", "24", StringComparison.Ordinal).Replace("\"from\": 30", "\"from\": 25", StringComparison.Ordinal);
        var fault = PolicyText.Read(text, "high", "low").Faults.Single(fault => fault.Name == "splits-standard");
        Assert.Contains("25", fault.Message.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_WithoutALanguageThePolicyPromises_IsTold()
    {
        var fault = Assert.Single(PolicyText.Read("""{ "facts": { "a": { "type": "bool", "name": { "fr": "a" } } }, "rules": [{ "id": "H", "tier": "high", "any": ["a"] }] }""", "high").Faults);
        Assert.Equal(("missing-translation", "/facts/a/name"), (fault.Name, fault.At.Pointer));
    }

    [Fact]
    public void Influence_ProvedAbsent_IsAmongTheProofs()
    {
        var policy = PolicyText.Read($$"""{ {{Facts}}, "require": [{ "forbid": "influence", "of": ["b"] }], "rules": [{ "id": "H", "tier": "high", "any": ["a", { "level": "top" }] }, { "id": "L", "tier": "low", "any": [{ "level": "mid" }] }] }""", "high", "low").Policy!;
        Assert.Contains("no-influence b", policy.Verification.Proved);
    }

    private static ValueList<Fault> Read(string rest) => PolicyText.Read($$"""{ {{Facts}}, {{rest}} }""", "high", "low").Faults;
}
