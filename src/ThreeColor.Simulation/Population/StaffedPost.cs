using ThreeColor.Organisation;

namespace ThreeColor.Simulation.Population;

/// <summary>A post of a synthetic district and its people.</summary>
/// <param name="Post">The post and unit.</param>
/// <param name="Holder">Who holds it; <see langword="null"/> while it is vacant.</param>
/// <param name="Deputies">Who stands in, in order.</param>
public sealed record StaffedPost(HeldPost Post, Id<Worker>? Holder, ValueList<Id<Worker>> Deputies);
