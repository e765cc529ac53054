using System.CommandLine;
using System.Text;
using ThreeColor.Tool.Commands;
using ThreeColor.Tool.Running;

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
        var parsed = Commands().Parse(args);
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

    private RootCommand Commands()
    {
        var policy = new Command("policy", "Check, show, compare, test and begin policies.")
        {
            CheckCommand.Create(_streams), ShowCommand.Create(_streams), DiffCommand.Create(_streams), TestCommand.Create(_streams),
            NewCommand.Create(_streams), SchemaCommand.Create(_streams),
        };
        return new RootCommand("Policies of tiered home-visit programmes: threecolor policy check FILE, threecolor classify …, threecolor rehearse …")
        {
            policy, ClassifyCommand.Create(_streams), RehearseCommand.Create(_streams), ExplainCommand.Create(_streams),
        };
    }
}
