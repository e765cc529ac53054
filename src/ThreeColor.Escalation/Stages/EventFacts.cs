namespace ThreeColor.Escalation.Stages;

/// <summary>What the guards of transitions ask about; worked out before anything fires.</summary>
[Flags]
public enum EventFacts
{
    /// <summary>Below the top, and not chosen for evaluation.</summary>
    None = 0,

    /// <summary>The event is on the last rung of its ladder, or nobody stands above it while somebody stands at its rung or below.</summary>
    AtTop = 1,

    /// <summary>The sample of evaluation includes the event.</summary>
    Chosen = 2,
}
