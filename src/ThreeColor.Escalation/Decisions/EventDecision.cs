using ThreeColor.Escalation.Moves;
using ThreeColor.Events;

namespace ThreeColor.Escalation.Decisions;

/// <summary>What was decided about an event.</summary>
public abstract record EventDecision
{
    private EventDecision()
    {
    }

    /// <summary>The event was raised or moved on.</summary>
    /// <param name="After">The event from now on.</param>
    /// <param name="Notices">Whom to tell, at most one notice per recipient.</param>
    /// <param name="Reasons">Why; codes are listed in <see cref="EscalationReasons"/>.</param>
    public sealed record Moved(CareEvent After, ValueList<Notice> Notices, ValueList<Reason> Reasons) : EventDecision;

    /// <summary>Nothing changed.</summary>
    /// <param name="Refusal">Why, and what to do about it.</param>
    public sealed record Refused(Refusal Refusal) : EventDecision;
}
