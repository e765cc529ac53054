using ThreeColor.Residents;

namespace ThreeColor.Auditing;

/// <summary>A promise of DESIGN section 7 that a store does not keep.</summary>
/// <param name="Promise">Its number there.</param>
/// <param name="Resident">The resident concerned.</param>
/// <param name="Detail">What was found, without personal data.</param>
public sealed record BrokenPromise(int Promise, Id<Resident> Resident, string Detail);
