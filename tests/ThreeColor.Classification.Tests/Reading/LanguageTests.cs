using NodaTime;
using ThreeColor.Classification.Document;
using ThreeColor.Facts;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Tests.Reading;

/// <summary>Scores, dimensions, parameters, derived facts and the outputs of rules, each over people whose answer is known by hand.</summary>
public class LanguageTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 4, 0);

    private const string Bools = """ "a": { "type": "bool" }, "b": { "type": "bool" }, "c": { "type": "bool" } """;

    [Theory]
    [InlineData(false, false, false, "low")]
    [InlineData(true, false, false, "low")]
    [InlineData(false, false, true, "mid")]
    [InlineData(true, true, true, "high")]
    public void Score_AddsPointsAndCutsTheSum(bool a, bool b, bool c, string expected)
    {
        var policy = Read($$"""
            { "facts": { {{Bools}} },
              "scores": { "sum": { "points": [{ "points": 1, "any": ["a"] }, { "points": 1, "any": ["b"] }, { "points": 2, "any": ["c"] }],
                "bands": [{ "id": "few", "from": 0, "to": 1 }, { "id": "some", "from": 2, "to": 3 }, { "id": "all", "from": 4, "to": 4 }] } },
              "rules": [{ "id": "H", "tier": "high", "any": [{ "sum": "all" }] }, { "id": "M", "tier": "mid", "any": [{ "sum": "some+" }] }, { "id": "L", "tier": "low", "any": [{ "sum": "few+" }] }] }
            """);
        Assert.Equal(expected, Tier(policy, ("a", a), ("b", b), ("c", c)));
    }

    [Theory]
    [InlineData("""{ "id": "few", "from": 0, "to": 1 }, { "id": "some", "from": 3, "to": 4 }""", "TC0172")]
    [InlineData("""{ "id": "few", "from": 0, "to": 2 }, { "id": "some", "from": 2, "to": 4 }""", "TC0173")]
    [InlineData("""{ "id": "few", "from": 0, "to": 3 }""", "TC0172")]
    public void Score_BandsThatDoNotCoverEverySumOnce_AreRefused(string bands, string code) => Assert.Contains(code, Errors($$"""
        { "facts": { {{Bools}} }, "scores": { "sum": { "points": [{ "points": 2, "any": ["a"] }, { "points": 2, "any": ["b"] }], "bands": [{{bands}}] } },
          "rules": [{ "id": "H", "tier": "high", "any": ["a"] }] }
        """));

    [Theory]
    [InlineData(false, false, false, "none")]
    [InlineData(true, false, false, "low")]
    [InlineData(true, true, true, "high")]
    [InlineData(false, true, false, "mid")]
    public void Dimension_TheMostSevereBandWins(bool a, bool b, bool c, string expected)
    {
        var policy = Read($$"""
            { "facts": { {{Bools}} },
              "dimensions": { "health": { "bands": [{ "id": "good" }, { "id": "fair", "any": ["a"] }, { "id": "poor", "any": ["b"] }, { "id": "bad", "all": ["b", "c"] }] } },
              "rules": [{ "id": "H", "tier": "high", "any": [{ "health": "bad" }] }, { "id": "M", "tier": "mid", "any": [{ "health": "poor" }] }, { "id": "L", "tier": "low", "any": [{ "health": "fair" }] }] }
            """);
        Assert.Equal(expected, Tier(policy, ("a", a), ("b", b), ("c", c)));
    }

    [Theory]
    [InlineData(false, false, false, "low")]
    [InlineData(false, true, false, "mid")]
    [InlineData(true, true, false, "high")]
    [InlineData(true, true, true, "mid")]
    [InlineData(true, false, true, "mid")]
    public void RaiseAddsOneOnceAndTheCapBindsLast(bool a, bool b, bool c, string expected)
    {
        var policy = Read($$"""
            { "facts": { {{Bools}} },
              "rules": [{ "id": "M", "tier": "mid", "any": ["a"] }, { "id": "L", "tier": "low", "any": ["a", { "not": "a" }] },
                { "id": "U1", "raise": 1, "any": ["b"] }, { "id": "U2", "raise": 1, "all": ["a", "b"] }, { "id": "C", "atMost": "mid", "any": ["c"] }] }
            """);
        Assert.Equal(expected, Tier(policy, ("a", a), ("b", b), ("c", c)));
    }

    [Fact]
    public void Raise_NobodyWithoutATierGetsOne()
    {
        var policy = Read($$"""{ "facts": { {{Bools}} }, "rules": [{ "id": "M", "tier": "mid", "any": ["a"] }, { "id": "U", "raise": 1, "any": ["b"] }] }""");
        Assert.Equal("none", Tier(policy, ("a", false), ("b", true)));
        Assert.Equal(["M", "U"], policy.Classify(Claims(("a", true), ("b", true)), Now).Assessment.Rules);
        Assert.Equal(["M"], policy.Classify(Claims(("a", true), ("b", false)), Now).Assessment.Rules);
    }

    [Fact]
    public void Tag_IsGivenOnlyWhenCertain()
    {
        var policy = Read($$"""
            { "facts": { {{Bools}} }, "tags": { "palliative": {} },
              "rules": [{ "id": "M", "tier": "mid", "any": ["a"] }, { "id": "P", "tag": "palliative", "all": ["a", "b"] }] }
            """);
        Assert.Equal(["palliative"], policy.Classify(Claims(("a", true), ("b", true)), Now).Assessment.Tags.Select(tag => tag.Value));
        Assert.Empty(policy.Classify(Claims(("a", true)), Now).Assessment.Tags);
    }

    [Theory]
    [InlineData("""{ "id": "X", "tier": "mid", "raise": 1, "any": ["a"] }""", "TC0122")]
    [InlineData("""{ "id": "X", "raise": 2, "any": ["a"] }""", "TC0175")]
    [InlineData("""{ "id": "X", "tag": "nosuch", "any": ["a"] }""", "TC0008")]
    [InlineData("""{ "id": "X", "tier": "mid", "not": "notStated" }""", "TC0121")]
    [InlineData("""{ "id": "X", "tier": "mid", "any": ["s"] }""", "TC0125")]
    public void Rule_WithAWrongOutputOrCondition_IsRefused(string rule, string code) => Assert.Contains(code, Errors($$"""
        { "facts": { {{Bools}}, "s": { "type": "set", "values": ["x", "y"], "gates": { "any": ["x"] } } }, "rules": [{{rule}}] }
        """));

    [Fact]
    public void NotStated_MatchesNobodyAndIsToldAsInformation()
    {
        var (policy, faults) = PolicyText.Read($$"""{ "facts": { {{Bools}} }, "rules": [{ "id": "M", "tier": "mid", "any": ["a"] }, { "id": "N", "tier": "low", "all": ["b", "notStated"] }] }""", "high", "mid", "low");
        Assert.Equal(FaultSeverity.Information, faults.Single(fault => fault.Code == "TC0120").Severity);
        Assert.Equal("none", Tier(policy!, ("a", false), ("b", true)));
    }

    [Fact]
    public void AppliesTo_OutsideTheGroupThereIsNoTier()
    {
        var policy = Read($$"""{ "facts": { {{Bools}} }, "appliesTo": "b", "rules": [{ "id": "M", "tier": "mid", "any": ["a"] }] }""");
        Assert.Equal("mid", Tier(policy, ("a", true), ("b", true)));
        Assert.Equal("none", Tier(policy, ("a", true), ("b", false)));
    }

    [Theory]
    [InlineData("2024-12-31", 79, "none")]
    [InlineData("2024-12-31", 80, "mid")]
    [InlineData("2025-01-01", 75, "mid")]
    [InlineData("2025-01-01", 74, "none")]
    public void Parameters_EachDayHasItsNumbers(string day, int age, string expected)
    {
        var policy = Read("""
            { "facts": { "age": { "type": "integer", "from": 0, "to": 120 } },
              "parameters": { "limit": [{ "from": "2020-01-01", "value": 80 }, { "from": "2025-01-01", "value": 75 }] },
              "scales": { "years": { "of": "age", "worse": "higher", "bands": [{ "id": "young", "from": 0, "below": "limit" }, { "id": "old", "from": "limit", "to": 120 }] } },
              "rules": [{ "id": "M", "tier": "mid", "any": [{ "years": "old" }] }] }
            """);
        Assert.Equal(2, policy.Editions.Count);
        var at = policy.Days.StartOf(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
        Claim claim = new() { Fact = new("age"), Value = FactValue.Of((long)age), Source = new("health"), ObservedAt = at, RecordedAt = at };
        Assert.Equal(expected, policy.Classify([claim], at).Assessment.Highest?.Value ?? "none");
    }

    [Fact]
    public void Parameters_AnotherEdition_TellsWhoMovesAndWhatItAloneGetsWrong()
    {
        var (policy, faults) = PolicyText.Read("""
            { "facts": { "age": { "type": "integer", "from": 0, "to": 120 } },
              "parameters": { "limit": [{ "from": "2020-01-01", "value": 60 }, { "from": "2025-01-01", "value": 75 }] },
              "scales": { "years": { "of": "age", "worse": "higher", "bands": [{ "id": "young", "from": 0, "below": "limit" }, { "id": "old", "from": "limit", "to": 120 }] },
                          "need": { "of": "age", "worse": "higher", "bands": [{ "id": "no", "from": 0, "to": 69 }, { "id": "yes", "from": 70, "to": 120 }] } },
              "inNeed": { "need": "yes" },
              "rules": [{ "id": "M", "tier": "mid", "any": [{ "years": "old" }] }] }
            """, "high", "mid", "low");
        Assert.NotNull(policy);
        var change = Assert.Single(faults, fault => fault.Name == "edition-change");
        Assert.Equal((2, "age=60"), (change.Count, change.Example));
        Assert.Contains("From 2025-01-01 on other parameters hold: 2 of 4 combinations move, 2 of them from mid to none, for example age=60.", change.Message.In("en"), StringComparison.Ordinal);
        Assert.Contains("自 2025-01-01 起变化", change.Message.In("zh-Hans"), StringComparison.Ordinal);
        var gap = Assert.Single(faults, fault => fault.Name == "gap");
        Assert.StartsWith("From 2025-01-01 on: 1 of 2 combinations in need", gap.Message.In("en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{ "from": "2030-01-01", "value": 80 }]""", "TC0129")]
    [InlineData("""[{ "from": "2020-01-01", "value": 80 }, { "from": "2020-01-01", "value": 75 }]""", "TC0170")]
    public void Parameters_OutOfOrderOrWithoutABeginning_AreRefused(string values, string code) => Assert.Contains(code, Errors($$"""
        { "facts": { {{Bools}} }, "parameters": { "limit": {{values}} }, "rules": [{ "id": "M", "tier": "mid", "any": ["a"] }] }
        """));

    [Theory]
    [InlineData("1946-06-01", "mid")]
    [InlineData("1946-06-02", "none")]
    public void Since_CountsWholeYearsOnLocalDates(string birth, string expected)
    {
        var policy = Elapsed("years", 80, 120);
        Claim claim = new() { Fact = new("x"), Value = FactValue.Of(birth), Source = new("health"), ObservedAt = Now - Duration.FromDays(9), RecordedAt = Now };
        var assessment = policy.Classify([claim], Now).Assessment;
        Assert.Equal(expected, assessment.Highest?.Value ?? "none");
        Assert.Equal(expected == "none" ? policy.Days.StartOf(new(2026, 6, 2)) : null, assessment.StaleAt);
    }

    [Fact]
    public void Since_ANumberGrowsFromItsObservationOn()
    {
        var policy = Elapsed("hours", 24, 240);
        Claim claim = new() { Fact = new("x"), Value = FactValue.Of(20), Source = new("device"), ObservedAt = Now - Duration.FromHours(4), RecordedAt = Now };
        Assert.Equal("mid", policy.Classify([claim], Now).Assessment.Highest?.Value);
        Assert.Equal("none", policy.Classify([claim with { Value = FactValue.Of(19) }], Now).Assessment.Highest?.Value ?? "none");
        Assert.Equal(Now + Duration.FromHours(1), policy.Classify([claim with { Value = FactValue.Of(19) }], Now).Assessment.StaleAt);
    }

    [Theory]
    [InlineData(new[] { 1, 5 }, "mid")]
    [InlineData(new[] { 1, 31 }, "none")]
    [InlineData(new[] { 1, 30 }, "mid")]
    public void Counted_CountsWithinThePeriod(int[] daysAgo, string expected)
    {
        var policy = Read("""
            { "facts": { "fall": { "type": "bool" }, "falls": { "type": "counted", "of": "fall", "is": true, "within": "P30D", "to": 5 } },
              "scales": { "often": { "of": "falls", "worse": "higher", "bands": [{ "id": "less", "from": 0, "to": 1 }, { "id": "twice", "from": 2, "to": 5 }] } },
              "rules": [{ "id": "M", "tier": "mid", "any": [{ "often": "twice" }] }] }
            """);
        var claims = daysAgo.Select(days => new Claim { Fact = new("fall"), Value = FactValue.Of(true), Source = new("grid-visit"), ObservedAt = Now - Duration.FromDays(days), RecordedAt = Now });
        Assert.Equal(expected, policy.Classify([.. claims], Now).Assessment.Highest?.Value ?? "none");
        Assert.False(policy.Classify([], Now).Assessment.IsDecided);
    }

    [Fact]
    public void Counted_InSuccession_StopsAtTheFirstOtherValue()
    {
        var policy = Read("""
            { "facts": { "bad": { "type": "bool" }, "row": { "type": "counted", "of": "bad", "is": true, "inSuccession": true, "to": 2 } },
              "scales": { "run": { "of": "row", "worse": "higher", "bands": [{ "id": "less", "from": 0, "to": 1 }, { "id": "two", "from": 2, "to": 2 }] } },
              "rules": [{ "id": "M", "tier": "mid", "any": [{ "run": "two" }] }] }
            """);
        ValueList<Claim> Row(params bool[] values) => values.Select((value, i) => new Claim { Fact = new("bad"), Value = FactValue.Of(value), Source = new("health"), ObservedAt = Now - Duration.FromDays(9 - i), RecordedAt = Now }).ToValueList();
        Assert.Equal("mid", policy.Classify(Row(false, true, true), Now).Assessment.Highest?.Value);
        Assert.Equal("none", policy.Classify(Row(true, true, false), Now).Assessment.Highest?.Value ?? "none");
    }

    [Fact]
    public void Set_AnElementOpensItsGatesUntilItsSourceSaysNone()
    {
        var policy = Read("""
            { "facts": { "danger": { "type": "set", "values": ["weapon", "arson", "noise"], "gates": { "grave": ["weapon", "arson"] } } },
              "rules": [{ "id": "H", "tier": "high", "any": ["danger.grave"] }] }
            """);
        Claim Said(string element, int day) => new() { Fact = new("danger"), Value = FactValue.Of(element), Source = new("health"), ObservedAt = Now - Duration.FromDays(day), RecordedAt = Now };
        Assert.Equal("high", policy.Classify([Said("noise", 3), Said("arson", 2)], Now).Assessment.Highest?.Value);
        Assert.Null(policy.Classify([Said("noise", 3)], Now).Assessment.Highest);
        Assert.Null(policy.Classify([Said("arson", 3), Said("none", 1)], Now).Assessment.Highest);
        Assert.False(policy.Classify([], Now).Assessment.IsDecided);
    }

    [Fact]
    public void Catalogue_FactsNeedNoDeclaration()
    {
        var policy = Read("""{ "catalogue": "threecolor-facts/1", "rules": [{ "id": "M", "tier": "mid", "any": ["mobility.limited"] }] }""");
        Assert.Equal("mid", Tier(policy, ("mobility.limited", true)));
        Assert.Equal(64, policy.CatalogueDigest.Length);
        Assert.Single(policy.Facts);
        Assert.Contains("TC0128", Errors("""{ "catalogue": "facts/9", "facts": {}, "rules": [] }"""));
    }

    [Theory]
    [InlineData("union", 2)]
    [InlineData("newest", 1)]
    [InlineData("worst", 1)]
    public void Conflict_IsSettledAsThePolicySays(string rule, int possible)
    {
        var policy = Read($$"""{ "facts": { "a": { "type": "bool", "conflict": "{{rule}}" } }, "rules": [{ "id": "M", "tier": "mid", "any": ["a"] }] }""");
        Claim Said(bool value, string source, int day) => new() { Fact = new("a"), Value = FactValue.Of(value), Source = new(source), ObservedAt = Now - Duration.FromDays(day), RecordedAt = Now };
        ValueList<Claim> claims = [Said(true, "health", 3), Said(false, "grid-visit", 2)];
        var assessment = policy.Classify(claims, Now).Assessment;
        Assert.Equal(possible == 1, assessment.IsDecided);
        Assert.Equal(rule == "newest" ? null : "mid", assessment.Highest?.Value);
        Assert.Equal(possible == 1 ? 1 : 0, policy.Explain(claims, Now, Now).Dismissed.Count);
    }

    [Fact]
    public void Precedence_TheStrongerSourceWins_UntilItsClaimIsStale()
    {
        var policy = Read("""{ "facts": { "a": { "type": "bool", "precedence": ["health"], "maxAge": "P30D" } }, "rules": [{ "id": "M", "tier": "mid", "any": ["a"] }] }""");
        Claim Said(bool value, string source, int day) => new() { Fact = new("a"), Value = FactValue.Of(value), Source = new(source), ObservedAt = Now - Duration.FromDays(day), RecordedAt = Now };
        Assert.Null(policy.Classify([Said(false, "health", 20), Said(true, "grid-visit", 2)], Now).Assessment.Highest);
        Assert.Equal("mid", policy.Classify([Said(false, "health", 40), Said(true, "grid-visit", 2)], Now).Assessment.Highest?.Value);
        Assert.Equal("claim.outranked", policy.Explain([Said(false, "health", 20), Said(true, "grid-visit", 2)], Now, Now).Dismissed.Single().Why);
    }

    private static ClassificationPolicy Elapsed(string unit, int edge, int to) => Read($$"""
        { "facts": { "x": { "type": "since", "unit": "{{unit}}", "from": 0, "to": {{to}} } },
          "scales": { "long": { "of": "x", "worse": "higher", "bands": [{ "id": "short", "from": 0, "below": {{edge}} }, { "id": "long", "from": {{edge}}, "to": {{to}} }] } },
          "rules": [{ "id": "M", "tier": "mid", "any": [{ "long": "long" }] }] }
        """);

    private static ClassificationPolicy Read(string text) => PolicyText.ReadValid(text, "high", "mid", "low");

    private static IEnumerable<string> Errors(string text) =>
        PolicyText.Read(text, "high", "mid", "low").Faults.Where(fault => fault.Severity == FaultSeverity.Error).Select(fault => fault.Code);

    private static string Tier(ClassificationPolicy policy, params (string Fact, bool Value)[] facts)
    {
        var assessment = policy.Classify(Claims(facts), Now).Assessment;
        Assert.True(assessment.IsDecided);
        return assessment.Highest?.Value ?? "none";
    }

    private static ValueList<Claim> Claims(params (string Fact, bool Value)[] facts) =>
        facts.Select(fact => new Claim { Fact = new(fact.Fact), Value = FactValue.Of(fact.Value), Source = new("health"), ObservedAt = Now, RecordedAt = Now }).ToValueList();
}
