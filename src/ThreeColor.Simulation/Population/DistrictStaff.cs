namespace ThreeColor.Simulation.Population;

/// <summary>Everybody who works in a district, and the posts they hold.</summary>
internal sealed record DistrictStaff(ValueList<DistrictWorker> Workers, ValueList<StaffedPost> Posts);
