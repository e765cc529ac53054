namespace ThreeColor.Tool.Tests.Rehearsing;

/// <summary>
/// Every story of the repository holds; those that the engine cannot keep yet stand in <c>tests/stories/pending.txt</c> with the
/// expectation that fails, which must go on failing: whoever mends the engine takes them off the list.
/// </summary>
public sealed class StoriesTests
{
    public static TheoryData<string> Files => [.. StoryFiles.All];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Story_Holds_OrFailsAsThePendingListSays(string file)
    {
        var failures = await StoryFiles.FailuresAsync(file);
        if (Pending().TryGetValue(file, out var named))
            Assert.True(
                failures.Any(failure => failure.StartsWith($"{named}:", StringComparison.Ordinal)),
                $"{file} is pending, but '{named}' holds by now: take it off pending.txt. What fails: {string.Join("; ", failures)}");
        else
            Assert.True(failures.Count == 0, $"{file}: {string.Join("; ", failures)}");
    }

    [Fact]
    public void PendingList_NamesStoriesThatExist()
    {
        Assert.Empty(Pending().Keys.Except(StoryFiles.All));
        Assert.True(StoryFiles.All.Count() > Pending().Count);
    }

    // Each entry is 'file | line clause | why'.
    private static Dictionary<string, string> Pending() => File.ReadLines(Path.Combine(StoryFiles.Folder, "pending.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
