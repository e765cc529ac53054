namespace ThreeColor.Tool.Tests.Rehearsing;

/// <summary><c>policy test</c> plays the stories that stand beside a policy.</summary>
public sealed class PolicyStoriesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public PolicyStoriesTests() => File.Copy(ToolRun.PathOf("q-district.json"), Policy);

    private string Policy => Path.Combine(_folder, "mine.json");

    [Fact]
    public async Task Test_OfTheShippedPolicy_PlaysItsStories()
    {
        var run = await ToolRun.Of("policy", "test", ToolRun.PathOf("q-district.json"), "--json");
        Assert.Equal(0, run.Exit);
        Assert.Equal((3, 0), ((int)run.Json["stories"]!["run"]!, (int)run.Json["stories"]!["failed"]!));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("stories")]
    [InlineData("mine.stories")]
    public async Task Test_AStoryThatFails_IsToldWithItsLine_AndFailsTheTest(string place)
    {
        Write(Path.Combine(place, "wrong.jsonl"), [.. StoryRun.Scene(), """{"at":"2023-01-02","expect":{"tier":"blue"}}"""]);
        Write(Path.Combine(place, "right.jsonl"), [.. StoryRun.Scene(), """{"at":"2023-01-02","expect":{"tier":"red"}}"""]);
        var run = await ToolRun.Of("policy", "test", Policy);
        Assert.Equal(1, run.Exit);
        Assert.Contains("2 stories played, 1 failed", run.Output, StringComparison.Ordinal);
        Assert.Contains("wrong.jsonl:12 TC0713 tier is not as expected: \"blue\" is wanted, \"red\" is there.", run.Output, StringComparison.Ordinal);
        var json = (await ToolRun.Of("policy", "test", Policy, "--json")).Json["stories"]!;
        Assert.Equal(12, (int)json["failures"]![0]!["line"]!);
    }

    [Fact]
    public async Task Test_FilesOfPeople_AreNoStories()
    {
        Write("people.jsonl", ["""{"resident":"r1","claims":[]}"""]);
        var run = await ToolRun.Of("policy", "test", Policy);
        Assert.Equal(0, run.Exit);
        Assert.DoesNotContain("stories", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_AnUnreadableStory_ExitsWith2()
    {
        Write("broken.jsonl", ["""{"at":"2023-01-02","expekt":{"tier":"blue"}}"""]);
        var run = await ToolRun.Of("policy", "test", Policy);
        Assert.Equal(2, run.Exit);
        Assert.Contains("Did you mean 'expect'?", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string file, string[] lines)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, lines);
    }
}
