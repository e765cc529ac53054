using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

public sealed class InMemoryCareStoreTests : CareStoreTests
{
    protected override StoreUnderTest Store { get; } = StoreUnderTest.InMemory();
}
