namespace ThreeColor.Escalation.Stages;

/// <summary>What the guards of transitions ask about; worked out before anything fires.</summary>
[Flags]
public enum EventFacts
{
    /// <summary>Below the top, and not chosen for evaluation.</summary>
    None = 0,

    /// <summary>The event is on the last rung of its ladder, or nobody stands above while somebody stands at its rung or below.</summary>
    AtTop = 1,

    /// <summary>Somebody must evaluate it: the sample includes the event, or nothing but somebody's word says that it is handled.</summary>
    Chosen = 2,

    /// <summary>A window that the event lists is overdue: words do not end it.</summary>
    GroundStands = 4,

    /// <summary>Whoever acts handled the event, or entered the visit that did.</summary>
    OwnWork = 8,
}
