using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Population;

/// <summary>Who is away on a day: 4 in 100 workers, drawn once a day for all of them.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class AbsentWorkers(long seed, int workers, DayCalendar days)
{
    private const double AwayShare = 0.04;
    private static readonly LocalDate Origin = new(2023, 1, 1);

    private Drawn? _newest;

    /// <summary>Whether each worker is away at an instant, by number.</summary>
    public ImmutableArray<bool> On(Instant at)
    {
        // Threads that ask for different days at once draw the same again.
        var newest = Volatile.Read(ref _newest);
        if (newest is null || at < newest.From || at >= newest.Until)
            Volatile.Write(ref _newest, newest = Draw(days.DayOf(at)));
        return newest.Away;
    }

    private Drawn Draw(LocalDate day)
    {
        var number = Period.DaysBetween(Origin, day);
        var away = new bool[workers];
        for (var i = 0; i < away.Length; i++)
            away[i] = Dice.For(seed, DiceStream.Away, i, number).Chance(AwayShare);
        return new(days.StartOf(day), days.StartOf(day.PlusDays(1)), ImmutableCollectionsMarshal.AsImmutableArray(away));
    }

    private sealed record Drawn(Instant From, Instant Until, ImmutableArray<bool> Away);
}
