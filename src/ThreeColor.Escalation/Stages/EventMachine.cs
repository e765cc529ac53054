using Stateless;
using ThreeColor.Events;

namespace ThreeColor.Escalation.Stages;

/// <summary>The Stateless machine that every live command goes through, configured from <see cref="EventTransitions"/>.</summary>
/// <remarks>Building one costs as much as ten transitions, so a thread keeps its own; it holds no event between two calls. Not safe for concurrent use.</remarks>
internal sealed class EventMachine
{
    [ThreadStatic]
    private static EventMachine? _mine;

    private readonly StateMachine<EventStage, EventTrigger> _machine;
    private EventStage _stage;
    private EventFacts _facts;
    private bool _unhandled;

    public EventMachine()
    {
        // Queued firing would run a trigger left over after an exception on the next event.
        _machine = new(() => _stage, stage => _stage = stage, FiringMode.Immediate);
        _machine.OnUnhandledTrigger((_, _, _) => _unhandled = true);
        foreach (var stage in Enum.GetValues<EventStage>())
        {
            var configuration = _machine.Configure(stage);
            foreach (var transition in EventTransitions.All)
                if (transition.From == stage)
                    Permit(configuration, transition);
        }
    }

    /// <summary>Fires on this thread's machine; <see langword="null"/> where the trigger does nothing.</summary>
    public static EventStage? Next(EventStage stage, EventTrigger trigger, EventFacts facts)
    {
        var machine = _mine ?? new();
        // A machine that threw may be left in any state: it is not put back.
        _mine = null;
        var next = machine.Fire(stage, trigger, facts);
        _mine = machine;
        return next;
    }

    public EventStage? Fire(EventStage stage, EventTrigger trigger, EventFacts facts)
    {
        _stage = stage;
        _facts = facts;
        _unhandled = false;
        _machine.Fire(trigger);
        return _unhandled ? null : _stage;
    }

    private void Permit(StateMachine<EventStage, EventTrigger>.StateConfiguration configuration, EventTransition transition)
    {
        var (guard, text) = (transition.Guard, transition.Guard.Description.ToString());
        if (transition.From == transition.To)
            configuration.PermitReentryIf(transition.Trigger, () => guard.Holds(_facts), text);
        else
            configuration.PermitIf(transition.Trigger, transition.To, () => guard.Holds(_facts), text);
    }
}
