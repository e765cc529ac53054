using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Visits;

namespace ThreeColor.Running;

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

    /// <summary>The command with every instant a caller chose cut.</summary>
    public static CareCommand Floor(CareCommand command) => command switch
    {
        CareCommand.Register c => c with { Claims = Floor(c.Claims) },
        CareCommand.RecordClaims c => c with { Claims = Floor(c.Claims) },
        CareCommand.RecordVisit c => c with { Visit = Floor(c.Visit) },
        CareCommand.StartPause c => c with { Pause = c.Pause with { StartsAt = Floor(c.Pause.StartsAt), EndsAt = Floor(c.Pause.EndsAt), ReviewAt = Floor(c.Pause.ReviewAt) } },
        CareCommand.OverrideTier c => c with { Until = Floor(c.Until) },
        CareCommand.FileAppeal c => c with { AnswerBy = Floor(c.AnswerBy) },
        CareCommand.EndPause c => c with { EndsAt = Floor(c.EndsAt) },
        CareCommand.ActOnEvent { Action: EventAction.Snooze snooze } c => c with { Action = snooze with { Until = Floor(snooze.Until) } },
        _ => command,
    };

    private static ValueList<Claim> Floor(ValueList<Claim> claims) =>
        claims.Select(claim => claim with { ObservedAt = Floor(claim.ObservedAt), RecordedAt = Floor(claim.RecordedAt) }).ToValueList();

    private static Visit Floor(Visit visit) => visit with
    {
        OccurredAt = Floor(visit.OccurredAt),
        ReceivedAt = Floor(visit.ReceivedAt),
        Evidence = visit.Evidence with { ArrivedAt = Floor(visit.Evidence.ArrivedAt), DepartedAt = Floor(visit.Evidence.DepartedAt) },
    };

    private static Instant? Floor(Instant? at) => at is { } instant ? Floor(instant) : null;
}
