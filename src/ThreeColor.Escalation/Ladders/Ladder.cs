using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Tiers;

namespace ThreeColor.Escalation.Ladders;

/// <summary>Ordered posts that back each other up, for one or more causes (MECHANISM D5).</summary>
public sealed record Ladder
{
    /// <summary>The ladder, such as <c>visit</c>.</summary>
    public required Id<Ladder> Id { get; init; }

    /// <summary>Whom it is for; everybody where the policy is silent. Of the ladders of a cause the first that is for the person is climbed.</summary>
    public Selection For { get; init; } = Selection.Everybody;

    /// <summary>The causes it serves; exactly one ladder of a cause is for everybody.</summary>
    public required ValueList<Id<Cause>> Causes { get; init; }

    /// <summary>The rungs from the first called to the last resort; at least one.</summary>
    public required ValueList<Rung> Rungs { get; init; }

    /// <summary>Severities that begin higher than the first rung (MECHANISM E4).</summary>
    public ValueList<StartRung> Start { get; init; }

    /// <summary>Posts that may evaluate: the policy's evaluation post, then those above it, upward.</summary>
    public required ValueList<Id<Post>> Evaluators { get; init; }

    /// <summary>What the policy cites for it; empty where nothing.</summary>
    public string Basis { get; init; } = "";

    /// <summary>The number of the last rung, counted from 0.</summary>
    public int Top => Rungs.Count - 1;

    /// <summary>The rung an event of a severity begins on, from 0.</summary>
    public int StartFor(Severity severity)
    {
        foreach (var start in Start)
            if (start.Severity == severity)
                return start.Rung;
        return 0;
    }
}

/// <summary>Where events of one severity begin.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Rung">The rung, from 0.</param>
public readonly record struct StartRung(Severity Severity, int Rung);
