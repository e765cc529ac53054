using System.Diagnostics;
using ThreeColor.Escalation.Decisions;
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

    /// <summary>
    /// Whether nobody can take it over from above: it is on the last rung, or nobody stands above while somebody stands here or below.
    /// </summary>
    public bool AtTop => Event.Rung >= Ladder.Top || Stand <= Event.Rung;

    /// <summary>Whether it was called and nobody stood anywhere.</summary>
    public bool Waits => Event is { Stage: EventStage.Called, Called: null, Revision: >= 0 };

    /// <summary>The highest rung at which anybody stands: the top unless that is vacant; null while nobody stands anywhere.</summary>
    public int? Stand
    {
        get
        {
            for (var rung = Ladder.Top; rung >= 0; rung--)
                if (Context.Staffing.At(Ladder.Rungs[rung].Post).Acting is not null)
                    return rung;
            return null;
        }
    }

    // A ladder that took this one over may be shorter.
    public Rung Rung => Ladder.Rungs[Math.Min(Event.Rung, Ladder.Top)];

    public Id<Post> TopPost => Ladder.Rungs[Ladder.Top].Post;

    /// <summary>Who had the event last; a rung where the same worker stands would change nothing.</summary>
    public Id<Worker>? Holder => Event.Owner ?? Event.Called;

    /// <summary>The post of a rung at its unit; the one the event has where nobody stands there, so that no unit is forgotten.</summary>
    public HeldPost PostAt(int rung)
    {
        var staffing = Context.Staffing.At(Ladder.Rungs[rung].Post);
        return staffing.Acting is null && Event.Post.Post == staffing.Post ? Event.Post : new(staffing.Post, staffing.Unit);
    }

    /// <summary>Whether a worker stands at the event's rung or above; below where everything from the rung upward is vacant.</summary>
    public bool StandsOnLadder(Id<Worker> worker)
    {
        for (var rung = Math.Min(Event.Rung, Stand ?? Event.Rung); rung <= Ladder.Top; rung++)
            if (Context.Staffing.MayAct(worker, Ladder.Rungs[rung].Post))
                return true;
        return false;
    }

    public EventFacts FactsFor(EventTrigger trigger)
    {
        var facts = AtTop ? EventFacts.AtTop : EventFacts.None;
        if (Context.GroundStands)
            facts |= EventFacts.GroundStands;
        if (Context.Actor is { } actor && IsOwnWorkOf(actor))
            facts |= EventFacts.OwnWork;
        // Only this one asks for the sample, which costs a hash.
        if (trigger == EventTrigger.ContactEnded && (!Context.ContactProves || Context.Policy.Evaluation.Sample.Includes(Event.Id)))
            facts |= EventFacts.Chosen;
        return facts;
    }

    /// <summary>Whether a worker handled the event, or entered the visit that did.</summary>
    public bool IsOwnWorkOf(Id<Worker> worker) => Event.Handler == worker || Event.EnteredBy == worker;

    /// <summary>Fires a trigger that is known to be possible.</summary>
    public EventStage Fire(EventTrigger trigger) =>
        EventMachine.Next(Event.Stage, trigger, FactsFor(trigger))
        ?? throw new UnreachableException($"{trigger} was permitted in {Event.Stage}, but nothing follows.");
}
