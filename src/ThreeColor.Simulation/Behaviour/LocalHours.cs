using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Behaviour;

/// <summary>The hours in which people of a district knock and work: 8:30 to 18:30 local time, assumed.</summary>
internal sealed class LocalHours(DayCalendar days)
{
    private const int Opens = 8 * 60 + 30;
    private const int Closes = 18 * 60 + 30;
    private static readonly LocalDate Origin = new(2000, 1, 1);

    public LocalDate DayOf(Instant at) => days.DayOf(at);

    /// <summary>A key of a day for dice.</summary>
    public static int KeyOf(LocalDate day) => Period.DaysBetween(Origin, day);

    public int KeyOf(Instant at) => KeyOf(DayOf(at));

    public Instant StartOf(LocalDate day) => days.StartOf(day);

    /// <summary>Some instant of a day on which somebody might knock.</summary>
    public Instant During(LocalDate day, ref Dice dice) => At(day, dice.Between(Opens, Closes - 1)) + Duration.FromSeconds(dice.Below(60));

    /// <summary>An instant as it is within working hours, else some time after work begins again.</summary>
    public Instant Within(Instant at, ref Dice dice)
    {
        var day = days.DayOf(at);
        var opens = At(day, Opens);
        if (at >= opens && at < At(day, Closes))
            return at;
        return At(at < opens ? day : day.PlusDays(1), Opens + dice.Below(150)) + Duration.FromSeconds(dice.Below(60));
    }

    /// <summary>The instant of a time of day, as a calendar says whose days begin then.</summary>
    public Instant At(LocalDate day, int minuteOfDay) =>
        new DayCalendar(days.Zone, LocalTime.Midnight.PlusMinutes(minuteOfDay)).StartOf(day);
}
