namespace ThreeColor.Tool.Running;

/// <summary>Input that a command cannot use; its message names place and remedy.</summary>
/// <param name="message">The message.</param>
public sealed class ToolException(string message) : Exception(message);
