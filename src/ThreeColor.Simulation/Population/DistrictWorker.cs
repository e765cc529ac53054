using ThreeColor.Organisation;

namespace ThreeColor.Simulation.Population;

/// <summary>A worker of a synthetic district.</summary>
/// <param name="Id">The worker; says the unit and the role.</param>
/// <param name="Force">One of the five forces.</param>
/// <param name="Unit">The unit they work in.</param>
public sealed record DistrictWorker(Id<Worker> Id, Id<SupportForce> Force, Id<Unit> Unit);
