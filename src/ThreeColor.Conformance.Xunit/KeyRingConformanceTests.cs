using Xunit;

namespace ThreeColor.Conformance.Xunit;

/// <summary>Tests a key ring.</summary>
public abstract class KeyRingConformanceTests
{
    /// <summary>The ids of the facts.</summary>
    public static TheoryData<string> Facts => FactIds.Of(KeyRingConformance.Facts);

    /// <summary>Makes the three key rings.</summary>
    protected abstract Task<KeyRingsUnderTest> OpenAsync();

    /// <summary>One fact of the kit holds.</summary>
    /// <param name="fact">Its id.</param>
    [Theory]
    [MemberData(nameof(Facts))]
    public Task Keeps(string fact) => FactIds.RunAsync(KeyRingConformance.Facts, fact, OpenAsync);
}
