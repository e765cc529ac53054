using ThreeColor.Ports;
using Xunit;

namespace ThreeColor.Conformance.Xunit;

/// <summary>Tests a directory.</summary>
public abstract class DirectoryConformanceTests
{
    /// <summary>The ids of the facts.</summary>
    public static TheoryData<string> Facts => FactIds.Of(DirectoryConformance.Facts);

    /// <summary>Makes a directory that holds <see cref="DirectoryScene.Whole"/>.</summary>
    protected abstract Task<IDirectory> OpenAsync();

    /// <summary>One fact of the kit holds.</summary>
    /// <param name="fact">Its id.</param>
    [Theory]
    [MemberData(nameof(Facts))]
    public Task Keeps(string fact) => FactIds.RunAsync(DirectoryConformance.Facts, fact, OpenAsync);
}
