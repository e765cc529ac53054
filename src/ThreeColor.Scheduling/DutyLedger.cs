using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Scheduling;

/// <summary>The ledger of visits owed: which windows opened, and how each ended (MECHANISM D1, D4; DESIGN section 4).</summary>
/// <remarks>
/// A pure function of facts, policy and now: the same facts in any order, whenever they were learnt, give the same ledger. Safe for
/// concurrent use.
/// </remarks>
public static partial class DutyLedger
{
    /// <summary>Every window that has opened, the pending ones included, by (duty, number).</summary>
    /// <param name="history">The facts; those received after <paramref name="now"/> do not count yet.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="now">As of when.</param>
    /// <returns>
    /// Windows without event. A pending window whose due is known to lie in a pause bears <see cref="Window.ExcusedAt"/> already,
    /// at its due, so that <see cref="Window.StatusAt"/> stays right with time.
    /// </returns>
    public static ValueList<Window> Compute(DutyHistory history, SchedulingPolicy policy, Instant now)
    {
        var timeline = new TierTimeline(history.Tiers, policy, now);
        var windows = new List<Window>();
        foreach (var rule in policy.Duties.OrderBy(rule => rule.Id))
        {
            var duty = new DutyCase(history, policy, rule, timeline, now);
            var book = new WindowBook(duty, rule, windows);
            switch (rule)
            {
                case DutyRule.Rolling rolling:
                    RollingFold.Run(duty, rolling, book);
                    break;
                case DutyRule.Calendar calendar:
                    CalendarFold.Run(duty, calendar, book);
                    break;
                case DutyRule.Assessment assessment:
                    AssessmentFold.Run(duty, assessment, book);
                    break;
                default:
                    throw new InvalidOperationException($"Unknown kind of duty {rule.GetType().Name}.");
            }
        }

        return windows.ToValueList();
    }
}
