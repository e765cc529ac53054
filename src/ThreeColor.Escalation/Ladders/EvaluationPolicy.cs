using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Visits;

namespace ThreeColor.Escalation.Ladders;

/// <summary>Who evaluates handled events, how many of them, and what a bad evaluation leads to (MECHANISM E1, F3).</summary>
/// <remarks>Made only from a policy document, so that what runs is what its digest names.</remarks>
public sealed record EvaluationPolicy
{
    /// <summary>How often an event may be excused without a contact where the policy does not say.</summary>
    public const int UsualDispensations = 2;

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

    /// <summary>What a contact must be shown by for the sample to leave out an event that it ended; what somebody only says is always evaluated.</summary>
    public EvidenceMethod Evidence { get; internal init; } = EvidenceMethod.DoorCode;

    /// <summary>So many times an event may be excused without a contact in between; 0 or more, <see cref="UsualDispensations"/> unless stated.</summary>
    public int Dispensations { get; internal init; } = UsualDispensations;

    /// <summary>What the policy cites for it; empty where nothing.</summary>
    public string Basis { get; internal init; } = "";
}
