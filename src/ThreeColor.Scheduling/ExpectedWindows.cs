using NodaTime;
using ThreeColor.Scheduling.Expected;
using ThreeColor.Scheduling.Facts;
using ThreeColor.Scheduling.Kinds;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Scheduling;

/// <summary>
/// How many windows there must be: an independent count that the ledger is checked against (DESIGN section 4, promise 12).
/// </summary>
/// <remarks>
/// It shares no code with <see cref="DutyLedger"/> but the policy, its days and which duty goes on under which name: it cuts time into
/// segments at enrolments, contacts and ends of pauses, and counts by arithmetic how many dues each segment reached. Safe for concurrent
/// use.
/// </remarks>
public static class ExpectedWindows
{
    /// <summary>The number of windows of all duties that opened up to an instant, 0 or more.</summary>
    /// <param name="facts">The facts: the whole life.</param>
    /// <param name="editions">Every edition.</param>
    /// <param name="now">As of when.</param>
    public static int Count(DutyFacts facts, DutyEditions editions, Instant now)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(editions);
        return editions.LineagesAt(now).Sum(lineage => Count(lineage, facts, editions, now));
    }

    /// <summary>The windows of one duty, kind by kind.</summary>
    internal static int Count(DutyLineage lineage, DutyFacts facts, DutyEditions editions, Instant now)
    {
        var terms = TermsOf(lineage, editions, now);
        var (count, first) = (0, 0);
        for (var i = 1; i <= terms.Count; i++)
            if (i == terms.Count || DutyKinds.Of(terms[i].Rule) != DutyKinds.Of(terms[first].Rule))
            {
                var until = i == terms.Count ? (Instant?)null : terms[i].From;
                count += DutyKinds.Of(terms[first].Rule).Count(new(facts, terms, first, until, now));
                first = i;
            }

        return count;
    }

    private static List<ExpectedTerms> TermsOf(DutyLineage lineage, DutyEditions editions, Instant now) =>
        [.. lineage.Terms
            .Select((terms, i) => new ExpectedTerms(
                i == 0 ? Instant.MinValue : editions.All[i].From, terms.Rule, terms.Retired, terms.Days, terms.Tiers, terms.Tags))
            .Where(terms => terms.From <= now)];
}
