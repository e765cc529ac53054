using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using ThreeColor.Calendars;

namespace ThreeColor.Tool.Rehearsing.Stories;

/// <summary>Reads the times of a story: local to the policy's zone, or instants; a bare date is the start of that day.</summary>
internal sealed class StoryTime(DayCalendar days)
{
    private static readonly LocalDateTimePattern ToTheMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private static readonly OffsetDateTimePattern InstantToTheMinute =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>");

    private static readonly OffsetDateTimePattern Written =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFo<+HH:mm>");

    // Where clocks are put forward the first instant that exists, where they are put back the first of the two, as everywhere.
    private static readonly ZoneLocalMappingResolver FirstInstant =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>An instant as local time with its offset, which is also an instant for programs.</summary>
    public static string Write(Instant at, DateTimeZone zone) => Written.Format(at.InZone(zone).ToOffsetDateTime());

    public Instant? Read(string text)
    {
        if (InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant)
            return instant.Value;
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } offset)
            return offset.Value.ToInstant();
        if (InstantToTheMinute.Parse(text) is { Success: true } shortened)
            return shortened.Value.ToInstant();
        if (ToTheMinute.Parse(text) is { Success: true } minute)
            return days.Zone.ResolveLocal(minute.Value, FirstInstant).ToInstant();
        if (LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } local)
            return days.Zone.ResolveLocal(local.Value, FirstInstant).ToInstant();
        return LocalDatePattern.Iso.Parse(text) is { Success: true } date ? days.StartOf(date.Value) : null;
    }
}
