using NodaTime;

namespace ThreeColor.Visits;

/// <summary>What shows that a visit happened; weak evidence is recorded, not refused (DESIGN section 4).</summary>
public sealed record Evidence
{
    /// <summary>How the check-in was made.</summary>
    public EvidenceMethod Method { get; init; }

    /// <summary>Arrival at the door; <see langword="null"/> where unknown.</summary>
    public Instant? ArrivedAt { get; init; }

    /// <summary>Departure; <see langword="null"/> where unknown.</summary>
    public Instant? DepartedAt { get; init; }
}

/// <summary>Ways to show presence, from weakest to strongest.</summary>
public enum EvidenceMethod
{
    /// <summary>The worker's word alone.</summary>
    Statement = 0,

    /// <summary>A second person confirms.</summary>
    Witness = 1,

    /// <summary>The door code was scanned and verified.</summary>
    DoorCode = 2,
}
