using NodaTime;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Stages;
using ThreeColor.Events;

namespace ThreeColor.Escalation.Moves;

/// <summary>Windows go from one event to another, because late facts show another cause: rung and clock go with them (DESIGN section 4).</summary>
internal static class TakingOver
{
    /// <summary>An event that waits on the higher of both rungs.</summary>
    /// <returns>The event moved on; <see langword="null"/> where it is being handled as high up already.</returns>
    public static EventDecision.Moved? From(in EventCase at, CareEvent other)
    {
        var care = at.Event;
        var rung = Math.Max(care.Rung, other.Rung);
        EventTrigger? trigger = care.Stage switch
        {
            EventStage.Retracted => EventTrigger.Reinstate,
            EventStage.FedBack => EventTrigger.WindowJoined,
            EventStage.Evaluated => null,
            _ => rung > care.Rung ? EventTrigger.CallAnew : null,
        };
        if (trigger is not { } fired)
            return null;
        var open = new EventCase(care with { EndedAt = null }, at.Context);
        var reason = new Reason(fired == EventTrigger.Reinstate ? EscalationReasons.Reinstated : EscalationReasons.WindowJoined);
        return Continue(RungArrival.Arrive(open, at.Fire(fired), rung, null, [reason]), other);
    }

    /// <summary>The earlier limit runs, and the silence is that of the windows, told once.</summary>
    public static EventDecision.Moved Continue(EventDecision.Moved moved, CareEvent other)
    {
        var after = moved.After;
        return moved with
        {
            After = after with
            {
                DueAt = other.IsOpen && other.DueAt < after.DueAt ? other.DueAt : after.DueAt,
                SilentFrom = after.SilentFrom ?? other.SilentFrom,
                SilentUntil = other.SilentUntil ?? after.SilentUntil,
            },
        };
    }
}
