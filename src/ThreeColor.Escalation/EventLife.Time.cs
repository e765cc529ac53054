using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Moves;
using ThreeColor.Escalation.Stages;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation;

/// <content>What time and data do to an event.</content>
public static partial class EventLife
{
    /// <summary>
    /// Lets time do its work: a passed limit hands the event one rung up, at the top and during evaluation somebody is reminded.
    /// However late it comes, it moves the event once, and the next limit counts from now.
    /// </summary>
    /// <remarks>
    /// An event that nobody could be called to tries its rung again. One that is held in place of a vacant top is handed up as soon
    /// as somebody stands above.
    /// </remarks>
    /// <param name="care">The event.</param>
    /// <param name="context">The context; the actor plays no part.</param>
    /// <returns>The event moved on; <see langword="null"/> while nothing is due.</returns>
    /// <exception cref="ArgumentException">The policy has no ladder for the event's cause.</exception>
    public static EventDecision.Moved? Advance(CareEvent care, EventContext context)
    {
        if (!care.IsOpen || care.DueAt is not { } due || due > context.Now)
            return null;
        var at = new EventCase(care, context);
        if (care.Stage == EventStage.FedBack)
            return Reminding.Evaluator(at);
        if (at.Waits)
            return RungArrival.Arrive(at, at.Fire(EventTrigger.FallDue), care.Rung, null, []);
        if (care.DispensedUntil is not null)
            return Dispensing.End(at);
        return at.AtTop
            ? Reminding.Top(at)
            : ActionMoves.Climb(at, EventTrigger.FallDue, new(EscalationReasons.LimitPassed, at.Rung.Post.Value, LimitOf(care)));
    }

    /// <summary>Another worker stands at the event's post than whoever has it: they are told and asked to act.</summary>
    /// <param name="care">The event.</param>
    /// <param name="context">The context; the actor plays no part.</param>
    /// <returns>The event in the hands of the successor, or one rung up where the post is vacant now; <see langword="null"/> where nothing changed.</returns>
    public static EventDecision.Moved? Succeed(CareEvent care, EventContext context) => care.IsOpen ? Succession.Follow(new(care, context)) : null;

    /// <summary>A contact left nothing overdue that the event lists: it is fed back, and whoever made the contact handled it.</summary>
    /// <param name="care">The event.</param>
    /// <param name="handler">Who made the contact.</param>
    /// <param name="context">The context; says whether the contact proves enough to be left out by the sample.</param>
    /// <param name="enteredBy">Who entered it, where that was somebody else; may not evaluate it either.</param>
    /// <returns>The event moved on; <see langword="null"/> where it is fed back already or has ended.</returns>
    public static EventDecision.Moved? ContactEnded(CareEvent care, Id<Worker> handler, EventContext context, Id<Worker>? enteredBy = null) =>
        EventTransitions.IsDeclared(care.Stage, EventTrigger.ContactEnded)
            ? Handling.Handled(
                new(care with { EnteredBy = enteredBy, Dispensations = 0 }, context),
                EventTrigger.ContactEnded,
                handler,
                new(EscalationReasons.ContactEnded))
            : null;

    /// <summary>Something more was told about the event: the list grows, and severity takes effect at once.</summary>
    /// <remarks>
    /// An event that is fed back is called again. One whose ladder begins higher for such severity is called there. Otherwise whoever
    /// has it is told. A snooze or a dispensation ends.
    /// </remarks>
    /// <param name="care">The event.</param>
    /// <param name="report">What was told.</param>
    /// <param name="context">The context; the actor plays no part.</param>
    /// <returns>The event moved on; <see langword="null"/> where it has ended.</returns>
    public static EventDecision.Moved? ReportAdded(CareEvent care, EventReport report, EventContext context) =>
        care.IsOpen ? Reporting.Add(new(care, context), report) : null;

    /// <summary>One more window fell overdue: an event that waits for evaluation is called again on its rung, with a fresh clock.</summary>
    /// <returns>The event moved on; <see langword="null"/> where it is still being handled, or has ended.</returns>
    public static EventDecision.Moved? WindowJoined(CareEvent care, EventContext context)
    {
        if (!EventTransitions.IsDeclared(care.Stage, EventTrigger.WindowJoined))
            return null;
        var at = new EventCase(care, context);
        return RungArrival.Arrive(at, at.Fire(EventTrigger.WindowJoined), care.Rung, null, [new(EscalationReasons.WindowJoined)]);
    }

    /// <summary>Late data showed that the event never had a ground. What it lists stays: it is what would bring it back.</summary>
    /// <returns>The event, retracted, on its rung; <see langword="null"/> where it has ended already.</returns>
    public static EventDecision.Moved? Retract(CareEvent care, EventContext context)
    {
        if (!EventTransitions.IsDeclared(care.Stage, EventTrigger.Retract))
            return null;
        var after = care with
        {
            Stage = new EventCase(care, context).Fire(EventTrigger.Retract),
            EndedAt = context.Now,
            DueAt = null,
            SnoozedUntil = null,
            SilentUntil = care.SilentUntil ?? context.Now,
            Revision = care.Revision + 1,
        };
        return new(after, [], [new(EscalationReasons.Retracted)]);
    }

    /// <summary>The ground of a retracted event is back: it is called again on its rung, with a fresh clock. Its list stays.</summary>
    /// <returns>The event, open again; <see langword="null"/> where it is not retracted.</returns>
    public static EventDecision.Moved? Reinstate(CareEvent care, EventContext context)
    {
        if (!EventTransitions.IsDeclared(care.Stage, EventTrigger.Reinstate))
            return null;
        // Where only the retraction had ended the silence, it begins anew.
        var silent = care.SilentFrom is not null && care.SilentUntil == care.EndedAt;
        var back = care with
        {
            EndedAt = null,
            SilentFrom = silent ? context.Now : care.SilentFrom,
            SilentUntil = silent ? null : care.SilentUntil,
        };
        var at = new EventCase(back, context);
        return RungArrival.Arrive(at, at.Fire(EventTrigger.Reinstate), care.Rung, null, [new(EscalationReasons.Reinstated)]);
    }

    /// <summary>Windows of another event belong to this one: it waits on the higher of both rungs, and the earlier limit runs.</summary>
    /// <param name="care">The event that takes the windows: open, fed back or retracted.</param>
    /// <param name="other">The event that listed them.</param>
    /// <param name="context">The context; the actor plays no part.</param>
    /// <returns>The event moved on; <see langword="null"/> where it is being handled as high up already, or is closed.</returns>
    public static EventDecision.Moved? TakeOver(CareEvent care, CareEvent other, EventContext context) => TakingOver.From(new(care, context), other);

    /// <summary>A notice could not be delivered: a call that reached nobody climbs at once.</summary>
    /// <param name="care">The event.</param>
    /// <param name="context">The context.</param>
    /// <param name="undelivered">Whom the notice was for; <see langword="null"/> for the worker called now. A notice for anybody else moves nothing.</param>
    /// <returns>The event one rung up; or the event as it was, with a reason for the record.</returns>
    public static EventDecision.Moved NoticeFailed(CareEvent care, EventContext context, Recipient? undelivered = null)
    {
        var at = new EventCase(care, context);
        var reason = new Reason(EscalationReasons.NoticeFailed, care.Post.Post.Value);
        var climbs = EventTransitions.Next(care.Stage, EventTrigger.NoticeFailed, at.FactsFor(EventTrigger.NoticeFailed)) is not null
            && care.Called is { } called
            && (undelivered is null || undelivered == Recipient.Of(called));
        return climbs ? ActionMoves.Climb(at, EventTrigger.NoticeFailed, reason) : new(care, [], [reason]);
    }

    // Who owns an event without having reported in holds it in place of a vacant top, and is reminded like one.
    private static string LimitOf(CareEvent care) =>
        care.Stage != EventStage.Called ? "finishWithin" : care.Owner is null ? "answerWithin" : "remindEvery";
}
