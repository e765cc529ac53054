using NodaTime;

namespace ThreeColor.Storage.Sqlite.Database;

// Instants are whole microseconds since 1970-01-01T00:00Z: exact, and sorted like the numbers. CommitRules refuses finer ones,
// so rounding down happens only to instants that are compared and never stored as facts: "now" and the end of a lease.
internal static class Micros
{
    private const int TicksPerMicrosecond = 10;

    public static long From(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        return ticks >= 0 ? ticks / TicksPerMicrosecond : ((ticks + 1) / TicksPerMicrosecond) - 1;
    }

    public static Instant ToInstant(long micros) => Instant.FromUnixTimeTicks(checked(micros * TicksPerMicrosecond));
}
