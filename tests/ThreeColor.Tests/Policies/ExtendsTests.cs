using ThreeColor.Policies;
using ThreeColor.PolicyText;

namespace ThreeColor.Tests.Policies;

public sealed class ExtendsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public ExtendsTests() => File.Copy(Path.Combine(AppContext.BaseDirectory, "north-shore.json"), Path.Combine(_folder.FullName, "base.json"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Extends_OverridesByRuleId_AndIsVerifiedAsAWhole()
    {
        var reading = await Read("""{ "extends": "base.json", "id": "north-shore-strict", "rules": [{ "id": "M1", "tier": "weekly" }, { "id": "F1", "remove": true }], "tests": [{ "id": "T1", "expect": "weekly" }, { "id": "T3", "expect": "weekly" }] }""");
        Assert.DoesNotContain(reading.Faults, fault => fault.Severity == FaultSeverity.Error && fault.Name != "shadowed-rule" && fault.Name != "dead-rule");
        Assert.Equal("north-shore-strict", reading.Frame!.Id);
        Assert.Equal(["W1", "M1", "O1"], reading.Classification!.Rules.Select(rule => rule.Id.Value));
        Assert.Equal("weekly", reading.Classification.Rules[1].Tier!.Value.Value);
        Assert.Equal(0, reading.Classification.Verification.Coverage.Failed);
    }

    [Fact]
    public async Task Extends_Nothing_ChangesTheDigestOnlyByWhatItSays()
    {
        var original = await PolicyDocument.ReadFileAsync(Path.Combine(_folder.FullName, "base.json"));
        Assert.Equal(original.Digest, (await Read("""{ "extends": "base.json" }""")).Digest);
        Assert.NotEqual(original.Digest, (await Read("""{ "extends": "base.json", "version": "2.0.0" }""")).Digest);
    }

    [Fact]
    public async Task Extends_ABrokenWhole_IsRefused()
    {
        var reading = await Read("""{ "extends": "base.json", "rules": [{ "id": "O1", "remove": true }] }""");
        Assert.Contains(reading.Faults, fault => fault.Name == "gap" && fault.Severity == FaultSeverity.Error);
        Assert.Contains(reading.Faults, fault => fault.Name == "test-failed");
    }

    [Fact]
    public async Task Extends_AFaultInTheBase_NamesTheBase()
    {
        var path = Path.Combine(_folder.FullName, "base.json");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("very-old+", "very-oldd+", StringComparison.Ordinal));
        var faults = (await Read("""{ "extends": "base.json", "rules": [{ "id": "Z1", "tier": "weekly", "any": ["fall.recnt"] }] }""")).Faults;
        Assert.Equal([null, "base.json"], faults.Where(fault => fault.Severity == FaultSeverity.Error).Select(fault => fault.At.File));
        Assert.StartsWith("base.json:/rules/0", faults.First(fault => fault.At.File is not null && fault.Severity == FaultSeverity.Error).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "extends": "../base.json" }""", "TC0028")]
    [InlineData("""{ "extends": "/etc/passwd" }""", "TC0028")]
    [InlineData("""{ "extends": "nothing.json" }""", "TC0028")]
    [InlineData("""{ "extends": "policy.json" }""", "TC0028")]
    [InlineData("""{ "extends": "base.json", "rules": [{ "id": "Z9", "remove": true }] }""", "TC0029")]
    public async Task Extends_WithoutAUsableBase_IsRefused(string text, string code) =>
        Assert.Contains((await Read(text)).Faults, fault => fault.Code == code && fault.Severity == FaultSeverity.Error);

    [Fact]
    public void Extends_ReadFromMemory_SaysThatItNeedsAFile() =>
        Assert.Contains(PolicyDocument.Read("""{ "extends": "base.json" }"""u8).Faults, fault => fault.Code == "TC0027");

    [Fact]
    public async Task NotStated_IsTold_AndRequireNamesWhatIsMissing()
    {
        var reading = await PolicyDocument.ReadFileAsync(Path.Combine(_folder.FullName, "base.json"));
        Assert.Null(reading.Policy);
        Assert.Contains("duties", reading.NotStated);
        Assert.Contains("'duties' is not stated", Assert.Throws<PolicyException>(reading.Require).Message, StringComparison.Ordinal);
    }

    private async Task<PolicyReading> Read(string text)
    {
        var path = Path.Combine(_folder.FullName, "policy.json");
        await File.WriteAllTextAsync(path, text);
        return await PolicyDocument.ReadFileAsync(path);
    }
}
