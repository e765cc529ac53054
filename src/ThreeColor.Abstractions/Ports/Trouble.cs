using NodaTime;
using ThreeColor.Residents;

namespace ThreeColor.Ports;

/// <summary>A resident for whom the programme cannot do its work at present; everybody else goes on.</summary>
public sealed record Trouble
{
    /// <summary>The resident.</summary>
    public required Id<Resident> Resident { get; init; }

    /// <summary>The stable code of what stands in the way, <c>TC</c> and four digits.</summary>
    public required string Code { get; init; }

    /// <summary>What stands in the way, without personal data.</summary>
    public required string Detail { get; init; }

    /// <summary>The instant at which the trouble was first seen.</summary>
    public required Instant Since { get; init; }

    /// <summary>The number of attempts that failed since, 1 or more.</summary>
    public required int Attempts { get; init; }

    /// <summary>The instant from which work is tried again.</summary>
    public required Instant NextTryAt { get; init; }
}

/// <summary>A report that work for a resident failed.</summary>
/// <param name="Resident">The resident.</param>
/// <param name="Code">The stable code, <c>TC</c> and four digits.</param>
/// <param name="Detail">What stands in the way, without personal data.</param>
/// <param name="At">The instant at which it failed.</param>
/// <param name="NextTryAt">When to try again; until then no sweep leases the resident.</param>
/// <param name="Message">Whom to tell; <see langword="null"/> for nobody now.</param>
public sealed record TroubleReport(Id<Resident> Resident, string Code, string Detail, Instant At, Instant NextTryAt, OutboxMessage? Message = null);
