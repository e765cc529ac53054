using System.Diagnostics;
using ThreeColor.Escalation.Ladders;
using ThreeColor.Escalation.Stages;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Moves;

/// <summary>One event with all that a decision about it needs.</summary>
internal readonly struct EventCase(CareEvent care, EventContext context)
{
    public CareEvent Event { get; } = care;

    public EventContext Context { get; } = context;

    public Ladder Ladder { get; } = context.Policy.LadderOf(care);

    public bool AtTop => Event.Rung >= Ladder.Top;

    public Rung Rung => Ladder.Rungs[Event.Rung];

    /// <summary>Who had the event last; a rung where the same worker stands would change nothing.</summary>
    public Id<Worker> Holder => Event.Owner ?? Event.Called;

    public EventFacts FactsFor(EventTrigger trigger)
    {
        var facts = AtTop ? EventFacts.AtTop : EventFacts.None;
        // Only these two ask for the sample, which costs a hash.
        return trigger is EventTrigger.FeedBack or EventTrigger.ContactEnded && Context.Policy.Evaluation.Sample.Includes(Event.Id)
            ? facts | EventFacts.Chosen
            : facts;
    }

    /// <summary>Fires a trigger that is known to be possible.</summary>
    public EventStage Fire(EventTrigger trigger) =>
        EventMachine.Next(Event.Stage, trigger, FactsFor(trigger))
        ?? throw new UnreachableException($"{trigger} was permitted in {Event.Stage}, but nothing follows.");
}
