using System.Text;
using ThreeColor.Policies;

namespace ThreeColor.Tests.Policies;

public sealed class PolicyDocumentTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "q-district.json"));

    [Fact]
    public void Read_ThePapersPolicy_HasNoFault()
    {
        var reading = Read(Text);
        Assert.Empty(reading.Faults);
        Assert.Equal(("q-district", "1.0.0"), (reading.Policy!.Frame.Id, reading.Policy.Frame.Version));
        Assert.Equal(["red", "yellow", "blue"], reading.Policy.Frame.Tiers.Select(tier => tier.Code.Value));
        Assert.Equal("task-force", reading.Policy.Frame.Organisation.LastResort.Id.Value);
        Assert.Matches("^[0-9a-f]{64}$", reading.Policy.Digest);
    }

    [Fact]
    public void Digest_IsOfWhatIsSaid_NotOfHowItIsWritten()
    {
        var policy = Read(Text).Policy!;
        var squeezed = Text.Replace("\n", "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);
        Assert.Equal(policy.Digest, Read(squeezed).Policy!.Digest);
        Assert.Equal(policy.Digest, Read(Text.Replace("\"format\"", "\"$schema\": \"a.json\", \"format\"", StringComparison.Ordinal)).Policy!.Digest);
        Assert.NotEqual(policy.Digest, Read(Text.Replace("\"PT15M\"", "\"PT16M\"", StringComparison.Ordinal)).Policy!.Digest);
    }

    [Fact]
    public void Read_SeveralFaults_ListsAllWithTheirPlaces()
    {
        var broken = Text
            .Replace("\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Asia/Shanghi\"", StringComparison.Ordinal)
            .Replace("\"sweepEvery\"", "\"sweepEvry\"", StringComparison.Ordinal)
            .Replace("\"code\": \"yellow\"", "\"code\": \"red\"", StringComparison.Ordinal);
        var reading = Read(broken);
        Assert.Null(reading.Policy);
        Assert.Contains(reading.Faults, f => f.Code == "TC0022" && f.At.Pointer == "/zone" && f.At.Line == LineOf(broken, "\"zone\""));
        Assert.Contains(reading.Faults, f => f.Code == "TC0009" && f.At.Pointer == "/tiers/1/code");
        Assert.Contains(reading.Faults, f => f.Code == "TC0003" && f.At.Line == LineOf(broken, "sweepEvry") && f.Remedy.In("en").Contains("sweepEvery", StringComparison.Ordinal));
        Assert.Throws<PolicyException>(reading.Require);
    }

    [Theory]
    [InlineData("\"format\": \"threecolor-policy/1\"", "\"format\": \"threecolor-policy/2\"", "TC0021", "/format")]
    [InlineData("\"lastResort\": true", "\"lastResort\": false", "TC0024", "/organisation/posts")]
    [InlineData("\"level\": \"micro-grid\", \"name\": { \"zh-Hans\": \"微网格员\"", "\"level\": \"micro-gird\", \"name\": { \"zh-Hans\": \"微网格员\"", "TC0008", "/organisation/posts/0/level")]
    [InlineData("\"dayCutOff\": \"00:00\"", "\"dayCutOff\": \"24:00\"", "TC0006", "/calendar/dayCutOff")]
    [InlineData("\"weekStart\": \"monday\"", "\"weekStart\": \"moonday\"", "TC0008", "/calendar/weekStart")]
    [InlineData("\"strength\": 3", "\"strength\": 300", "TC0007", "/organisation/contactKinds/0/strength")]
    [InlineData("\"languages\": [\"zh-Hans\", \"en\"]", "\"languages\": []", "TC0010", "/languages")]
    [InlineData("\"focus\": \"safety\", \"basis\": \"P\"", "\"focus\": \"safety\", \"basis\": \"Q\"", "TC0008", "/tiers/0/basis")]
    [InlineData("\"version\": \"1.0.0\"", "\"version\": 1", "TC0005", "/version")]
    [InlineData("\"id\": \"q-district\",", "", "TC0004", "")]
    public void Read_OneFault_NamesCodeAndPlace(string found, string replacement, string code, string pointer)
    {
        Assert.Contains(found, Text, StringComparison.Ordinal);
        var reading = Read(Text.Replace(found, replacement, StringComparison.Ordinal));
        Assert.Null(reading.Policy);
        Assert.Contains(reading.Faults, fault => fault.Code == code && fault.At.Pointer == pointer);
    }

    [Fact]
    public async Task ReadFile_Missing_IsAFault()
    {
        var reading = await PolicyDocument.ReadFileAsync(Path.Combine(AppContext.BaseDirectory, "no-such-policy.json"));
        var fault = Assert.Single(reading.Faults);
        Assert.Equal("TC0020", fault.Code);
        Assert.Contains("no-such-policy.json", fault.Message.In("zh-Hans"), StringComparison.Ordinal);
    }

    private static PolicyReading Read(string text) => PolicyDocument.Read(Encoding.UTF8.GetBytes(text));

    private static int LineOf(string text, string part) => text[..text.IndexOf(part, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
}
