namespace ThreeColor.Tool.Running;

/// <summary>The streams of one run.</summary>
internal sealed record ToolStreams(Stream Input, Stream Output, TextWriter Writer, TextWriter Error);
