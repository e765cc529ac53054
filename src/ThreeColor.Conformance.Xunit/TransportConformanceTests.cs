using Xunit;

namespace ThreeColor.Conformance.Xunit;

/// <summary>Tests a transport.</summary>
public abstract class TransportConformanceTests
{
    /// <summary>The ids of the facts.</summary>
    public static TheoryData<string> Facts => FactIds.Of(TransportConformance.Facts);

    /// <summary>Makes a transport by which nothing was sent yet.</summary>
    protected abstract Task<TransportUnderTest> OpenAsync();

    /// <summary>One fact of the kit holds.</summary>
    /// <param name="fact">Its id.</param>
    [Theory]
    [MemberData(nameof(Facts))]
    public Task Keeps(string fact) => FactIds.RunAsync(TransportConformance.Facts, fact, OpenAsync);
}
