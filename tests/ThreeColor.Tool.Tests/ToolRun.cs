using System.Text;
using System.Text.Json.Nodes;

namespace ThreeColor.Tool.Tests;

/// <summary>One run of the tool as a shell would make it.</summary>
internal sealed record ToolRun(int Exit, string Output, string Error)
{
    public JsonNode Json => JsonNode.Parse(Output)!;

    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static string PathOf(string policy) => Path.Combine(AppContext.BaseDirectory, "policies", policy);

    public static Task<ToolRun> Of(params string[] args) => WithInput("", args);

    public static async Task<ToolRun> WithInput(string input, params string[] args)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter();
        var exit = await new ThreeColorTool(stdin, stdout, stderr).RunAsync(args);
        return new(exit, Encoding.UTF8.GetString(stdout.ToArray()), stderr.ToString());
    }
}
