using NodaTime;
using ThreeColor.Scheduling.Expected;

namespace ThreeColor.Scheduling;

/// <summary>How many windows there must be: an independent count that the ledger is checked against (DESIGN section 4, promise 12).</summary>
/// <remarks>
/// It shares no code with <see cref="DutyLedger"/> but the policy and its days: it cuts time into segments at enrolments, contacts and
/// ends of pauses, and counts by arithmetic how many dues each segment reached. Safe for concurrent use.
/// </remarks>
public static class ExpectedWindows
{
    /// <summary>The number of windows of all duties that opened up to an instant, 0 or more.</summary>
    /// <param name="history">The facts.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="now">As of when.</param>
    public static int Count(DutyHistory history, SchedulingPolicy policy, Instant now)
    {
        var count = 0;
        foreach (var rule in policy.Duties)
        {
            var facts = new ExpectedFacts(history, policy, rule, now);
            count += rule switch
            {
                DutyRule.Rolling rolling => RollingCount.Of(facts, rolling),
                DutyRule.Calendar calendar => CalendarCount.Of(facts, calendar),
                DutyRule.Assessment assessment => AssessmentCount.Of(facts, assessment),
                _ => throw new InvalidOperationException($"Unknown kind of duty {rule.GetType().Name}."),
            };
        }

        return count;
    }
}
