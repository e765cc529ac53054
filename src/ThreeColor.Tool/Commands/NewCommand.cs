using System.CommandLine;
using ThreeColor.Tool.Output;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Commands;

/// <summary><c>threecolor policy new</c>: a small policy that passes its check, to begin with.</summary>
internal static class NewCommand
{
    public static Command Create(ToolStreams streams)
    {
        var output = new Option<string?>("--out") { Description = "The file to write; by default the standard output." };
        var language = CommonOptions.Language();
        var command = new Command("new", "Begin a policy: a small one that passes its check.") { output, language };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var lang = arguments.GetValue(language)!;
            var text = Resource.Read("new-policy.json");
            if (arguments.GetValue(output) is not { } path)
            {
                streams.Output.Write(text);
            }
            else if (File.Exists(path))
            {
                throw ToolFaults.Exists.Refuses(lang, path);
            }
            else
            {
                await File.WriteAllBytesAsync(path, text, cancellationToken).ConfigureAwait(false);
            }

            await streams.Error.WriteAsync(System.Text.Encoding.UTF8.GetString(Resource.Read($"new-policy.{lang}.txt"))).ConfigureAwait(false);
            return ExitCodes.Fine;
        });
        return command;
    }
}
