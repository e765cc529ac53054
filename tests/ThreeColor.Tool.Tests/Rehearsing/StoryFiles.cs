using ThreeColor.Policies;
using ThreeColor.Tool.Rehearsing;
using ThreeColor.Tool.Rehearsing.Happenings;
using ThreeColor.Tool.Rehearsing.Reading;

namespace ThreeColor.Tool.Tests.Rehearsing;

/// <summary>The stories of the repository, in <c>tests/stories</c>: those of a policy stand in the folder named after it.</summary>
internal static class StoryFiles
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "stories");

    public static IEnumerable<string> All => Directory.GetFiles(Folder, "*.jsonl", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>Plays a story under its policy; the expectations that do not hold, as <c>line name</c>.</summary>
    public static async Task<IReadOnlyList<string>> FailuresAsync(string file)
    {
        var policy = (await PolicyDocument.ReadFileAsync(Path.Combine(Folder, $"{file[..file.IndexOf(".stories/", StringComparison.Ordinal)]}.json"))).Require();
        var path = Path.Combine(Folder, file);
        await using var stream = File.OpenRead(path);
        var reading = await StoryReader.ReadAsync(stream, Path.GetDirectoryName(path)!, policy, default);
        Assert.True(reading.Story is not null, string.Join("\n", reading.Faults));
        var failed = await StoryTrials.FailuresAsync(policy, reading.Story, default);
        return [.. failed.SelectMany(Clauses)];
    }

    private static IEnumerable<string> Clauses(Happening.Line line) =>
        line.Failed.Select(clause => $"{line.Played.Number} {clause.Name}: {clause.Wanted} wanted, {clause.Found} there");
}
