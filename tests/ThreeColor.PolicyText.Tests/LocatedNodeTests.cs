using System.Text;

namespace ThreeColor.PolicyText.Tests;

public sealed class LocatedNodeTests
{
    [Fact]
    public void Read_NestedDocument_KnowsEveryPlace()
    {
        var root = Read("{\n  \"a\": [1, {\"b/c\": true}]\n}", out var faults)!;
        Assert.Equal(0, faults.Count);
        var inner = root.Find("a")!.Items[1].Find("b/c")!;
        Assert.Equal(new Location("/a/1/b~1c", 2, 20), inner.At);
        Assert.Equal("true", inner.Text);
    }

    [Fact]
    public void Read_DuplicateKey_NamesTheSecondOne()
    {
        Read("{\n\"a\": 1,\n \"a\": 2}", out var faults);
        var fault = Assert.Single(faults.Faults);
        Assert.Equal("TC0002", fault.Code);
        Assert.Equal(new Location("/a", 3, 2), fault.At);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n\"a\": }", 2)]
    [InlineData("[1,\n2,\n]", 3)]
    [InlineData("{} {}", 1)]
    [InlineData("{\"a\": // no\n 1}", 1)]
    public void Read_NotJson_NamesTheLine(string text, int line)
    {
        Assert.Null(Read(text, out var faults));
        var fault = Assert.Single(faults.Faults);
        Assert.Equal("TC0001", fault.Code);
        Assert.Equal(line, fault.At.Line);
    }

    [Fact]
    public void Read_InvalidUtf8_IsAFaultNotACrash()
    {
        var faults = new FaultList();
        Assert.Null(LocatedNode.Read([(byte)'"', 0xff, 0xfe, (byte)'"'], faults));
        Assert.Equal("TC0001", Assert.Single(faults.Faults).Code);
    }

    [Fact]
    public void Read_TooDeepOrTooLarge_IsRefused()
    {
        Read(new string('[', 65) + new string(']', 65), out var deep);
        Assert.Equal("TC0001", Assert.Single(deep.Faults).Code);
        Read($"\"{new string('a', 1 << 20)}\"", out var large);
        Assert.Equal("TC0011", Assert.Single(large.Faults).Code);
    }

    [Fact]
    public void Done_UnknownKey_OffersTheNearestName()
    {
        var root = Read("{\"tirs\": 1}", out var faults)!;
        var reader = root.AsObject(faults)!;
        Assert.Null(reader.Required("tiers"));
        reader.Done();
        Assert.Equal(["TC0004", "TC0003"], faults.Faults.Select(f => f.Code));
        Assert.Contains("'tiers'", faults.Faults[1].Remedy.In("en"), StringComparison.Ordinal);
        Assert.Contains("tiers", faults.Faults[1].Remedy.In("zh-Hans"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"P2D\"", true)]
    [InlineData("\"P1M\"", true)]
    [InlineData("\"P0D\"", false)]
    [InlineData("\"P1M2D\"", false)]
    [InlineData("\"PT4H\"", false)]
    [InlineData("\"-P2D\"", false)]
    [InlineData("\"P-2D\"", false)]
    [InlineData("7", false)]
    public void AsDatePeriod_TakesOneWholeUnitAboveZero(string text, bool good)
    {
        var node = Read(text, out var faults)!;
        Assert.Equal(good, node.AsDatePeriod(faults) is not null);
        Assert.Equal(!good, faults.HasErrors);
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("10", true)]
    [InlineData("11", false)]
    [InlineData("-1", false)]
    [InlineData("1.5", false)]
    [InlineData("1e1", false)]
    public void AsInteger_TakesWholeNumbersOfTheRange(string text, bool good)
    {
        var node = Read(text, out var faults)!;
        Assert.Equal(good, node.AsInteger(0, 10, faults) is not null);
        Assert.Equal(!good, faults.HasErrors);
    }

    private static LocatedNode? Read(string text, out FaultList faults)
    {
        faults = new FaultList();
        return LocatedNode.Read(Encoding.UTF8.GetBytes(text), faults);
    }
}
