using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Tests.Reading;

/// <summary>Every fault of the section, once with its place. The texts are laid out so that the line is the point.</summary>
public class PolicyFaultTests
{
    private const string Facts = """
        "facts": { "care": { "type": "choice", "values": ["good", "poor", "none"] }, "score": { "type": "integer", "from": 0, "to": 10 }, "ill": { "type": "bool" } },
        """;

    private const string Scales = """
        "scales": { "c": { "of": "care", "worse": "later", "bands": [{ "id": "fine", "values": ["good"] }, { "id": "bad", "values": ["poor", "none"] }] },
                    "u": { "of": "care", "bands": [{ "id": "x", "values": ["good"] }, { "id": "y", "values": ["poor", "none"] }] } },
        """;

    private const string Rules = """
        "rules": [{ "id": "A", "tier": "a", "any": ["ill", { "c": "bad+" }] }]
        """;

    public static TheoryData<string, string, string, string> Definitions => new()
    {
        { "TC0005", "/facts/f", """ "facts": { "f": 7 }, """, Rules },
        { "TC0008", "/facts/f/type", """ "facts": { "f": { "type": "boool" } }, """, Rules },
        { "TC0003", "/facts/f/maxAgge", """ "facts": { "f": { "type": "bool", "maxAgge": "P1Y" } }, """, Rules },
        { "TC0003", "/facts/f/values", """ "facts": { "f": { "type": "bool", "values": [] } }, """, Rules },
        { "TC0006", "/facts/f/maxAge", """ "facts": { "f": { "type": "bool", "maxAge": "1 year" } }, """, Rules },
        { "TC0008", "/facts/f/source", """ "facts": { "f": { "type": "bool", "source": "helth" } }, """, Rules },
        { "TC0008", "/facts/f/basis", """ "facts": { "f": { "type": "bool", "basis": "Z" } }, """, Rules },
        { "TC0004", "/facts/f", """ "facts": { "f": { "type": "integer", "from": 0 } }, """, Rules },
        { "TC0108", "/facts/f/to", """ "facts": { "f": { "type": "integer", "from": 3, "to": 3 } }, """, Rules },
        { "TC0108", "/facts/f/values", """ "facts": { "f": { "type": "choice", "values": ["x"] } }, """, Rules },
        { "TC0009", "/facts/f/values/1", """ "facts": { "f": { "type": "choice", "values": ["x", "x"] } }, """, Rules },
        { "TC0008", "/scales/s/of", """ "scales": { "s": { "of": "caer", "bands": [] } }, """, Facts + Rules },
        { "TC0008", "/scales/s/worse", """ "scales": { "s": { "of": "ill", "worse": "latter" } }, """, Facts + Rules },
        { "TC0107", "/scales/s/worse", """ "scales": { "s": { "of": "ill", "worse": "higher" } }, """, Facts + Rules },
        { "TC0003", "/scales/s/bands", """ "scales": { "s": { "of": "ill", "worse": "later", "bands": [] } }, """, Facts + Rules },
        { "TC0010", "/scales/s/bands", """ "scales": { "s": { "of": "care", "bands": [] } }, """, Facts + Rules },
        { "TC0118", "/scales/ill", """ "scales": { "ill": { "of": "care", "bands": [] } }, """, Facts + Rules },
        { "TC0118", "/scales/any", """ "scales": { "any": { "of": "care", "bands": [] } }, """, Facts + Rules },
        { "TC0118", "/scales/s/bands/0/id", """ "scales": { "s": { "of": "score", "bands": [{ "id": "x+", "from": 0, "to": 10 }] } }, """, Facts + Rules },
        { "TC0009", "/scales/s/bands/1/id", """ "scales": { "s": { "of": "score", "bands": [{ "id": "x", "from": 0, "to": 5 }, { "id": "x", "from": 6, "to": 10 }] } }, """, Facts + Rules },
        { "TC0104", "/scales/s/bands/1", """ "scales": { "s": { "of": "score", "bands": [{ "id": "x", "from": 0, "to": 5 }, { "id": "y", "from": 5, "to": 10 }] } }, """, Facts + Rules },
        { "TC0104", "/scales/s/bands/1", """ "scales": { "s": { "of": "care", "bands": [{ "id": "x", "values": ["good", "poor"] }, { "id": "y", "values": ["poor", "none"] }] } }, """, Facts + Rules },
        { "TC0105", "/scales/s/bands", """ "scales": { "s": { "of": "score", "bands": [{ "id": "x", "from": 0, "to": 4 }, { "id": "y", "from": 6, "to": 10 }] } }, """, Facts + Rules },
        { "TC0105", "/scales/s/bands", """ "scales": { "s": { "of": "score", "bands": [{ "id": "x", "from": 0, "to": 9 }] } }, """, Facts + Rules },
        { "TC0105", "/scales/s/bands", """ "scales": { "s": { "of": "care", "bands": [{ "id": "x", "values": ["good", "poor"] }] } }, """, Facts + Rules },
        { "TC0106", "/scales/s/bands/1", """ "scales": { "s": { "of": "score", "worse": "lower", "bands": [{ "id": "x", "from": 0, "to": 4 }, { "id": "y", "from": 5, "to": 10 }] } }, """, Facts + Rules },
        { "TC0106", "/scales/s/bands/1", """ "scales": { "s": { "of": "care", "worse": "later", "bands": [{ "id": "x", "values": ["good", "none"] }, { "id": "y", "values": ["poor"] }] } }, """, Facts + Rules },
        { "TC0107", "/scales/t/worse", """ "scales": { "s": { "of": "ill", "worse": "later" }, "t": { "of": "ill", "worse": "earlier" } }, """, Facts + Rules },
        { "TC0007", "/scales/s/bands/0/to", """ "scales": { "s": { "of": "score", "bands": [{ "id": "x", "from": 0, "to": 11 }] } }, """, Facts + Rules },
        { "TC0008", "/scales/s/bands/0/values/1", """ "scales": { "s": { "of": "care", "bands": [{ "id": "x", "values": ["good", "pour"] }] } }, """, Facts + Rules },
    };

    public static TheoryData<string, string, string> Conditions => new()
    {
        { "TC0010", "/rules", """ "rules": [] """ },
        { "TC0010", "/rules/0/any", """ "rules": [{ "id": "A", "tier": "a", "any": [] }] """ },
        { "TC0101", "/rules/0", """ "rules": [{ "id": "A", "tier": "a" }] """ },
        { "TC0101", "/rules/0", """ "rules": [{ "id": "A", "tier": "a", "any": ["ill"], "all": ["ill"] }] """ },
        { "TC0101", "/rules/0/any/0", """ "rules": [{ "id": "A", "tier": "a", "any": [{ "c": "bad", "ill": true }] }] """ },
        { "TC0102", "/rules/0/any/0", """ "rules": [{ "id": "A", "tier": "a", "any": ["care"] }] """ },
        { "TC0102", "/rules/0/any/0/score", """ "rules": [{ "id": "A", "tier": "a", "any": [{ "score": 3 }] }] """ },
        { "TC0103", "/rules/0/any/0/u", """ "rules": [{ "id": "A", "tier": "a", "any": [{ "u": "y+" }] }] """ },
        { "TC0008", "/rules/0/any/0/c", """ "rules": [{ "id": "A", "tier": "a", "any": [{ "c": "baad+" }] }] """ },
        { "TC0008", "/rules/0/any/0", """ "rules": [{ "id": "A", "tier": "a", "any": ["il"] }] """ },
        { "TC0008", "/rules/0/any/0/cc", """ "rules": [{ "id": "A", "tier": "a", "any": [{ "cc": "bad" }] }] """ },
        { "TC0008", "/rules/0/tier", """ "rules": [{ "id": "A", "tier": "aa", "any": ["ill"] }] """ },
        { "TC0005", "/rules/0/any/0/ill", """ "rules": [{ "id": "A", "tier": "a", "any": [{ "ill": "yes" }] }] """ },
        { "TC0009", "/rules/1/id", """ "rules": [{ "id": "A", "tier": "a", "any": ["ill"] }, { "id": "A", "tier": "a", "any": ["ill"] }] """ },
        { "TC0003", "/rules/0/whenn", """ "rules": [{ "id": "A", "tier": "a", "whenn": 1, "any": ["ill"] }] """ },
        { "TC0006", "/unknowns/conflict/supersededAfter", Rules + """, "unknowns": { "conflict": { "supersededAfter": "PT1H" } } """ },
        { "TC0003", "/unknowns/conflikt", Rules + """, "unknowns": { "conflikt": {} } """ },
        { "TC0008", "/require/0", Rules + """, "require": ["no-gaps"] """ },
        { "TC0008", "/tests/0/facts/care", Rules + """, "tests": [{ "id": "T", "facts": { "care": "bad" }, "expect": "a" }] """ },
        { "TC0008", "/tests/0/facts/caer", Rules + """, "tests": [{ "id": "T", "facts": { "caer": "poor" }, "expect": "a" }] """ },
        { "TC0007", "/tests/0/facts/score", Rules + """, "tests": [{ "id": "T", "facts": { "score": 11 }, "expect": "a" }] """ },
        { "TC0008", "/tests/0/expect", Rules + """, "tests": [{ "id": "T", "facts": {}, "expect": "nobody" }] """ },
        { "TC0006", "/tests/0/expect", Rules + """, "tests": [{ "id": "T", "facts": {}, "expect": ["a"] }] """ },
        { "TC0117", "/tests/0/expect", Rules + """, "tests": [{ "id": "T", "facts": {}, "expect": ["a", "none"] }] """ },
        { "TC0008", "/tests/0/ask/0", Rules + """, "tests": [{ "id": "T", "facts": {}, "expect": "a", "ask": ["il"] }] """ },
        { "TC0008", "/tests/0/because/0", Rules + """, "tests": [{ "id": "T", "facts": {}, "expect": "a", "because": ["B"] }] """ },
        { "TC0009", "/tests/1/id", Rules + """, "tests": [{ "id": "T", "facts": {}, "expect": "a" }, { "id": "T", "facts": {}, "expect": "a" }] """ },
    };

    public static TheoryData<string, string, string> Findings => new()
    {
        { "TC0111", "/require/0", Rules + """, "inNeed": { "any": ["ill", { "c": "fine" }] }, "require": ["no-gap"] """ },
        { "TC0112", "/rules/1", Rules.TrimEnd()[..^1] + """, { "id": "N", "tier": "a", "all": ["ill", { "ill": false }] }], "require": ["no-dead-rule"] """ },
        { "TC0113", "/rules/0", """ "rules": [{ "id": "B", "tier": "b", "all": ["ill", { "c": "bad" }] }, { "id": "A", "tier": "a", "any": ["ill"] }], "require": ["no-dead-rule"] """ },
        { "TC0114", "/require/0", """ "rules": [{ "id": "A", "tier": "a", "any": [{ "c": "fine" }] }], "require": ["monotone"] """ },
        { "TC0115", "/require/0", Rules + """, "require": ["no-gap"] """ },
        { "TC0115", "/require/0", Rules + """, "inNeed": { "all": ["ill", { "ill": false }] }, "require": ["no-gap"] """ },
        { "TC0116", "/tests/0", Rules + """, "tests": [{ "id": "T", "facts": { "ill": false }, "expect": "a" }] """ },
        { "TC0116", "/tests/0", Rules + """, "tests": [{ "id": "T", "facts": { "ill": false }, "expect": ["none", "a"], "ask": ["ill"] }] """ },
        { "TC0116", "/tests/0", Rules.TrimEnd()[..^1] + """, { "id": "B", "tier": "b", "any": ["ill", { "ill": false }] }], "tests": [{ "id": "T", "facts": { "ill": true }, "expect": "a", "because": ["B"] }] """ },
    };

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Read_FaultyDefinition_IsLocated(string code, string pointer, string faulty, string rest)
    {
        var (policy, faults) = PolicyText.Read($"{{\n{faulty}\n{rest}\n}}", "a", "b");
        Assert.Null(policy);
        Assert.Contains(faults, fault => fault.Code == code && fault.At.Pointer == pointer && fault.At.Line == 2);
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Read_FaultyRule_IsTheOnlyFault(string code, string pointer, string rest)
    {
        var (policy, faults) = PolicyText.Read($"{{ {Facts} {Scales}\n\n\n\n\n\n\n\n\n{rest} }}", "a", "b");
        Assert.Null(policy);
        var fault = Assert.Single(faults);
        Assert.Equal((code, pointer), (fault.Code, fault.At.Pointer));
        Assert.True(fault.At.Line > 10, fault.ToString());
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public void Read_RuleThatFailsVerification_IsAnErrorAndStillRunsForComparison(string code, string pointer, string rest)
    {
        var (policy, faults) = PolicyText.Read($"{{ {Facts} {Scales}\n\n\n\n\n\n\n\n\n{rest} }}", "a", "b");
        Assert.NotNull(policy);
        var fault = Assert.Single(faults, f => f.Severity == FaultSeverity.Error);
        Assert.Equal((code, pointer), (fault.Code, fault.At.Pointer));
        Assert.DoesNotContain('{', fault.ToString());
        Assert.DoesNotContain('{', fault.Describe("zh-Hans"));
    }

    [Theory]
    [InlineData("TC0111", "no-gap")]
    [InlineData("TC0114", "monotone")]
    [InlineData("TC0113", "no-dead-rule")]
    public void Read_FindingThatIsNotRequired_IsAWarning(string code, string requirement)
    {
        var rules = """
            "rules": [{ "id": "A", "tier": "a", "any": [{ "c": "fine" }] }, { "id": "B", "tier": "b", "all": ["ill", { "c": "fine" }] }], "inNeed": "ill"
            """;
        var (_, without) = PolicyText.Read($"{{ {Facts} {Scales} {rules} }}", "a", "b");
        Assert.Equal(FaultSeverity.Warning, without.Single(fault => fault.Code == code).Severity);
        var (_, with) = PolicyText.Read($$"""{ {{Facts}} {{Scales}} {{rules}}, "require": ["{{requirement}}"] }""", "a", "b");
        Assert.Equal(FaultSeverity.Error, with.Single(fault => fault.Code == code).Severity);
    }

    [Fact]
    public void Read_Gap_NamesAConcretePerson()
    {
        var (_, faults) = PolicyText.Read($$"""{ {{Facts}} {{Scales}} "rules": [{ "id": "A", "tier": "a", "any": [{ "c": "bad" }] }], "inNeed": "ill" }""", "a");
        Assert.Contains("1 of 2", faults.Single(f => f.Code == "TC0111").Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("care=good, ill=true", faults.Single(f => f.Code == "TC0111").Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(25, false)]
    public void Read_UpToSixteenMillionCombinations_IsTaken(int facts, bool taken)
    {
        var names = Enumerable.Range(0, facts).Select(i => $"f{i}").ToArray();
        var text = $$"""{ "facts": { {{string.Join(',', names.Select(n => $$"""  "{{n}}": { "type": "bool" } """))}} },{{"\n"}}"rules": [{ "id": "A", "tier": "a", "any": [{{string.Join(',', names.Select(n => $"\"{n}\""))}}] }] }""";
        var (policy, faults) = PolicyText.Read(text, "a");
        Assert.Equal(taken, policy is not null);
        Assert.Equal(taken ? [] : [("TC0110", "/rules", 2)], faults.Select(f => (f.Code, f.At.Pointer, f.At.Line)));
    }

    [Fact]
    public void Read_MoreThanSixtyFourBands_IsAFault()
    {
        var bands = string.Join(',', Enumerable.Range(0, 65).Select(i => $$"""{ "id": "b{{i}}", "from": {{i}}, "to": {{i}} }"""));
        var (policy, faults) = PolicyText.Read(
            $$"""{ "facts": { "f": { "type": "integer", "from": 0, "to": 64 } }, "scales": { "s": { "of": "f", "bands": [{{bands}}] } }, "rules": [{ "id": "A", "tier": "a", "any": [{ "s": "b0" }] }] }""", "a");
        Assert.Null(policy);
        Assert.Equal(("TC0109", "/facts/f"), faults.Select(f => (f.Code, f.At.Pointer)).Single());
    }

    [Fact]
    public void Read_MoreTiersThanATableHolds_IsAFault()
    {
        var (policy, faults) = PolicyText.Read($"{{ {Facts} {Scales} {Rules} }}", [.. Enumerable.Range(0, 254).Select(i => $"t{i}"), "a"]);
        Assert.Null(policy);
        Assert.Equal("TC0119", Assert.Single(faults).Code);
    }

    [Fact]
    public void Read_NoFactsAndNoRules_NamesBothKeys()
    {
        var (policy, faults) = PolicyText.Read("{ }", "a");
        Assert.Null(policy);
        Assert.Equal(["TC0004", "TC0004"], faults.Select(fault => fault.Code));
    }

    [Fact]
    public void Read_UnknownName_ProposesTheNearest()
    {
        var (_, faults) = PolicyText.Read($$"""{ {{Facts}} {{Scales}} "rules": [{ "id": "A", "tier": "a", "any": [{ "c": "baad+" }] }] }""", "a");
        Assert.Contains("'bad'", Assert.Single(faults).Remedy.ToString(), StringComparison.Ordinal);
    }
}
