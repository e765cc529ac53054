using System.CommandLine;
using ThreeColor.Tool.Output;
using ThreeColor.Tool.Running;

namespace ThreeColor.Tool.Commands;

/// <summary><c>threecolor policy schema</c>: the JSON Schemas for editors and programs; the strict readers judge.</summary>
internal static class SchemaCommand
{
    public static Command Create(ToolStreams streams)
    {
        var of = new Option<string>("--of")
        {
            Description = "What it describes: a policy, one line of a story, or one line of what rehearse --json writes.",
            DefaultValueFactory = _ => "policy",
        };
        of.AcceptOnlyFromAmong("policy", "story", "rehearsal");
        var command = new Command("schema", "Print the JSON Schema (draft-07) of policies or stories, for completion and hover in editors.") { of };
        command.SetAction(arguments =>
        {
            streams.Output.Write(Resource.Read($"{arguments.GetValue(of)}.schema.json"));
            return ExitCodes.Fine;
        });
        return command;
    }
}
