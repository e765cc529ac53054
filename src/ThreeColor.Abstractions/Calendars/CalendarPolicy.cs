using NodaTime;

namespace ThreeColor.Calendars;

/// <summary>The calendar section of a policy: when days and weeks begin, and when services run.</summary>
public sealed record CalendarPolicy
{
    /// <summary>The time of day at which a day begins; usually midnight.</summary>
    public LocalTime DayCutOff { get; init; }

    /// <summary>The first day of a week.</summary>
    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    /// <summary>When services begin each day.</summary>
    public LocalTime ServiceFrom { get; init; }

    /// <summary>When services end each day, exclusive; equal to <see cref="ServiceFrom"/> when they run round the clock.</summary>
    public LocalTime ServiceTo { get; init; }

    /// <summary>The days on which services do not run, such as public holidays; none where the policy is silent.</summary>
    public ValueList<LocalDate> Holidays { get; init; }

    /// <summary>The days and weeks of this calendar in a zone.</summary>
    /// <param name="zone">The zone.</param>
    public DayCalendar DaysIn(DateTimeZone zone) => new(zone, DayCutOff, WeekStart);

    /// <summary>The service hours of this calendar in a zone, holidays left out.</summary>
    /// <param name="zone">The zone.</param>
    public ServiceClock ServiceIn(DateTimeZone zone) => new(ServiceFrom, ServiceTo, zone) { Holidays = Holidays };
}
