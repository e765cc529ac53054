using ThreeColor.InMemory;
using ThreeColor.Ports;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

public sealed class InMemoryCareStoreTests : CareStoreTests
{
    protected override StoreUnderTest Store { get; } = StoreUnderTest.InMemory();

    protected override IEnumerable<PolicyVersion> Policies() => ((InMemoryCareStore)Store.Care).Policies;
}
