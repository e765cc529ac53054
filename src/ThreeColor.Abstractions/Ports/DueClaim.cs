using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.Ports;

/// <summary>Which due work to lease.</summary>
/// <param name="Now">Work due at or before this instant.</param>
/// <param name="Limit">At most so many residents; 1 or more.</param>
/// <param name="LeaseUntil">When the lease runs out by itself.</param>
/// <param name="Unit">Only residents of this unit and those below it; <see langword="null"/> for all.</param>
/// <param name="Edition">Also residents whose newest commit was decided under an edition of a lower number.</param>
public sealed record DueClaim(Instant Now, int Limit, Instant LeaseUntil, Id<Unit>? Unit = null, int Edition = 0);
