using ThreeColor.Tool.Rehearsing.Reading;

namespace ThreeColor.Tool.Tests.Rehearsing;

/// <summary>docs/stories.md names every kind of line, and its example is true.</summary>
public sealed class StoryPageTests
{
    [Fact]
    public async Task Page_NamesEveryKindOfLine()
    {
        var page = await PageAsync();
        Assert.All(LineReaders.All.Keys, kind => Assert.Contains($"\n| `{kind}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_ItsExampleHolds()
    {
        var page = await PageAsync();
        var example = page.Split("```jsonl\n")[1].Split("```")[0];
        var run = await StoryRun.OfLinesAsync(example.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(run.Exit == 0, run.Error + run.Output);
        Assert.Contains(run.Lines, line => line.Contains("\"told\"", StringComparison.Ordinal));
    }

    private static Task<string> PageAsync() => File.ReadAllTextAsync(Path.Combine(LanguageServiceFactAttribute.Folder, "..", "..", "..", "docs", "stories.md"));
}
