using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Behaviour;

/// <summary>When workers come: mostly a little before due, sometimes late, sometimes not before somebody tells them.</summary>
/// <remarks>All shares are assumed: most micro grids come too late to 1 % of their visits, some to 4 %, a few to 12 %.</remarks>
internal sealed class VisitHabits(long seed, LocalHours hours)
{
    /// <summary>When the worker means to come for a window; <see langword="null"/> where it is forgotten until somebody says so.</summary>
    public Instant? Plan(int resident, long unitKey, Window window, Instant now)
    {
        var dice = Dice.For(seed, DiceStream.VisitPlan, resident, hours.KeyOf(window.DueAt));
        var last = hours.DayOf(window.DueAt).PlusDays(-1);
        var late = dice.Chance(LateShare(unitKey));
        var forgotten = dice.Chance(0.6);
        var lead = Lead(window, Period.DaysBetween(hours.DayOf(window.OpensAt), last), ref dice);
        if (late && forgotten)
            return null;
        return NotBefore(now, late ? last.PlusDays(dice.Between(1, 2)) : last.PlusDays(-lead), ref dice);
    }

    /// <summary>When a reminded worker comes after all, in time if they can; <see langword="null"/> where the reminder changes nothing.</summary>
    public Instant? Reminded(int resident, Instant due, Instant now)
    {
        var dice = Dice.For(seed, DiceStream.Reminder, resident, hours.KeyOf(due));
        return dice.Chance(0.4) ? NotBefore(now, hours.DayOf(due).PlusDays(-1), ref dice) : null;
    }

    /// <summary>When somebody knocks again after a visit that met nothing, or none at all.</summary>
    public Instant Again(int resident, int tries, Instant now)
    {
        var dice = Dice.For(seed, DiceStream.VisitPlan, resident, now.ToUnixTimeSeconds());
        var wait = tries <= 2 ? Duration.FromMinutes(dice.Between(150, 1200)) : Duration.FromHours(dice.Between(20, 50));
        return hours.Within(now + wait, ref dice);
    }

    /// <summary>When somebody goes who was sent by a ladder.</summary>
    public Instant Sent(int resident, Instant now)
    {
        var dice = Dice.For(seed, DiceStream.Handling, resident, now.ToUnixTimeSeconds());
        return hours.Within(now + Duration.FromMinutes(dice.Between(40, 300)), ref dice);
    }

    private double LateShare(long unitKey)
    {
        var kind = Dice.For(seed, DiceStream.Diligence, unitKey).Unit();
        return kind < 0.80 ? 0.01 : kind < 0.97 ? 0.04 : 0.12;
    }

    // The first visits of a programme are spread over the whole window; later ones come near its end.
    private static int Lead(Window window, int days, ref Dice dice)
    {
        if (days <= 0)
            return 0;
        if (window.Number == 1)
            return dice.Below(days);
        if (days <= 3)
            return dice.Chance(0.05) ? 1 : 0;
        return days <= 10 ? dice.Pick(0, 0, 0, 0, 0, 0, 1, 1) : dice.Below(5);
    }

    private Instant NotBefore(Instant now, LocalDate day, ref Dice dice)
    {
        var planned = hours.During(day, ref dice);
        return planned > now ? planned : hours.Within(now + Duration.FromMinutes(dice.Between(30, 180)), ref dice);
    }
}
