using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Faults;
using ThreeColor.Escalation.Ladders;
using ThreeColor.Escalation.Moves;
using ThreeColor.Events;
using ThreeColor.PolicyText;

namespace ThreeColor.Escalation;

/// <summary>The life of one event: raised, called, reported in, in disposal, fed back, evaluated (MECHANISM E1).</summary>
/// <remarks>
/// Pure: the same event, action and context give the same decision, and nothing but the returned decision changes.
/// Safe for concurrent use.
/// </remarks>
public static partial class EventLife
{
    private static readonly EventActionKind[] Kinds = Enum.GetValues<EventActionKind>();

    /// <summary>Raises an event and calls its first rung; vacant rungs are skipped at once. Its revision is 0.</summary>
    /// <remarks>
    /// Where everything from the first rung to the top is vacant, the highest rung at which anybody stands is called and reminded
    /// in place of the top. Where nobody stands anywhere, nobody is called yet, and it is tried again at its <see cref="CareEvent.DueAt"/>.
    /// </remarks>
    /// <param name="request">What to raise.</param>
    /// <param name="context">The context; the actor plays no part.</param>
    /// <returns><see cref="EventDecision.Moved"/>, or a refusal where the policy has no ladder for the cause (TC0367).</returns>
    public static EventDecision Raise(RaiseRequest request, EventContext context)
    {
        if (context.Policy.FindLadder(request.Cause, request.Tier, request.Tags) is not { } ladder)
        {
            var known = context.Policy.Ladders.SelectMany(l => l.Causes).Select(cause => cause.Value).ToList();
            return new EventDecision.Refused(EscalationRefusals.Because(
                EscalationRefusals.UnknownCause, request.Cause,
                DidYouMean.English(request.Cause.Value, known), DidYouMean.Chinese(request.Cause.Value, known)));
        }

        var start = Math.Max(ladder.StartFor(request.Severity), request.TakesOver?.Rung ?? 0);
        var raised = RungArrival.Arrive(
            new(NewEvent(request, ladder, context), context), EventStage.Called, start, null, [new(EscalationReasons.Raised, request.Cause.Value)]);
        return request.TakesOver is { } other ? TakingOver.Continue(raised, other) : raised;
    }

    /// <summary>Does what a person asks, if they may.</summary>
    /// <param name="care">The event.</param>
    /// <param name="action">What.</param>
    /// <param name="seenRevision">The revision the person saw; <see langword="null"/> to act on whatever is there.</param>
    /// <param name="context">The context; the actor is the person.</param>
    /// <returns>The event moved on, or a refusal (TC0351 to TC0366) and nothing changed.</returns>
    /// <exception cref="ArgumentException">The policy has no ladder for the event's cause.</exception>
    public static EventDecision Act(CareEvent care, EventAction action, int? seenRevision, EventContext context)
    {
        if (seenRevision is { } seen && seen != care.Revision)
            return new EventDecision.Refused(EscalationRefusals.Because(EscalationRefusals.Stale, seen, care.Revision));
        var at = new EventCase(care, context);
        var refusal = ActionPermission.Check(at, KindOf(action)) ?? ActionArguments.Check(at, action);
        return refusal is null
            ? ActionMoves.Apply(at, action, context.Actor!.Value)
            : new EventDecision.Refused(refusal);
    }

    /// <summary>What the actor may do now: what <see cref="Act"/> accepts with fitting arguments.</summary>
    /// <param name="care">The event.</param>
    /// <param name="context">The context; the actor is the person.</param>
    public static ValueList<EventActionKind> AllowedActions(CareEvent care, EventContext context)
    {
        var at = new EventCase(care, context);
        return Kinds.Where(kind => ActionPermission.Check(at, kind) is null && ActionArguments.Exist(at, kind)).ToValueList();
    }

    /// <summary>The kind of an action.</summary>
    public static EventActionKind KindOf(EventAction action) => action switch
    {
        EventAction.ReportIn => EventActionKind.ReportIn,
        EventAction.StartDisposal => EventActionKind.StartDisposal,
        EventAction.FeedBack => EventActionKind.FeedBack,
        EventAction.Evaluate => EventActionKind.Evaluate,
        EventAction.Waive => EventActionKind.Waive,
        EventAction.Escalate => EventActionKind.Escalate,
        EventAction.Whistle => EventActionKind.Whistle,
        EventAction.AnswerWhistle => EventActionKind.AnswerWhistle,
        EventAction.Snooze => EventActionKind.Snooze,
        EventAction.Dispense => EventActionKind.Dispense,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No action on an event."),
    };

    // Arrival fills in the rung and counts the revision up to 0.
    private static CareEvent NewEvent(RaiseRequest request, Ladder ladder, EventContext context) => new()
    {
        Id = CareEvent.IdOf(request.Resident, request.Cause, request.Episode),
        Resident = request.Resident,
        Cause = request.Cause,
        Episode = request.Episode,
        Source = request.Source,
        Ladder = ladder.Id.Value,
        Severity = request.Severity,
        Stage = EventStage.Called,
        RaisedAt = context.Now,
        PolicyDigest = request.PolicyDigest,
        Subject = CareEvent.SubjectOf(request.Reports),
        Rung = 0,
        TopRung = 0,
        Post = default,
        Called = null,
        SilentFrom = request.SilentFrom,
        Listed = request.Listed,
        Reports = request.Reports,
        Revision = -1,
    };
}
