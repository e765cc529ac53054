using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>Runs an assessment duty through its history, window by window. At one instant a contact comes before a decision.</summary>
internal static class AssessmentFold
{
    public static void Run(DutyCase duty, DutyRule.Assessment rule, WindowBook book)
    {
        Contact? opener = null;
        var opensAt = duty.History.RegisteredAt;
        while (FirstUndecided(duty, opensAt) is { } open && open <= duty.Now)
        {
            if (open != opensAt)
                opener = null;
            var due = new DueSequence(duty.Days.DayOf(open), rule.Within).At(1, duty.Days);
            var window = book.Open(open, due, null);
            if (End(duty, window, opener, book) is not var (next, by))
                return;
            (opensAt, opener) = (next, by);
        }
    }

    /// <summary>Ends a window if it has ended; then tells from when the next may open, and by which contact.</summary>
    private static (Instant Next, Contact? By)? End(DutyCase duty, Window window, Contact? opener, WindowBook book)
    {
        var contact = FirstContact(duty, window.OpensAt, opener);
        var decidedAt = FirstDecided(duty, window.OpensAt);
        if (contact is not null && contact.OccurredAt < window.DueAt && !(decidedAt < contact.OccurredAt))
            return Met(window, contact, book);
        if (decidedAt is { } fellAway && fellAway < window.DueAt)
        {
            book.Excused(window, fellAway);
            return (fellAway, null);
        }

        if (duty.Gaps.Contain(window.DueAt, out var resumesAt))
        {
            book.Excused(window, window.DueAt);
            return resumesAt <= duty.Now ? (resumesAt, null) : null;
        }

        if (contact is not null)
            return Met(window, contact, book);
        book.Pending(window);
        return null;
    }

    private static (Instant Next, Contact? By)? Met(Window window, Contact contact, WindowBook book)
    {
        book.Met(window, contact);
        return (contact.OccurredAt, contact);
    }

    /// <summary>The first contact of a window; one on the date of the contact that opened it ends nothing.</summary>
    private static Contact? FirstContact(DutyCase duty, Instant open, Contact? opener)
    {
        foreach (var contact in duty.Contacts)
            if (contact.OccurredAt >= open && (opener is null || duty.Days.DayOf(contact.OccurredAt) != duty.Days.DayOf(opener.OccurredAt)))
                return contact;
        return null;
    }

    private static Instant? FirstUndecided(DutyCase duty, Instant from)
    {
        if (duty.Timeline.IsUndecidedAt(from))
            return from;
        foreach (var period in duty.Timeline.Periods)
            if (period.From > from && duty.Timeline.IsUndecidedAt(period.From))
                return period.From;
        return null;
    }

    private static Instant? FirstDecided(DutyCase duty, Instant from)
    {
        foreach (var period in duty.Timeline.Periods)
            if (period.From > from && !duty.Timeline.IsUndecidedAt(period.From))
                return period.From;
        return null;
    }
}
