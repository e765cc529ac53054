using ThreeColor.Conformance.Stories;

namespace ThreeColor.Conformance.Stores;

// A fact that is told over one new store.
internal static class StoreFact
{
    public static ConformanceFact<StoreUnderTest> Of(string id, string why, Func<StoreStory, Task> tell) => new(id, why, async open =>
    {
        await using var story = await StoreStory.OpenAsync(open);
        await tell(story);
    });
}
