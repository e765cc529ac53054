using ThreeColor.Conformance;
using ThreeColor.Conformance.Stories;

namespace ThreeColor.Storage.Sqlite.Tests.Support;

/// <summary>A SQLite store in the words of the kit.</summary>
internal static class Under
{
    public static StoreStory Test(SqliteCareStore store) => new(StoreUnderTest.Of(store));
}
