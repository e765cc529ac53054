using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Ladders;

/// <summary>Who evaluates handled events, how many of them, and what a bad evaluation leads to (MECHANISM E1, F3).</summary>
public sealed record EvaluationPolicy
{
    /// <summary>The post that evaluates; the posts above it may as well.</summary>
    public required Id<Post> Post { get; init; }

    /// <summary>How long evaluation may take before the evaluator is reminded; above zero, elapsed time.</summary>
    public required Duration Within { get; init; }

    /// <summary>Which share is evaluated; the others are waived as not sampled.</summary>
    public required SampleRatio Sample { get; init; }

    /// <summary>So many bad evaluations take an event to the top of its ladder; 1 or more.</summary>
    public required int ToTopAfter { get; init; }

    /// <summary>What the policy cites for it; empty where nothing.</summary>
    public string Basis { get; init; } = "";
}
