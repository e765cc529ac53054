using ThreeColor.Conformance.Xunit;
using ThreeColor.InMemory;

namespace ThreeColor.Conformance.Tests.Adapters;

public sealed class InMemoryCareStoreTests : StoreConformanceTests
{
    protected override Task<StoreUnderTest> OpenAsync() => Task.FromResult(StoreUnderTest.Of(new InMemoryCareStore()));
}
