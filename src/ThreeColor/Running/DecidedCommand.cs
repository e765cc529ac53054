using ThreeColor.Commands;
using ThreeColor.Deciding;
using ThreeColor.Ports;

namespace ThreeColor.Running;

/// <summary>What one command came to: a commit to write, or a result at once.</summary>
internal sealed record DecidedCommand
{
    public CareCommit? Commit { get; init; }

    public CareDecision.Accepted? Decision { get; init; }

    public CareResult? Result { get; init; }

    public FailedWork? Failed { get; init; }

    public static DecidedCommand As(CareResult result) => new() { Result = result };
}
