using ThreeColor.PolicyText;

namespace ThreeColor.Tool.Running;

/// <summary>Refuses input that a command cannot use.</summary>
internal static class ToolRefusals
{
    /// <summary>A fault as the exception that ends the command.</summary>
    public static ToolException Refuses(this FaultKind kind, string language, params ReadOnlySpan<object> arguments)
    {
        var refusal = kind.Refuse(arguments);
        return new($"{refusal.Code} {refusal.Message.In(language)} {refusal.Remedy.In(language)}");
    }
}
