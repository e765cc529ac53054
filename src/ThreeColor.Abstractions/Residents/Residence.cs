using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.Residents;

/// <summary>Where a resident lives, and which unit cares for them, from one instant until the next residence begins.</summary>
/// <param name="From">The first instant.</param>
/// <param name="Unit">The unit of the narrowest level that cares for them.</param>
/// <param name="Dwelling">The dwelling, whose door code proves a visit.</param>
public sealed record Residence(Instant From, Id<Unit> Unit, Id<Dwelling> Dwelling);
