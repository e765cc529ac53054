using ThreeColor.Escalation.Ladders;
using ThreeColor.Events;

namespace ThreeColor.Escalation.Tests.Ladders;

public sealed class SampleRatioTests
{
    [Theory]
    [InlineData("0/1", 0, 1)]
    [InlineData("1/5", 1, 5)]
    [InlineData("7/7", 7, 7)]
    public void Parse_Share_ReadsBothNumbers(string text, int chosen, int outOf) => Assert.Equal(new SampleRatio(chosen, outOf), SampleRatio.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("1")]
    [InlineData("1/")]
    [InlineData("/1")]
    [InlineData("1/0")]
    [InlineData("3/2")]
    [InlineData(" 1/2")]
    [InlineData("1/2/3")]
    [InlineData("99999999999/99999999999")]
    public void Parse_NoShare_IsNull(string text) => Assert.Null(SampleRatio.Parse(text));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    [InlineData(0, 0)]
    public void Constructor_NoShare_Throws(int chosen, int outOf) => Assert.Throws<ArgumentOutOfRangeException>(() => new SampleRatio(chosen, outOf));

    [Fact]
    public void Includes_ManyEvents_ChoosesAboutTheShare()
    {
        var chosen = Enumerable.Range(1, 5000).Count(i => new SampleRatio(1, 5).Includes(IdOf(i)));
        Assert.InRange(chosen, 900, 1100);
    }

    // Fixed for ever: a replay on another machine or version must choose the same events.
    [Fact]
    public void Includes_KnownEvents_StaysAsItWas() =>
        Assert.Equal("8 13 16 17 20 24 25", string.Join(' ', Enumerable.Range(1, 30).Where(i => new SampleRatio(1, 3).Includes(IdOf(i)))));

    [Theory]
    [InlineData(0, false)]
    [InlineData(3, true)]
    public void Includes_NoneOrAll_NeedsNoChance(int chosen, bool included) =>
        Assert.All(Enumerable.Range(1, 20), i => Assert.Equal(included, new SampleRatio(chosen, 3).Includes(IdOf(i))));

    [Fact]
    public void Includes_Default_ChoosesNone() => Assert.False(default(SampleRatio).Includes(IdOf(1)));

    private static Id<CareEvent> IdOf(int episode) => CareEvent.IdOf(new("r-1"), Cause.Hazard, episode);
}
