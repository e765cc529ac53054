using ThreeColor.Events;
using static ThreeColor.Escalation.Stages.EventGuard;
using static ThreeColor.Escalation.Stages.EventTrigger;
using static ThreeColor.Events.EventStage;

namespace ThreeColor.Escalation.Stages;

/// <summary>Every transition of an event, declared once: live commands, diagrams and bulk work all read it (MECHANISM E1).</summary>
/// <remarks>Whatever is not declared does not happen. Safe for concurrent use.</remarks>
public static class EventTransitions
{
    private const int FactSets = 16;

    private static readonly int Triggers = Enum.GetValues<EventTrigger>().Length;

    /// <summary>The transitions, by stage and then in the order of the loop.</summary>
    public static ValueList<EventTransition> All { get; } =
    [
        new(Called, ReportIn, ReportedIn, Always),
        new(Called, EventTrigger.FeedBack, FedBack, AtTopGroundEnded),
        new(Called, FallDue, Called, BelowTop),
        new(Called, FallDue, Called, AtTop),
        new(Called, NoticeFailed, Called, BelowTop),
        .. WhileOpen(Called),

        new(ReportedIn, StartDisposal, InDisposal, Always),
        new(ReportedIn, EventTrigger.FeedBack, FedBack, GroundEnded),
        new(ReportedIn, FallDue, Called, BelowTop),
        new(ReportedIn, FallDue, ReportedIn, AtTop),
        .. WhileOpen(ReportedIn),

        new(InDisposal, EventTrigger.FeedBack, FedBack, GroundEnded),
        new(InDisposal, FallDue, Called, BelowTop),
        new(InDisposal, FallDue, InDisposal, AtTop),
        .. WhileOpen(InDisposal),

        new(FedBack, Accept, Evaluated, ByAnotherGroundEnded),
        new(FedBack, SendBack, Called, ByAnother),
        new(FedBack, Waive, Evaluated, ByAnotherGroundEnded),
        new(FedBack, FallDue, FedBack, Always),
        new(FedBack, AnswerWhistle, FedBack, Always),
        new(FedBack, WindowJoined, Called, Always),
        new(FedBack, Retract, Retracted, Always),

        new(Retracted, Reinstate, Called, Always),
    ];

    private static readonly byte[] Table = Fill();

    /// <summary>The stage after a trigger, or <see langword="null"/> where it does nothing: one look-up.</summary>
    public static EventStage? Next(EventStage stage, EventTrigger trigger, EventFacts facts)
    {
        var next = Table[IndexOf(stage, trigger, facts)];
        return next == 0 ? null : (EventStage)next;
    }

    /// <summary>Whether a trigger does anything at a stage, under whatever guard.</summary>
    public static bool IsDeclared(EventStage stage, EventTrigger trigger)
    {
        for (var facts = 0; facts < FactSets; facts++)
            if (Next(stage, trigger, (EventFacts)facts) is not null)
                return true;
        return false;
    }

    private static EventTransition[] WhileOpen(EventStage stage) =>
    [
        new(stage, ContactEnded, FedBack, Chosen),
        new(stage, ContactEnded, Evaluated, NotChosen),
        new(stage, Escalate, Called, BelowTop),
        new(stage, CallAnew, Called, Always),
        new(stage, EventTrigger.Dispense, InDisposal, Always),
        new(stage, EventTrigger.Whistle, stage, Always),
        new(stage, AnswerWhistle, stage, Always),
        new(stage, Snooze, stage, AtTop),
        new(stage, Retract, Retracted, Always),
    ];

    private static byte[] Fill()
    {
        var table = new byte[((int)Retracted + 1) * Triggers * FactSets];
        foreach (var transition in All)
            for (var facts = 0; facts < FactSets; facts++)
                if (transition.Guard.Holds((EventFacts)facts))
                    Set(table, transition, (EventFacts)facts);
        return table;
    }

    private static void Set(byte[] table, EventTransition transition, EventFacts facts)
    {
        ref var next = ref table[IndexOf(transition.From, transition.Trigger, facts)];
        if (next != 0)
            throw new InvalidOperationException($"Two transitions leave {transition.From} by {transition.Trigger} under {facts}.");
        next = (byte)transition.To;
    }

    private static int IndexOf(EventStage stage, EventTrigger trigger, EventFacts facts) =>
        (((int)stage * Triggers) + (int)trigger) * FactSets + (int)facts;
}
