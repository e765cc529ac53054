using NodaTime;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Stages;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Moves;

/// <summary>An event belongs to a post; a person acts for it. When another stands there, they may act at once and are asked to (DESIGN section 5).</summary>
internal static class Succession
{
    /// <summary>Whether a worker stands at the event's post now, and whoever had the event there does not any more.</summary>
    public static bool IsSuccessor(in EventCase at, Id<Worker> worker) =>
        HasLeft(at) && at.Context.Staffing.MayAct(worker, at.Rung.Post);

    /// <summary>The event in the hands of whoever acts; the limit that ran before a successor was asked runs again.</summary>
    public static EventCase Take(in EventCase at, Id<Worker> actor)
    {
        var care = at.Event;
        if (care.Owner == actor && care.LimitAfter is null)
            return at;
        var due = care.LimitAfter is { } limit && limit > at.Context.Now ? limit : care.DueAt;
        // Who owns an event without having reported in is who was called.
        var called = care.Stage == EventStage.Called ? actor : care.Called;
        return new(care with { Owner = actor, Called = called, DueAt = due, LimitAfter = null }, at.Context);
    }

    /// <summary>Tells the successor, and asks them to act within the shorter of the post's limit and the one that runs.</summary>
    /// <returns>The event in other hands, or one rung up where the post is vacant now; <see langword="null"/> where nothing changed.</returns>
    public static EventDecision.Moved? Follow(in EventCase at)
    {
        if (at.Event.Stage == EventStage.FedBack || !HasLeft(at))
            return null;
        var reason = new Reason(EscalationReasons.HolderChanged, at.Rung.Post.Value);
        if (at.Context.Staffing.At(at.Rung.Post).Acting is not { } successor)
            return at.AtTop ? null : RungArrival.Arrive(at, at.Fire(EventTrigger.CallAnew), at.Event.Rung + 1, null, [reason]);
        var care = at.Event;
        var due = at.Rung.AnswerWithin is { } within
            ? Instant.Min(care.DueAt!.Value, at.Context.Policy.Clock.Add(at.Context.Now, within, at.Rung.Clock))
            : care.DueAt;
        var after = care with
        {
            Post = at.PostAt(care.Rung),
            Called = successor,
            Owner = care.Owner is null ? null : successor,
            LimitAfter = care.Owner is null || due == care.DueAt ? care.LimitAfter : care.DueAt,
            DueAt = due,
            Revision = care.Revision + 1,
        };
        return new(after, [Notices.About(after, NoticeKind.Called, Recipient.Of(successor), at.AtTop ? null : due)], [reason]);
    }

    // What the directory does not tell changes nothing; who took it over from above stands above.
    private static bool HasLeft(in EventCase at) =>
        at.Holder is { } holder && at.Context.Staffing.Knows(at.Rung.Post) && !at.StandsOnLadder(holder);
}
