using System.Text.Json.Nodes;

namespace ThreeColor.Tool.Tests.Rehearsing;

/// <summary>Plays lines written in a test, under the paper's policy.</summary>
internal static class StoryRun
{
    /// <summary>One grid with everybody at their post, and R1 at a tier, seen at 10:00 on the first of January.</summary>
    public static string[] Scene(string cover = "lacking") =>
    [
        """{"at":"2023-01-01T10:00","unit":{"id":"Q","level":"district"}}""",
        """{"at":"2023-01-01T10:00","unit":{"id":"town","level":"town","parent":"Q"}}""",
        """{"at":"2023-01-01T10:00","unit":{"id":"general","level":"general-grid","parent":"town"}}""",
        """{"at":"2023-01-01T10:00","unit":{"id":"ordinary","level":"ordinary-grid","parent":"general"}}""",
        """{"at":"2023-01-01T10:00","unit":{"id":"micro","level":"micro-grid","parent":"ordinary"}}""",
        """{"at":"2023-01-01T10:00","staff":{"post":"micro-grid-worker","unit":"micro","holder":"li"}}""",
        """{"at":"2023-01-01T10:00","staff":{"post":"micro-grid-leader","unit":"micro","holder":"mei"}}""",
        """{"at":"2023-01-01T10:00","staff":{"post":"ordinary-grid-leader","unit":"ordinary","holder":"chen"}}""",
        """{"at":"2023-01-01T10:00","staff":{"post":"general-grid-leader","unit":"general","holder":"zhao"}}""",
        """{"at":"2023-01-01T10:00","staff":{"post":"task-force","unit":"Q","holder":"office"}}""",
        """{"at":"2023-01-01T10:00","enrol":{"resident":"R1","unit":"micro","dwelling":"D1","claims":{"care.cover":"COVER","illness.suddenOnset":true,"accident.likely":false,"chronic.unstable":false,"mobility.limited":false,"ability.total":90}}}""".Replace("COVER", cover, StringComparison.Ordinal),
    ];

    public static Task<ToolRun> OfLinesAsync(params string[] lines) =>
        ToolRun.WithInput(string.Join('\n', lines), "rehearse", "--policy", ToolRun.PathOf("q-district.json"), "--story", "-", "--json");

    public static Task<ToolRun> OfSceneAsync(params string[] lines) => OfLinesAsync([.. Scene(), .. lines]);

    /// <summary>What became of the line of a number.</summary>
    public static JsonNode Result(this ToolRun run, int line) =>
        run.Lines.Select(text => JsonNode.Parse(text)!).Single(node => node["line"] is { } number && (int)number == line);

    /// <summary>What became of the last line.</summary>
    public static JsonNode LastResult(this ToolRun run) => run.Lines.Select(text => JsonNode.Parse(text)!).Last(node => node["line"] is not null);

    public static JsonNode End(this ToolRun run) => JsonNode.Parse(run.Lines[^1])!["end"]!;
}
