using System.CommandLine;
using ThreeColor.Tool.Output;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Commands;

/// <summary><c>threecolor policy schema</c>: the JSON Schema for editors; the strict reader judges.</summary>
internal static class SchemaCommand
{
    public static Command Create(ToolStreams streams)
    {
        var command = new Command("schema", "Print the JSON Schema (draft-07) of policies, for completion and hover in editors.");
        command.SetAction(_ =>
        {
            streams.Output.Write(Resource.Read("policy.schema.json"));
            return ExitCodes.Fine;
        });
        return command;
    }
}
