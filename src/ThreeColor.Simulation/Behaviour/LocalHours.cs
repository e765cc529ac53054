using NodaTime;
using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Behaviour;

/// <summary>The hours in which people of a district knock and work: 8:30 to 18:30 local time, assumed.</summary>
internal sealed class LocalHours(DateTimeZone zone)
{
    private const int Opens = 8 * 60 + 30;
    private const int Closes = 18 * 60 + 30;
    private static readonly LocalDate Origin = new(2000, 1, 1);

    public LocalDate DayOf(Instant at) => at.InZone(zone).Date;

    /// <summary>A key of a day for dice.</summary>
    public static int KeyOf(LocalDate day) => Period.DaysBetween(Origin, day);

    public int KeyOf(Instant at) => KeyOf(DayOf(at));

    public Instant StartOf(LocalDate day) => zone.AtStartOfDay(day).ToInstant();

    /// <summary>Some instant of a day on which somebody might knock.</summary>
    public Instant During(LocalDate day, ref Dice dice) => At(day, dice.Between(Opens, Closes - 1)) + Duration.FromSeconds(dice.Below(60));

    /// <summary>An instant as it is within working hours, else some time after work begins again.</summary>
    public Instant Within(Instant at, ref Dice dice)
    {
        var local = at.InZone(zone);
        var minute = (local.Hour * 60) + local.Minute;
        if (minute >= Opens && minute < Closes)
            return at;
        var day = minute < Opens ? local.Date : local.Date.PlusDays(1);
        return At(day, Opens + dice.Below(150)) + Duration.FromSeconds(dice.Below(60));
    }

    public Instant At(LocalDate day, int minuteOfDay) =>
        day.At(LocalTime.Midnight.PlusMinutes(minuteOfDay)).InZoneLeniently(zone).ToInstant();
}
