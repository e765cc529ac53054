using ThreeColor.Classification.Document;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Tests.Verification;

/// <summary>The counts that MECHANISM A2 to A4 come to under three readings.</summary>
public class PaperReadingsTests
{
    private const string OrReading = """
        [
          { "id": "R1", "tier": "red", "all": [{ "care": "lacking" }, { "any": ["illness.suddenOnset", "accident.likely"] }] },
          { "id": "Y1", "tier": "yellow", "all": [{ "care": "partDay" }, { "any": ["chronic.unstable", "mobility.limited"] }] },
          { "id": "B1", "tier": "blue", "all": [{ "care": "basic" }, { "any": ["chronic.unstable", "mobility.limited", { "selfCare": "difficulty" }] }] }
        ]
        """;

    private const string AndReading = """
        [
          { "id": "R1", "tier": "red", "all": [{ "care": "lacking" }, "illness.suddenOnset", "accident.likely"] },
          { "id": "Y1", "tier": "yellow", "all": [{ "care": "partDay" }, { "any": ["chronic.unstable", "mobility.limited"] }] },
          { "id": "B1", "tier": "blue", "all": [{ "care": "basic" }, { "any": ["chronic.unstable", "mobility.limited"] }, { "selfCare": "difficulty" }] }
        ]
        """;

    [Fact]
    public void Verify_ShippedReading_HasNoGapAndNoBreak()
    {
        var policy = PolicyText.QDistrictPolicy;
        Assert.Equal((96, 93, 0, 0), CountsOf(policy));
        Assert.Equal([24, 36, 33, 3], new[] { "red", "yellow", "blue" }.Select(c => policy.Table.CountOf(new(c))).Append(policy.Table.CountOf(null)));
        Assert.True(policy.Table.IsMonotone);
    }

    [Theory]
    [InlineData(OrReading, 17, 10)]
    [InlineData(AndReading, 49, 18)]
    public void Verify_LiteralReading_FindsItsGapsAndBreaks(string rules, int gaps, int breaks)
    {
        var (policy, faults) = PolicyText.Read(WithoutTests(rules), "red", "yellow", "blue");
        Assert.Equal((96, 93, gaps, breaks), CountsOf(policy!));
        Assert.Equal(["TC0111", "TC0114"], faults.Where(f => f.Severity == FaultSeverity.Error).Select(f => f.Code).Order());
        Assert.Contains($"{gaps} of 93", faults.Single(f => f.Code == "TC0111").Message.ToString(), StringComparison.Ordinal);
        Assert.Contains($"In {breaks} places", faults.Single(f => f.Code == "TC0114").Message.ToString(), StringComparison.Ordinal);
        Assert.False(policy!.Table.IsMonotone);
    }

    private static (int Cells, int InNeed, int Gaps, int Breaks) CountsOf(ClassificationPolicy policy) =>
        (policy.Verification.Cells, policy.Verification.InNeed, policy.Verification.Gaps, policy.Verification.Breaks);

    private static string WithoutTests(string rules)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(PolicyText.QDistrictWith("rules", rules))!.AsObject();
        node.Remove("tests");
        return node.ToJsonString();
    }
}
