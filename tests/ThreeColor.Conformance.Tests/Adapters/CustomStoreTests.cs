using CustomStore;
using ThreeColor.Conformance.Xunit;

namespace ThreeColor.Conformance.Tests.Adapters;

/// <summary>The flat-file store of the samples keeps every fact; that its tests are this short is a promise of the kit.</summary>
public sealed class CustomStoreTests : DurableStoreConformanceTests
{
    protected override Task<StoreUnderTest> OpenAsync() => Opening.OpenAsync(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.jsonl"));
}
