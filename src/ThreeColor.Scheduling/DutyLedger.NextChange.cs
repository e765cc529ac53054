using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Scheduling;

public static partial class DutyLedger
{
    /// <summary>The next instant at which the ledger changes by itself, without a new fact.</summary>
    /// <param name="windows">The ledger as of <paramref name="now"/>, from <see cref="Compute"/>.</param>
    /// <param name="history">The facts it was computed from.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="now">As of when.</param>
    /// <returns>The first due, miss, opening or reminder after <paramref name="now"/>; <see langword="null"/> where none lies ahead.</returns>
    public static Instant? NextChange(ValueList<Window> windows, DutyHistory history, SchedulingPolicy policy, Instant now)
    {
        var timeline = new TierTimeline(history.Tiers, policy, now);
        Instant? next = null;
        foreach (var rule in policy.Duties)
        {
            var last = windows.LastOrDefault(window => window.Duty == rule.Id);
            foreach (var change in Changes(new(history, policy, rule, timeline, now), rule, last))
                if (change > now && !(next <= change))
                    next = change;
        }

        return next;
    }

    private static IEnumerable<Instant?> Changes(DutyCase duty, DutyRule rule, Window? last)
    {
        if (last is null)
            return rule is DutyRule.Calendar ? [FirstWeek(duty, rule)] : [];
        return last.StatusAt(duty.Now) switch
        {
            WindowStatus.NotYetDue => [last.DueAt, DueReminders.RemindsAt(last, duty.Policy)],
            WindowStatus.Overdue => [last.MissedAt],
            WindowStatus.Excused => [Resumption(duty, rule, last)],
            _ => rule is DutyRule.Calendar ? [last.DueAt] : [],
        };
    }

    private static Instant? FirstWeek(DutyCase duty, DutyRule rule)
    {
        var changes = duty.Timeline.TiersUnder(rule);
        return changes.Count == 0 ? null : duty.Days.StartOf(CalendarFold.FirstWeekFrom(changes[0].At, duty.Days));
    }

    /// <summary>When the window after an excused one opens, where the end of the pause is known.</summary>
    private static Instant? Resumption(DutyCase duty, DutyRule rule, Window excused)
    {
        if (!duty.Gaps.Contain(excused.DueAt, out var end) || end == Instant.MaxValue)
            return null;
        if (rule is DutyRule.Assessment)
            return excused.ExcusedAt == excused.DueAt && duty.Timeline.IsUndecidedAt(duty.Now) ? end : null;
        return rule is DutyRule.Calendar ? duty.Days.StartOf(CalendarFold.FirstWeekFrom(end, duty.Days)) : end;
    }
}
