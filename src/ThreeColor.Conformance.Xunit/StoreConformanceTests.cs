using ThreeColor.InMemory;
using Xunit;

namespace ThreeColor.Conformance.Xunit;

/// <summary>Tests a store whose data end with its process; derive from it and say how a store is made.</summary>
/// <remarks>For a store whose data outlive it there is <see cref="DurableStoreConformanceTests"/>.</remarks>
public abstract class StoreConformanceTests
{
    /// <summary>The ids of the facts.</summary>
    public static TheoryData<string> Facts => FactIds.Of(StoreConformance.Facts);

    /// <summary>Makes a new store that holds nothing.</summary>
    protected abstract Task<StoreUnderTest> OpenAsync();

    /// <summary>One fact of the kit holds.</summary>
    /// <param name="fact">Its id.</param>
    [Theory]
    [MemberData(nameof(Facts))]
    public Task Keeps(string fact) => FactIds.RunAsync(StoreConformance.Facts, fact, OpenAsync);

    /// <summary>Whatever is done, the store answers and holds as the in-memory store does.</summary>
    [Fact]
    public Task IsSameAsInMemory() => StoreConformance.SameAs(InMemory).RunAsync(OpenAsync);

    private protected static StoreUnderTest InMemory() => StoreUnderTest.Of(new InMemoryCareStore());
}
