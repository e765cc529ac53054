using System.CommandLine;
using System.Text;
using ThreeColor.Tool.Commands;

namespace ThreeColor.Tool;

/// <summary>The command line <c>threecolor</c>.</summary>
/// <remarks>What programs read goes to the output, talk goes to the error writer; no store and no network are used.</remarks>
public sealed class ThreeColorTool
{
    private readonly ToolStreams _streams;

    /// <summary>A tool on some streams.</summary>
    /// <param name="input">Read where a command says <c>-</c> for a file.</param>
    /// <param name="output">Gets results, in UTF-8.</param>
    /// <param name="error">Gets talk.</param>
    public ThreeColorTool(Stream input, Stream output, TextWriter error) =>
        _streams = new(input, output, new StreamWriter(output, new UTF8Encoding(false)) { AutoFlush = true }, error);

    /// <summary>Runs one command.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>0 fine, 1 findings or failures, 2 unusable input.</returns>
    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        var policy = new Command("policy", "Check, show, compare, test and begin policies.")
        {
            CheckCommand.Create(_streams), ShowCommand.Create(_streams), DiffCommand.Create(_streams), TestCommand.Create(_streams),
            NewCommand.Create(_streams), SchemaCommand.Create(_streams),
        };
        var root = new RootCommand("Policies of tiered home-visit programmes: threecolor policy check FILE, threecolor classify …")
        {
            policy, ClassifyCommand.Create(_streams), ExplainCommand.Create(_streams),
        };
        var parsed = root.Parse(args);
        try
        {
            var exit = await parsed.InvokeAsync(new() { Output = _streams.Writer, Error = _streams.Error, EnableDefaultExceptionHandler = false }, cancellationToken).ConfigureAwait(false);
            return parsed.Errors.Count > 0 ? ExitCodes.Unusable : exit;
        }
        catch (ToolException refused)
        {
            await _streams.Error.WriteLineAsync(refused.Message).ConfigureAwait(false);
            return ExitCodes.Unusable;
        }
        finally
        {
            await _streams.Writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}

/// <summary>What the process tells its caller.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;
    public const int Findings = 1;
    public const int Unusable = 2;
}

/// <summary>The streams of one run.</summary>
internal sealed record ToolStreams(Stream Input, Stream Output, TextWriter Writer, TextWriter Error);

/// <summary>Input that a command cannot use; its message names place and remedy.</summary>
/// <param name="message">The message.</param>
public sealed class ToolException(string message) : Exception(message);
