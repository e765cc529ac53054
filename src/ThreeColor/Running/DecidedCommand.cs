using ThreeColor.Commands;
using ThreeColor.Deciding;
using ThreeColor.Ports;

namespace ThreeColor.Running;

/// <summary>The outcome of deciding one command: a commit to write, or a result at once.</summary>
internal sealed record DecidedCommand
{
    public CareCommit? Commit { get; init; }

    public CareDecision.Accepted? Decision { get; init; }

    public CareResult? Result { get; init; }

    public FailedWork? Failed { get; init; }

    public static DecidedCommand As(CareResult result) => new() { Result = result };
}
