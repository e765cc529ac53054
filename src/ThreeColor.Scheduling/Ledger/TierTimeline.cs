using NodaTime;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Ledger;

/// <summary>Standings in order of time, one per instant.</summary>
/// <remarks>
/// Of two periods from the same instant the one with more care holds: listed before undecided before not listed, then the more urgent
/// tier, then the one with more tags; so the order in which they are given means nothing.
/// </remarks>
internal sealed class TierTimeline
{
    private readonly TierPeriod[] _periods;

    public TierTimeline(ValueList<TierPeriod> tiers, SchedulingPolicy policy, Instant now) =>
        _periods = [.. tiers.Where(period => period.From <= now)
            .OrderBy(period => period.From)
            .ThenByDescending(Care)
            .ThenBy(period => policy.Tiers.RankOf(period.Tier))
            .ThenBy(period => period.Tier ?? default)
            .ThenByDescending(period => period.Tags.Count)
            .ThenBy(period => string.Join(' ', period.Tags), StringComparer.Ordinal)
            .DistinctBy(period => period.From)];

    public ReadOnlySpan<TierPeriod> Periods => _periods;

    /// <summary>The period that holds at an instant, or <see langword="null"/> before the first.</summary>
    public TierPeriod? At(Instant at)
    {
        for (var i = _periods.Length - 1; i >= 0; i--)
            if (_periods[i].From <= at)
                return _periods[i];
        return null;
    }

    public Id<Tier>? TierAt(Instant at) => At(at) is { Standing: Standing.Listed } period ? period.Tier : null;

    public bool IsUndecidedAt(Instant at) => (At(at)?.Standing ?? Standing.Undecided) == Standing.Undecided;

    /// <summary>The tiers a duty covers with the instants from which they hold; periods of the same tier, or outside the duty, are left out.</summary>
    public List<(Instant At, Id<Tier> Tier)> TiersUnder(DutyRule rule)
    {
        var changes = new List<(Instant At, Id<Tier> Tier)>();
        foreach (var period in _periods)
            if (rule.TierOwed(period) is { } tier)
                changes.Add((period.From, tier));
        return changes;
    }

    /// <summary>The times from the first covered period on in which the duty is not owed: care ended, or a tier it does not cover.</summary>
    public IEnumerable<Span> TimesOutside(DutyRule rule)
    {
        Instant? outsideFrom = null;
        var entered = false;
        foreach (var period in _periods)
            if (rule.TierOwed(period) is null)
            {
                if (entered)
                    outsideFrom ??= period.From;
            }
            else
            {
                if (outsideFrom is { } from)
                    yield return new(from, period.From);
                (entered, outsideFrom) = (true, null);
            }

        if (outsideFrom is { } since)
            yield return new(since, Instant.MaxValue);
    }

    private static int Care(TierPeriod period) => period.Standing switch { Standing.Listed => 2, Standing.Undecided => 1, _ => 0 };
}
