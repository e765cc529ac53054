using NodaTime;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Tiers;

namespace ThreeColor.Escalation.Ladders;

/// <summary>Ordered posts that back each other up, for one or more causes (MECHANISM D5).</summary>
/// <remarks>Made only from a policy document, so that what runs is what its digest names.</remarks>
public sealed record Ladder
{
    private static readonly Duration LongestRetry = Duration.FromHours(1);

    internal Ladder(Id<Ladder> id, ValueList<Id<Cause>> causes, ValueList<Rung> rungs, ValueList<Id<Post>> evaluators)
    {
        Id = id;
        Causes = causes;
        Rungs = rungs;
        Evaluators = evaluators;
    }

    /// <summary>The ladder, such as <c>visit</c>.</summary>
    public Id<Ladder> Id { get; }

    /// <summary>Ids that ladders of earlier policies had; an event raised on one of them climbs this ladder.</summary>
    public ValueList<Id<Ladder>> Formerly { get; internal init; }

    /// <summary>Whom it is for; everybody where the policy is silent. Of the ladders of a cause the first that is for the person is climbed.</summary>
    public Selection For { get; internal init; } = Selection.Everybody;

    /// <summary>The causes it serves; exactly one ladder of a cause is for everybody.</summary>
    public ValueList<Id<Cause>> Causes { get; }

    /// <summary>The rungs from the first called to the last resort; at least one.</summary>
    public ValueList<Rung> Rungs { get; }

    /// <summary>Severities that begin higher than the first rung (MECHANISM E4).</summary>
    public ValueList<StartRung> Start { get; internal init; }

    /// <summary>Posts that may evaluate: the policy's evaluation post, then those above it, upward.</summary>
    public ValueList<Id<Post>> Evaluators { get; }

    /// <summary>What the policy cites for it; empty where nothing.</summary>
    public string Basis { get; internal init; } = "";

    /// <summary>The number of the last rung, counted from 0.</summary>
    public int Top => Rungs.Count - 1;

    /// <summary>How often whoever holds an event at the top, or in its place, is reminded.</summary>
    internal Duration RemindEvery => Rungs[Top].RemindEvery!.Value;

    /// <summary>When an event that nobody could be called to is tried again: the shortest answer limit, at most an hour.</summary>
    internal Duration RetryEvery => Rungs.Aggregate(LongestRetry, (least, rung) => Duration.Min(least, rung.AnswerWithin ?? least));

    /// <summary>The rung an event of a severity begins on, from 0.</summary>
    public int StartFor(Severity severity)
    {
        foreach (var start in Start)
            if (start.Severity == severity)
                return start.Rung;
        return 0;
    }
}
