using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.Ports;

/// <summary>A request to lease residents whose work is due.</summary>
/// <param name="Now">Work due at or before this instant.</param>
/// <param name="Limit">The largest number of residents to lease; 1 or more.</param>
/// <param name="LeaseUntil">The instant at which the lease ends by itself.</param>
/// <param name="Unit">Only residents of this unit and those below it; <see langword="null"/> for all.</param>
/// <param name="Edition">Also residents whose newest commit was decided under an edition of a lower number.</param>
public sealed record DueClaim(Instant Now, int Limit, Instant LeaseUntil, Id<Unit>? Unit = null, int Edition = 0);
