namespace ThreeColor.Duties;

/// <summary>Marks ids of duties: "at least so much contact of these kinds per window" (DESIGN section 2).</summary>
/// <param name="Id">Such as <c>home-visit</c>.</param>
public sealed record Duty(Id<Duty> Id);
