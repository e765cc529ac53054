using NodaTime;
using ThreeColor.Residents;
using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Behaviour;

/// <summary>A time in which a resident is not at home.</summary>
/// <param name="From">When they leave.</param>
/// <param name="Until">When they are back.</param>
/// <param name="Reason">Hospital or away.</param>
/// <param name="Announced">Whether somebody tells the grid beforehand.</param>
internal sealed record AbsenceSpell(Instant From, Instant Until, PauseReason Reason, bool Announced)
{
    /// <summary>The spell of a resident in one year from the programme's first day, if there is one: 60 in 100 have one (assumed).</summary>
    public static AbsenceSpell? Of(long seed, int resident, int year, LocalDate firstDay, LocalHours hours)
    {
        var dice = Dice.For(seed, DiceStream.Absence, resident, year);
        if (!dice.Chance(0.6))
            return null;
        var day = firstDay.PlusDays((year * 365) + dice.Below(365));
        var from = hours.At(day, dice.Between(7 * 60, 17 * 60));
        var back = hours.At(day.PlusDays(dice.Between(2, 35)), dice.Between(10 * 60, 18 * 60));
        return new(from, back, dice.Chance(0.45) ? PauseReason.Hospital : PauseReason.Away, dice.Chance(0.75));
    }

    public bool Covers(Instant at) => From <= at && at < Until;
}
