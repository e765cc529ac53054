using Xunit;

namespace ThreeColor.Conformance.Xunit;

/// <summary>Tests an access policy.</summary>
public abstract class AccessConformanceTests
{
    /// <summary>The ids of the facts.</summary>
    public static TheoryData<string> Facts => FactIds.Of(AccessConformance.Facts);

    /// <summary>Makes the policy with something that it allows.</summary>
    protected abstract Task<AccessUnderTest> OpenAsync();

    /// <summary>One fact of the kit holds.</summary>
    /// <param name="fact">Its id.</param>
    [Theory]
    [MemberData(nameof(Facts))]
    public Task Keeps(string fact) => FactIds.RunAsync(AccessConformance.Facts, fact, OpenAsync);
}
