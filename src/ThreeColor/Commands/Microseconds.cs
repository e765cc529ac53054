using NodaTime;
using ThreeColor.Facts;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Commands;

/// <summary>Cuts instants to the microsecond that every store keeps, so that what is decided is what is stored and hashed.</summary>
internal static class Microseconds
{
    private const int TicksPerMicrosecond = 10;

    /// <summary>The microsecond that contains an instant.</summary>
    public static Instant Floor(Instant at)
    {
        var ticks = at.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks - (((ticks % TicksPerMicrosecond) + TicksPerMicrosecond) % TicksPerMicrosecond));
    }

    public static ValueList<Claim> Floor(ValueList<Claim> claims) =>
        claims.Select(claim => claim with { ObservedAt = Floor(claim.ObservedAt), RecordedAt = Floor(claim.RecordedAt) }).ToValueList();

    public static Visit Floor(Visit visit) => visit with
    {
        OccurredAt = Floor(visit.OccurredAt),
        ReceivedAt = Floor(visit.ReceivedAt),
        Evidence = visit.Evidence with { ArrivedAt = Floor(visit.Evidence.ArrivedAt), DepartedAt = Floor(visit.Evidence.DepartedAt) },
    };

    public static Pause Floor(Pause pause) => pause with
    {
        StartsAt = Floor(pause.StartsAt),
        EndsAt = Floor(pause.EndsAt),
        ReviewAt = Floor(pause.ReviewAt),
    };

    private static Instant? Floor(Instant? at) => at is { } instant ? Floor(instant) : null;
}
