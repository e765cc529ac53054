using NodaTime;
using NodaTime.Text;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Stages;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Moves;

/// <summary>A supervisor excuses an event until a date; nothing is closed by it (DESIGN section 5).</summary>
internal static class Dispensing
{
    /// <summary>Silence until a date. Whoever owns the event keeps it; where nobody does, the supervisor takes it.</summary>
    public static EventDecision.Moved Begin(in EventCase at, EventAction.Dispense dispense, Id<Worker> actor)
    {
        var after = at.Event with
        {
            Stage = at.Fire(EventTrigger.Dispense),
            Owner = at.Event.Owner ?? actor,
            DueAt = dispense.Until,
            SnoozedUntil = null,
            DispensedUntil = dispense.Until,
            Dispensations = at.Event.Dispensations + 1,
            SilentUntil = at.Event.SilentUntil ?? at.Context.Now,
            Revision = at.Event.Revision + 1,
        };
        return new(after, [], [new(EscalationReasons.Dispensed, InstantPattern.ExtendedIso.Format(dispense.Until), dispense.Reason)]);
    }

    /// <summary>The date has come: the event is called one rung up, or at the top again.</summary>
    public static EventDecision.Moved End(in EventCase at)
    {
        var ended = new EventCase(at.Event with { DispensedUntil = null }, at.Context);
        var reason = new Reason(EscalationReasons.DispensationEnded, at.Rung.Post.Value);
        return at.AtTop
            ? RungArrival.Arrive(ended, at.Fire(EventTrigger.CallAnew), at.Event.Rung, null, [reason])
            : RungArrival.Arrive(ended, at.Fire(EventTrigger.FallDue), at.Event.Rung + 1, at.Holder, [reason]);
    }
}
