using Xunit;

namespace ThreeColor.Conformance.Xunit;

/// <summary>Tests a store whose data outlive its process; what is made has <see cref="StoreUnderTest.Reopen"/>.</summary>
public abstract class DurableStoreConformanceTests : StoreConformanceTests
{
    /// <summary>The ids of the facts about closing and opening again.</summary>
    public static TheoryData<string> DurableFacts => FactIds.Of(StoreConformance.DurableFacts);

    /// <summary>One fact about closing and opening again holds.</summary>
    /// <param name="fact">Its id.</param>
    [Theory]
    [MemberData(nameof(DurableFacts))]
    public Task KeepsThroughRestarts(string fact) => FactIds.RunAsync(StoreConformance.DurableFacts, fact, OpenAsync);

    /// <summary>Whatever is done, with the store closed and opened in between, it answers and holds as the in-memory store does.</summary>
    [Fact]
    public Task IsSameAsInMemoryThroughRestarts() => StoreConformance.SameAs(InMemory, runs: 40, reopens: true).RunAsync(OpenAsync);
}
