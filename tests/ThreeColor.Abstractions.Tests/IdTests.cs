using ThreeColor.Residents;

namespace ThreeColor.Tests;

public sealed class IdTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("a\tb")]
    [InlineData("a\u0000")]
    public void New_NotAnId_Throws(string text) => Assert.Throws<ArgumentException>(() => new Id<Resident>(text));

    [Fact]
    public void New_AtTheLongestLength_IsAccepted()
    {
        const int Longest = Id<Resident>.MaxLength;
        Assert.Equal(Longest, new Id<Resident>(new string('a', Longest)).Value.Length);
        Assert.Throws<ArgumentException>(() => new Id<Resident>(new string('a', Longest + 1)));
    }

    [Fact]
    public void Default_NamesNothing()
    {
        Id<Resident> id = default;
        Assert.True(id.IsDefault);
        Assert.Equal("", id.Value);
    }

    [Fact]
    public void CompareTo_IsOrdinal()
    {
        Assert.True(new Id<Resident>("B") < new Id<Resident>("a"));
        Assert.True(new Id<Resident>("a-2") > new Id<Resident>("a-10"));
    }
}
