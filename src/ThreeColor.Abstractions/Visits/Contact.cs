using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.Visits;

/// <summary>The part of a visit that duties are measured by.</summary>
public sealed record Contact
{
    /// <summary>The visit.</summary>
    public required Id<Visit> Visit { get; init; }

    /// <summary>The kind.</summary>
    public required Id<ContactKind> Kind { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant OccurredAt { get; init; }

    /// <summary>When we learnt of it.</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>Whether the resident was seen or spoken to.</summary>
    public required bool Seen { get; init; }

    /// <summary>How it is shown.</summary>
    public required EvidenceMethod Method { get; init; }

    /// <summary>The worker.</summary>
    public required Id<Worker> Worker { get; init; }

    /// <summary>When it was voided as wrong; <see langword="null"/> while it stands. A voided contact ends nothing.</summary>
    public Instant? VoidedAt { get; init; }

    /// <summary>The contact of a visit.</summary>
    public static Contact FromVisit(Visit visit) => new()
    {
        Visit = visit.Id,
        Kind = visit.Kind,
        OccurredAt = visit.OccurredAt,
        ReceivedAt = visit.ReceivedAt,
        Seen = visit.Seen,
        Method = visit.Evidence.Method,
        Worker = visit.Worker,
    };
}
