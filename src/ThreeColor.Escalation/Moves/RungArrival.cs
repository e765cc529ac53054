using NodaTime;
using ThreeColor.Escalation.Ladders;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Moves;

/// <summary>An event arrives at a rung: who is called there, by when, and who else is told.</summary>
internal static class RungArrival
{
    /// <summary>Calls the first rung, from a given one upward, that somebody else than the last holder stands at.</summary>
    public static EventDecision.Moved Arrive(in EventCase at, EventStage stage, int from, Id<Worker>? left, List<Reason> reasons)
    {
        var number = FirstStaffed(at, from, left, reasons);
        var (rung, isTop, now) = (at.Ladder.Rungs[number], number == at.Ladder.Top, at.Context.Now);
        var staffing = at.Context.Staffing.At(rung.Post);
        var worker = staffing.Acting ?? throw new InvalidOperationException(
            $"Nobody stands at '{rung.Post}', the post of last resort: the directory must always staff it.");
        reasons.Add(new(EscalationReasons.RungCalled, rung.Post.Value));
        var after = at.Event with
        {
            Stage = stage,
            Rung = number,
            TopRung = Math.Max(at.Event.TopRung, number),
            Post = new(staffing.Post, staffing.Unit),
            Called = worker,
            Owner = isTop ? worker : null,
            Handler = null,
            DueAt = AnswerBy(rung, at.Context),
            SnoozedUntil = null,
            SilentUntil = at.Event.SilentUntil ?? (isTop ? now : null),
            Whistles = WhistleCalls.Add(at.Event.Whistles, rung.NotifyDepartments, now),
            Revision = at.Event.Revision + 1,
        };
        return new(after, NoticesFor(after, rung, at.Context), reasons.ToValueList());
    }

    private static int FirstStaffed(in EventCase at, int from, Id<Worker>? left, List<Reason> reasons)
    {
        var number = Math.Min(from, at.Ladder.Top);
        for (; number < at.Ladder.Top; number++)
        {
            var post = at.Ladder.Rungs[number].Post;
            var acting = at.Context.Staffing.At(post).Acting;
            if (acting is not null && acting != left)
                break;
            reasons.Add(new(acting is null ? EscalationReasons.RungVacant : EscalationReasons.RungCollapsed, post.Value));
        }

        return number;
    }

    private static Instant AnswerBy(Rung rung, EventContext context) => rung.AnswerWithin is { } limit
        ? context.Policy.Clock.Add(context.Now, limit, rung.Clock)
        : context.Now + rung.RemindEvery!.Value;

    private static ValueList<Notice> NoticesFor(CareEvent after, Rung rung, EventContext context)
    {
        var limit = rung.AnswerWithin is null ? null : after.DueAt;
        var call = Notices.About(after, NoticeKind.Called, Recipient.Of(after.Called), limit);
        if (!rung.NotifyContactPersons && rung.NotifyDepartments.IsEmpty)
            return [call];
        var all = new List<Notice> { call };
        if (rung.NotifyContactPersons)
            foreach (var person in context.ContactPersons)
                if (person.Consented)
                    all.Add(Notices.About(after, NoticeKind.PleaseLookIn, Recipient.Of(person.Id), limit));
        foreach (var department in rung.NotifyDepartments)
            all.Add(Notices.About(after, NoticeKind.Whistle, Recipient.Of(department), limit));
        return all.ToValueList();
    }
}
