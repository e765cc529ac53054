using CustomTiers;
using ThreeColor.Policies;
using ThreeColor.Policies.Building;

namespace ThreeColor.Tests.Policies;

public class PolicyBuilderTests
{
    [Fact]
    public async Task Build_TheSamePolicyInCSharpAndInData_HasOneDigest()
    {
        var data = await PolicyDocument.ReadFileAsync(Path.Combine(AppContext.BaseDirectory, "north-shore.json"));
        var code = NorthShore.Policy().Build();
        Assert.Equal(64, data.Digest.Length);
        Assert.Equal(data.Digest, code.Digest);
        Assert.DoesNotContain(code.Faults, fault => fault.Severity != FaultSeverity.Information);
        Assert.Equal(4, code.Classification!.Tiers.Count);
        Assert.Equal(5, code.Classification.Verification.Coverage.Run);
    }

    [Fact]
    public void Build_WithAnotherNumber_HasAnotherDigest() =>
        Assert.NotEqual(NorthShore.Policy().Build().Digest, NorthShore.Policy().Scale("years", "age", "higher", ("younger", 0, 73), ("old", 74, 84), ("very-old", 85, 120)).Build().Digest);

    [Fact]
    public void Build_WithAnUnknownFact_NamesThePlaceAndTheNearestName()
    {
        var fault = NorthShore.Policy().Raise("F2", Conditions.Yes("fall.recnt")).Build().Faults.Single(fault => fault.Severity == FaultSeverity.Error);
        Assert.Equal("/rules/4/any/0", fault.At.Pointer);
        Assert.Contains("'fall.recent'", fault.Remedy.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_TheShippedPolicyAsSections_HasItsDigest()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "q-district.json"));
        var builder = new PolicyBuilder("x", "x", "2026-01-01", "Etc/UTC", "en");
        foreach (var (key, value) in System.Text.Json.Nodes.JsonNode.Parse(text)!.AsObject())
            builder.Section(key, value!);
        Assert.Equal(PolicyDocument.Read(System.Text.Encoding.UTF8.GetBytes(text)).Digest, builder.Build().Digest);
    }
}
