using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Tiers;

namespace ThreeColor.Scheduling.Expected;

/// <summary>Questions the independent count asks of the facts, each answered by looking through them anew.</summary>
internal sealed class ExpectedFacts(DutyHistory history, SchedulingPolicy policy, DutyRule rule, Instant now)
{
    public Instant Now => now;

    public DayCalendar Days => policy.Days;

    public Instant RegisteredAt => history.RegisteredAt;

    public TierScale Tiers => policy.Tiers;

    public LocalDate Date(Instant at) => Days.DayOf(at);

    /// <summary>The instants up to now at which some standing begins, in order, each once.</summary>
    public SortedSet<Instant> Turns { get; } = [.. history.Tiers.Where(period => period.From <= now).Select(period => period.From)];

    /// <summary>When qualifying contacts happened, in order.</summary>
    public List<Instant> Contacts { get; } = [.. history.Contacts.Where(contact => rule.IsMetBy(contact, now)).Select(contact => contact.OccurredAt).Order()];

    public Standing StandingAt(Instant at) => PeriodAt(at)?.Standing ?? Standing.Undecided;

    /// <summary>The tier in force at an instant if the duty covers it.</summary>
    public Id<Tier>? CoveredTierAt(Instant at) =>
        PeriodAt(at) is { Standing: Standing.Listed, Tier: { } tier } period && rule.Covers(tier) && rule.For.Includes(tier, period.Tags) ? tier : null;

    /// <summary>The first instant from one on at which the duty covers the person's tier.</summary>
    public Instant? FirstCovered(Instant from)
    {
        if (CoveredTierAt(from) is not null)
            return from;
        foreach (var turn in Turns)
            if (turn > from && CoveredTierAt(turn) is not null)
                return turn;
        return null;
    }

    /// <summary>Whether the resident is away, or out of the duty's care, at an instant.</summary>
    public bool IsOff(Instant at) => IsPaused(at) || (rule is not DutyRule.Assessment && CoveredTierAt(at) is null);

    /// <summary>The first instant from one on at which the resident is neither away nor out of care; <see langword="null"/> where none is known.</summary>
    public Instant? BackAt(Instant at)
    {
        Instant? back = at;
        while (back is { } still && IsOff(still))
            back = IsPaused(still) ? PauseEnd(still) : FirstCovered(still);
        return back;
    }

    private bool IsPaused(Instant at) => history.Pauses.Any(pause => pause.StartsAt <= at && !(pause.EndsAt <= at));

    private Instant? PauseEnd(Instant at)
    {
        var ends = history.Pauses.Where(pause => pause.StartsAt <= at && !(pause.EndsAt <= at)).Select(pause => pause.EndsAt).ToList();
        return ends.Contains(null) ? null : ends.Max();
    }

    /// <summary>The latest period; of several from one instant the one with most care.</summary>
    private TierPeriod? PeriodAt(Instant at)
    {
        TierPeriod? best = null;
        foreach (var period in history.Tiers)
            if (period.From <= at && period.From <= now && (best is null || Beats(period, best)))
                best = period;
        return best;
    }

    private bool Beats(TierPeriod one, TierPeriod other)
    {
        if (one.From != other.From)
            return one.From > other.From;
        return Severity(one).CompareTo(Severity(other)) < 0;
    }

    private (int, int, Id<Tier>, int, string) Severity(TierPeriod period) => period switch
    {
        { Standing: Standing.Listed, Tier: { } tier } => (0, Tiers.RankOf(tier), tier, -period.Tags.Count, string.Join(' ', period.Tags)),
        { Standing: Standing.Undecided } => (1, 0, default, 0, ""),
        _ => (2, 0, default, 0, ""),
    };
}
