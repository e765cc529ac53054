using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Ladders;

/// <summary>Who evaluates handled events, how many of them, and what a bad evaluation leads to (MECHANISM E1, F3).</summary>
/// <remarks>Made only from a policy document, so that what runs is what its digest names.</remarks>
public sealed record EvaluationPolicy
{
    internal EvaluationPolicy(Id<Post> post, Duration within, SampleRatio sample, int toTopAfter)
    {
        Post = post;
        Within = within;
        Sample = sample;
        ToTopAfter = toTopAfter;
    }

    /// <summary>The post that evaluates; the posts above it may as well.</summary>
    public Id<Post> Post { get; }

    /// <summary>How long evaluation may take before the evaluator is reminded; above zero, elapsed time.</summary>
    public Duration Within { get; }

    /// <summary>Which share is evaluated; the others are waived as not sampled.</summary>
    public SampleRatio Sample { get; internal init; }

    /// <summary>So many bad evaluations take an event to the top of its ladder; 1 or more.</summary>
    public int ToTopAfter { get; internal init; }

    /// <summary>What the policy cites for it; empty where nothing.</summary>
    public string Basis { get; internal init; } = "";
}
