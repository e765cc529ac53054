using NodaTime;

namespace ThreeColor.Scheduling.Dates;

/// <summary>How long periods of the calendar can be.</summary>
internal static class Lengths
{
    /// <summary>The longest a period of the calendar can be.</summary>
    public static Duration LongestOf(Period period) =>
        Duration.FromDays((period.Years * 366) + (period.Months * 31) + (period.Weeks * 7) + period.Days + 1);
}
