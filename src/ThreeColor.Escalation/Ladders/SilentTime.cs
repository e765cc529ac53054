using NodaTime;
using ThreeColor.Calendars;

namespace ThreeColor.Escalation.Ladders;

/// <summary>The longest a ladder can stay silent while everybody ignores it and the programme runs.</summary>
internal static class SilentTime
{
    public static Duration Bound(Ladder ladder, EscalationPolicy policy)
    {
        // One sweep raises the event, and each climb waits for one more.
        var bound = policy.SweepEvery * ladder.Rungs.Count;
        foreach (var rung in ladder.Rungs)
            if (rung.AnswerWithin is { } limit)
                bound += Worst(limit, rung.Clock, policy);
        return bound;
    }

    private static Duration Worst(Duration limit, LimitClock clock, EscalationPolicy policy)
    {
        if (clock == LimitClock.Elapsed)
            return limit;
        // While services run, a later start only adds waiting; while they rest, it only takes some away.
        // So the worst start of any day is the instant at which its services close.
        var worst = limit;
        // Two years hold every change of offset; beyond them only holidays make a difference.
        var (end, holidays) = (policy.EffectiveFrom.PlusYears(2), policy.Clock.Holidays);
        if (!holidays.IsEmpty)
            end = LocalDate.Max(end, holidays[^1]);
        for (var date = policy.EffectiveFrom; date < end; date = date.PlusDays(1))
        {
            var closes = policy.Clock.ClosesAt(date);
            worst = Duration.Max(worst, policy.Clock.Add(closes, limit, clock) - closes);
        }

        return worst;
    }
}
