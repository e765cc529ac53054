using NodaTime;
using ThreeColor.Escalation.Decisions;
using ThreeColor.Escalation.Ladders;
using ThreeColor.Events;
using ThreeColor.Organisation;

namespace ThreeColor.Escalation.Moves;

/// <summary>An event arrives at a rung: who is called there, by when, and who else is told.</summary>
internal static class RungArrival
{
    /// <summary>
    /// Calls the first rung, from a given one upward, that somebody else than the last holder stands at. Where there is none and
    /// the top is vacant too, the highest rung at which anybody stands takes its place; where nobody stands anywhere, the event waits.
    /// </summary>
    public static EventDecision.Moved Arrive(in EventCase at, EventStage stage, int from, Id<Worker>? left, List<Reason> reasons)
    {
        var wanted = Math.Min(from, at.Ladder.Top);
        var stand = at.Stand;
        if (FirstStaffed(at, wanted, left, stand == at.Ladder.Top, reasons) is { } number)
            return Call(at, stage, number, number == at.Ladder.Top, reasons);
        if (stand is null)
            return Wait(at, stage, wanted, reasons);
        reasons.Add(new(EscalationReasons.UnstaffedTop, at.TopPost.Value));
        return Call(at, stage, stand.Value, true, reasons);
    }

    private static int? FirstStaffed(in EventCase at, int from, Id<Worker>? left, bool topIsStaffed, List<Reason> reasons)
    {
        for (var number = from; number < at.Ladder.Top; number++)
        {
            var post = at.Ladder.Rungs[number].Post;
            var acting = at.Context.Staffing.At(post).Acting;
            if (acting is not null && acting != left)
                return number;
            reasons.Add(new(acting is null ? EscalationReasons.RungVacant : EscalationReasons.RungCollapsed, post.Value));
        }

        return topIsStaffed ? at.Ladder.Top : null;
    }

    private static EventDecision.Moved Call(in EventCase at, EventStage stage, int number, bool owns, List<Reason> reasons)
    {
        var (rung, context) = (at.Ladder.Rungs[number], at.Context);
        var due = owns
            ? context.Now + at.Ladder.RemindEvery
            : context.Policy.Clock.Add(context.Now, rung.AnswerWithin!.Value, rung.Clock);
        reasons.Add(new(EscalationReasons.RungCalled, rung.Post.Value));
        return Land(at, stage, number, owns, due, reasons);
    }

    private static EventDecision.Moved Wait(in EventCase at, EventStage stage, int wanted, List<Reason> reasons)
    {
        reasons.Add(new(EscalationReasons.RungNobody, at.Ladder.Rungs[wanted].Post.Value));
        return Land(at, stage, wanted, false, at.Context.Now + at.Ladder.RetryEvery, reasons);
    }

    private static EventDecision.Moved Land(in EventCase at, EventStage stage, int number, bool owns, Instant due, List<Reason> reasons)
    {
        var (care, rung, now) = (at.Event, at.Ladder.Rungs[number], at.Context.Now);
        var acting = at.Context.Staffing.At(rung.Post).Acting;
        // Whoever a rung tells besides its post was told when the event first waited there for somebody to call.
        var toldBesides = at.Waits && care.Rung == number;
        var after = care with
        {
            Stage = stage,
            Rung = number,
            TopRung = Math.Max(care.TopRung, number),
            Post = at.PostAt(number),
            Called = acting,
            Owner = owns ? acting : null,
            Handler = null,
            EnteredBy = null,
            DueAt = due,
            SnoozedUntil = null,
            DispensedUntil = null,
            Snoozes = 0,
            LimitAfter = null,
            SilentUntil = care.SilentUntil ?? (owns ? now : null),
            Whistles = toldBesides ? care.Whistles : WhistleCalls.Add(care.Whistles, rung.NotifyDepartments, now),
            Revision = care.Revision + 1,
        };
        Instant? limit = owns || acting is null ? null : due;
        return new(after, NoticesFor(after, toldBesides ? null : rung, at.Context, limit), reasons.ToValueList());
    }

    private static ValueList<Notice> NoticesFor(CareEvent after, Rung? besides, EventContext context, Instant? limit)
    {
        var all = new List<Notice>();
        if (after.Called is { } worker)
            all.Add(Notices.About(after, NoticeKind.Called, Recipient.Of(worker), limit));
        if (besides is { NotifyContactPersons: true })
            foreach (var person in context.ContactPersons)
                if (person.Consented)
                    all.Add(Notices.About(after, NoticeKind.PleaseLookIn, Recipient.Of(person.Id), limit));
        foreach (var department in besides?.NotifyDepartments ?? [])
            all.Add(Notices.About(after, NoticeKind.Whistle, Recipient.Of(department), limit));
        return all.ToValueList();
    }
}
