using NodaTime;
using ThreeColor.Scheduling.Ledger;

namespace ThreeColor.Scheduling.Expected;

/// <summary>What one edition says of one duty, as the independent count reads it.</summary>
/// <param name="From">Since when; the first since ever.</param>
/// <param name="Rule">The rule that holds, or held last.</param>
/// <param name="Retired">Whether the edition does not have the duty.</param>
/// <param name="Policy">The edition's policy.</param>
internal sealed record ExpectedTerms(Instant From, DutyRule Rule, bool Retired, SchedulingPolicy Policy)
{
    public static List<ExpectedTerms> Of(DutyLineage lineage, DutyEditions editions, Instant now) =>
        [.. lineage.Terms
            .Select((terms, i) =>
                new ExpectedTerms(i == 0 ? Instant.MinValue : editions.All[i].From, terms.Rule, terms.Retired, terms.Policy))
            .Where(terms => terms.From <= now)];
}
