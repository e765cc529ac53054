using NodaTime;
using ThreeColor.Calendars;

namespace ThreeColor.Escalation.Ladders;

/// <summary>The longest a ladder can stay silent while everybody ignores it and the programme runs.</summary>
internal static class SilentTime
{
    public static Duration Bound(Ladder ladder, Duration sweepEvery, ServiceClock clock, LocalDate from)
    {
        // One sweep raises the event, and each climb waits for one more.
        var bound = sweepEvery * ladder.Rungs.Count;
        foreach (var rung in ladder.Rungs)
            if (rung.AnswerWithin is { } limit)
                bound += rung.Clock == LimitClock.Elapsed ? limit : Worst(limit, clock, from);
        return bound;
    }

    private static Duration Worst(Duration limit, ServiceClock clock, LocalDate from)
    {
        // While services run, a later start only adds waiting; while they rest, it only takes some away.
        // So the worst start of any day is the instant at which its services close.
        var worst = limit;
        // Two years hold every change of offset; beyond them only holidays make a difference.
        var (end, holidays) = (from.PlusYears(2), clock.Holidays);
        if (!holidays.IsEmpty)
            end = LocalDate.Max(end, holidays[^1]);
        for (var date = from; date < end; date = date.PlusDays(1))
        {
            var closes = clock.ClosesAt(date);
            worst = Duration.Max(worst, clock.Add(closes, limit, LimitClock.Service) - closes);
        }

        return worst;
    }
}
