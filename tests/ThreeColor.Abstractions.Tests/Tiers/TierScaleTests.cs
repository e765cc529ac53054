using ThreeColor.Tiers;

namespace ThreeColor.Tests.Tiers;

public sealed class TierScaleTests
{
    private static readonly TierScale Scale = [Entry("red", 1), Entry("yellow", 2), Entry("blue", 3)];

    [Theory]
    [InlineData("red", 1)]
    [InlineData("blue", 3)]
    [InlineData("green", int.MaxValue)]
    [InlineData(null, int.MaxValue)]
    public void RankOf_NoneAndUnknown_ComeLast(string? tier, int rank) => Assert.Equal(rank, Scale.RankOf(Code(tier)));

    [Theory]
    [InlineData("red", "yellow", true)]
    [InlineData("yellow", "red", false)]
    [InlineData("red", "red", false)]
    [InlineData("blue", null, true)]
    [InlineData(null, null, false)]
    [InlineData("green", "red", true)]
    [InlineData("green", "purple", false)]
    [InlineData("red", "green", false)]
    public void IsMoreSevere_NoneIsLeastAndUnknownIsMost(string? tier, string? other, bool expected) =>
        Assert.Equal(expected, Scale.IsMoreSevere(Code(tier), Code(other)));

    [Fact]
    public void MostSevere_OfSeveral_IsTheFirstOfTheWorst()
    {
        Assert.Equal(Code("yellow"), Scale.MostSevere(null, Code("blue"), Code("yellow")));
        Assert.Equal(Code("green"), Scale.MostSevere(Code("green"), Code("purple"), Code("red")));
        Assert.Null(Scale.MostSevere(null, null));
        Assert.Null(Scale.MostSevere());
    }

    [Fact]
    public void Find_ByCode_GivesTierAndPosition()
    {
        Assert.Equal(2, Scale.Find(new("yellow"))!.Rank);
        Assert.Equal(1, Scale.IndexOf(new("yellow")));
        Assert.Null(Scale.Find(new("green")));
        Assert.Equal(-1, Scale.IndexOf(new("green")));
    }

    [Fact]
    public void Equals_SameTiersInTheSameOrder()
    {
        Assert.Equal(Scale, TierScale.Of(Entry("red", 1), Entry("yellow", 2), Entry("blue", 3)));
        Assert.NotEqual(Scale, TierScale.Of(Entry("yellow", 1), Entry("red", 2), Entry("blue", 3)));
        Assert.Equal("red, yellow, blue", Scale.ToString());
    }

    private static Id<Tier>? Code(string? tier) => tier is null ? null : new Id<Tier>(tier);

    private static Tier Entry(string code, int rank) => new() { Code = new(code), Rank = rank, Name = LocalizedText.Of(code, code) };
}
