using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

public sealed class SqliteCareStoreTests : CareStoreTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteCareStore _store;

    public SqliteCareStoreTests()
    {
        _store = _folder.OpenStore();
        Store = StoreUnderTest.Of(_store);
    }

    protected override StoreUnderTest Store { get; }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}
