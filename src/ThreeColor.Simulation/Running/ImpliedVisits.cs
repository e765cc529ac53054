using NodaTime;
using ThreeColor.Policies;
using ThreeColor.Scheduling;
using ThreeColor.Scheduling.Document;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Simulation.Population;
using ThreeColor.Simulation.Reports;

namespace ThreeColor.Simulation.Running;

/// <summary>How many visits the cadences ask of those listed at enrolment: 28 · 365/2 + 506 · 365/7 + 1,836 · 12 ≈ 53,526 in the paper's year (MECHANISM H).</summary>
internal static class ImpliedVisits
{
    /// <summary>What the paper reports for its year, beside a visit rate of 100 %.</summary>
    public const int ReportedByPaper = 39_000;

    public static int Count(CarePolicy policy, ResidentCounts enrolled, int days)
    {
        var visits = 0m;
        foreach (var tier in policy.Frame.Tiers)
            visits += enrolled.At(tier.Code.Value) * PerDay(policy.Scheduling, tier.Code) * days;
        return (int)Math.Round(visits, MidpointRounding.AwayFromZero);
    }

    // The strictest of the rolling duties that a home visit meets.
    private static decimal PerDay(SchedulingPolicy scheduling, Id<Tiers.Tier> tier)
    {
        var most = 0m;
        foreach (var duty in scheduling.Duties)
            if (duty is DutyRule.Rolling rolling && rolling.Contacts.Contains(Vocabulary.HomeVisit) && rolling.Every.TryGet(tier, out var every))
                most = Math.Max(most, PerDay(every));
        return most;
    }

    private static decimal PerDay(Period every) => every switch
    {
        { Days: > 0 } => 1m / every.Days,
        { Weeks: > 0 } => 1m / (7 * every.Weeks),
        { Months: > 0 } => 12m / 365 / every.Months,
        { Years: > 0 } => 1m / 365 / every.Years,
        _ => 0,
    };
}
