using System.Reflection;

namespace ThreeColor.Architecture.Tests;

/// <summary>A package can be read folder by folder, from the bottom up: no folders use each other in a circle.</summary>
public sealed class FolderTests
{
    public static TheoryData<string> PackageNames => [.. Packages.References.Keys];

    [Theory]
    [MemberData(nameof(PackageNames))]
    public void Folders_OfAPackage_FormNoCircle(string package)
    {
        var folders = FolderArrows.Of(Assembly.Load(package).GetTypes());
        Assert.True(folders.Count > 0, $"{package} shows no folder: nothing was compared.");
        Assert.True(folders.Circles() is [], string.Join(Environment.NewLine, folders.Circles()));
    }

    [Fact]
    public void Circles_OfTwoFoldersThatUseEachOther_AreFound()
    {
        var folders = FolderArrows.Of([typeof(Circular.One.Caller), typeof(Circular.Two.Called)]);
        var circle = Assert.Single(folders.Circles());
        Assert.Equal("ThreeColor.Architecture.Tests.Circular.One (Caller → Called) · ThreeColor.Architecture.Tests.Circular.Two (Called → Caller)", circle);
    }

    [Fact]
    public void Circles_WhereAnIdNamesTheOther_AreNone() =>
        Assert.Empty(FolderArrows.Of([typeof(Circular.One.Caller), typeof(Circular.Three.Holder)]).Circles());
}
