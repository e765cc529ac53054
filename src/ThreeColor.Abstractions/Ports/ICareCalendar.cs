using NodaTime;

namespace ThreeColor.Ports;

/// <summary>Which days are worked: the host's calendar of public holidays.</summary>
public interface ICareCalendar
{
    /// <summary>Whether services run on a day.</summary>
    /// <param name="date">The day.</param>
    bool IsWorkingDay(LocalDate date);
}
