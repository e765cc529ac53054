using System.Text;
using ThreeColor.Policies;
using ThreeColor.Tool.Rehearsing.Happenings;
using ThreeColor.Tool.Rehearsing.Reading;
using ThreeColor.Tool.Rehearsing.Running;
using ThreeColor.Tool.Rehearsing.Stories;
using ThreeColor.Tool.Rehearsing.Telling;

namespace ThreeColor.Tool.Tests.Rehearsing;

/// <summary>docs/when-nobody-comes.md is written from stories; set THREECOLOR_REGENERATE=1 and run the tests to write it anew.</summary>
public sealed class WhenNobodyComesTests
{
    [Fact]
    public async Task Page_SaysWhatTheEngineDoes()
    {
        var path = Path.Combine(LanguageServiceFactAttribute.Folder, "..", "..", "..", "docs", "when-nobody-comes.md");
        var page = await PageAsync();
        if (Environment.GetEnvironmentVariable("THREECOLOR_REGENERATE") == "1")
            await File.WriteAllTextAsync(path, page);
        Assert.True(page == await File.ReadAllTextAsync(path), "docs/when-nobody-comes.md is not what the engine does; run the tests with THREECOLOR_REGENERATE=1 and commit it.");
    }

    private static async Task<string> PageAsync()
    {
        var page = new StringBuilder(
            """
            # When nobody comes 没有人来的时候

            Hour by hour, what the shipped policy does when nobody visits somebody: whom it tells, who is called next, and who holds the event in the end.
            Written by the engine itself from the stories in `policies/q-district.stories`; li is the worker of the micro grid, mei its leader, chen leads the
            ordinary grid, zhao the general grid, office is the task force of the district. Below the general grid limits run in service hours, 08:00 to 20:00.

            以下由引擎按随附制度逐小时演练得出。

            """);
        foreach (var (language, heading) in new[] { ("en", "Nobody comes to somebody who is {0}"), ("zh-Hans", "{0}对象无人走访") })
            foreach (var tier in new[] { "red", "yellow", "blue" })
                page.Append('\n').Append(await SectionAsync(tier, language, heading));
        return page.ToString();
    }

    private static async Task<string> SectionAsync(string tier, string language, string heading)
    {
        var policy = (await PolicyDocument.ReadFileAsync(ToolRun.PathOf("q-district.json"))).Require();
        await using var stream = File.OpenRead(ToolRun.PathOf($"q-district.stories/nobody-comes-{tier}.jsonl"));
        var story = (await StoryReader.ReadAsync(stream, "", policy, default)).Story!;
        using var text = new StringWriter { NewLine = "\n" };
        var teller = new TextTeller(text, policy, language);
        await foreach (var happening in Player.PlayAsync(policy, story, null))
            if (happening is not Happening.Line { Played.Step: StoryStep.Unit or StoryStep.Staff })
                teller.Tell(happening);
        var name = policy.Frame.FindTier(new(tier))!.Name.In(language);
        return $"## {string.Format(System.Globalization.CultureInfo.InvariantCulture, heading, language == "en" ? name.ToLowerInvariant() : name)}\n\n```text\n{text}```\n";
    }
}
