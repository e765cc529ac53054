using Spectre.Console;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Output;

/// <summary>Tables for people, as wide as their terminal.</summary>
internal static class People
{
    public static IAnsiConsole Console(ToolStreams streams)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(streams.Writer), Ansi = AnsiSupport.No, Interactive = InteractionSupport.No });
        console.Profile.Width = System.Console.IsOutputRedirected ? 200 : Math.Max(60, System.Console.WindowWidth);
        return console;
    }
}
