using ThreeColor.Ports;

namespace ThreeColor.Conformance.Subjects;

/// <summary>Three key rings of one make.</summary>
/// <param name="Ring">A key ring.</param>
/// <param name="Rotated">The same after a newer key was added, by which it signs; it keeps the keys of <paramref name="Ring"/>.</param>
/// <param name="Stranger">One with other keys under the same key ids.</param>
public sealed record KeyRingsUnderTest(IKeyRing Ring, IKeyRing Rotated, IKeyRing Stranger);
