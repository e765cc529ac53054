using NodaTime;

namespace ThreeColor.Calendars;

/// <summary>Turns a local date and time into the instant it means: the one rule about clocks that are put forward or back.</summary>
internal static class LocalTimes
{
    private static readonly Duration FarFromAnyChange = Duration.FromDays(1);

    /// <summary>The instant of a local time: in a gap of the clocks the first that exists, in an overlap the first of the two.</summary>
    public static Instant InstantOf(LocalDateTime local, DateTimeZone zone)
    {
        var near = local.InUtc().ToInstant();
        var interval = zone.GetZoneInterval(near);

        // A day away from any change of offset, which is nearly always, only one instant can be meant; asking the zone costs four times as much.
        if (interval.Contains(near - FarFromAnyChange) && interval.Contains(near + FarFromAnyChange))
            return local.WithOffset(interval.WallOffset).ToInstant();
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }
}
