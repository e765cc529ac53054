using System.Text.Json.Nodes;
using ThreeColor.Tool.Rehearsing.Reading;

namespace ThreeColor.Tool.Tests.Rehearsing;

/// <summary>The schemas of stories and of what <c>rehearse --json</c> writes say what reader and writer do.</summary>
public sealed class StorySchemaTests
{
    public static TheoryData<string> Kinds => [.. LineReaders.All.Keys];

    [Fact]
    public async Task EveryLineOfEveryStory_FitsTheSchema()
    {
        var schema = await SchemaAsync("story");
        foreach (var file in StoryFiles.All)
            foreach (var line in await File.ReadAllLinesAsync(Path.Combine(StoryFiles.Folder, file)))
                Assert.True(schema.Faults(JsonNode.Parse(line)) is [], $"{file}: {line}: {string.Join(", ", schema.Faults(JsonNode.Parse(line)))}");
    }

    [Fact]
    public async Task Lines_TheReaderRefuses_AreRefusedByTheSchema()
    {
        var schema = await SchemaAsync("story");
        foreach (var line in (string[])
            ["""{"at":"2023-01-01T10:00"}""", """{"unit":{"id":"Q","level":"district"}}""", """{"at":"yesterday","adopt":"x.json"}""",
             """{"at":"2023-01-01","adopt":"x.json","clock":null}""", """{"at":"2023-01-01","checkin":{}}""", """{"at":"2023-01-01","transport":"sideways"}"""])
        {
            Assert.NotEmpty(schema.Faults(JsonNode.Parse(line)));
            Assert.Equal(2, (await StoryRun.OfLinesAsync(line)).Exit);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Schema_KnowsTheKeysOfTheReader(string kind)
    {
        var described = JsonNode.Parse((await ToolRun.Of("policy", "schema", "--of", "story")).Output)!["properties"]![kind]!;
        var shapes = described["anyOf"]?.AsArray().ToList() ?? [described];
        if (shapes.FirstOrDefault(shape => shape!["properties"] is not null) is not { } shape)
            return;
        var run = await StoryRun.OfLinesAsync($$$"""{"at":"2023-01-01T10:00","{{{kind}}}":{"zzz":1}}""");
        var remedy = run.Error.Split('\n').Single(line => line.Contains("'zzz'", StringComparison.Ordinal));
        var known = remedy[(remedy.IndexOf("Choose one of: ", StringComparison.Ordinal) + 15)..].Trim().TrimEnd('.').Split(", ");
        var keys = shapes.Where(one => one!["properties"] is not null).SelectMany(one => one!["properties"]!.AsObject()).Select(pair => pair.Key).ToList();
        Assert.All(known, key => Assert.Contains(key, keys));
        string[] elsewhere = kind switch
        {
            "act" => ["satisfied", "departments", "department", "until"],
            "override" => ["withdraw"],
            "appeal" => ["grounds"],
            _ => [],
        };
        Assert.All(keys.Except(elsewhere), key => Assert.Contains(key, known));
    }

    [Theory]
    [InlineData("timeline-12")]
    [InlineData("s07-red")]
    [InlineData("s19-correction")]
    public async Task EveryLineOfJson_FitsTheSchema(string story)
    {
        var schema = await SchemaAsync("rehearsal");
        var path = Path.Combine(StoryFiles.Folder, "q-district.stories", $"{story}.jsonl");
        var run = await ToolRun.Of("rehearse", "--policy", ToolRun.PathOf("q-district.json"), "--story", path, "--json");
        Assert.All(run.Lines, line => Assert.True(schema.Faults(JsonNode.Parse(line)) is [], $"{line}: {string.Join(", ", schema.Faults(JsonNode.Parse(line)))}"));
        Assert.NotEmpty(schema.Faults(JsonNode.Parse(run.Lines[0].Replace("\"line\"", "\"lime\"", StringComparison.Ordinal))));
        Assert.Equal(["end"], JsonNode.Parse(run.Lines[^1])!.AsObject().Select(pair => pair.Key));
    }

    private static async Task<Schema> SchemaAsync(string of) => new(JsonNode.Parse((await ToolRun.Of("policy", "schema", "--of", of)).Output)!);
}
