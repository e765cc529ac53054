using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace ThreeColor.Conformance.Subjects;

/// <summary>An access policy, and one thing that it allows.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Allowed">A request that it allows: a worker, for purpose <see cref="Purpose.Care"/>, at level <see cref="AccessLevel.Care"/>.</param>
/// <param name="OtherUnit">A unit that is no business of that worker.</param>
/// <param name="Before">An instant at which that worker held no post yet.</param>
public sealed record AccessUnderTest(IAccessPolicy Policy, AccessRequest Allowed, Id<Unit> OtherUnit, Instant Before);
