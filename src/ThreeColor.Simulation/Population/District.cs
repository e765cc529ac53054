using ThreeColor.Organisation;

namespace ThreeColor.Simulation.Population;

/// <summary>A synthetic district: its grid, its staff and its register. The same seed and size give the same district.</summary>
/// <remarks>Made by <see cref="DistrictBuilder"/>. Every person in it is invented. Safe for concurrent use.</remarks>
public sealed class District
{
    internal District(long seed, DistrictSize size, ValueList<Unit> units, DistrictStaff staff, ValueList<DistrictResident> residents)
    {
        Seed = seed;
        Size = size;
        Units = units;
        Posts = staff.Posts;
        Workers = staff.Workers;
        Residents = residents;
    }

    /// <summary>What all its draws are keyed by.</summary>
    public long Seed { get; }

    /// <summary>How large it is.</summary>
    public DistrictSize Size { get; }

    /// <summary>Units, the district first, each level before the one below (MECHANISM C1).</summary>
    public ValueList<Unit> Units { get; }

    /// <summary>Posts with those who hold them.</summary>
    public ValueList<StaffedPost> Posts { get; }

    /// <summary>Workers of the five forces (MECHANISM C2).</summary>
    public ValueList<DistrictWorker> Workers { get; }

    /// <summary>Everybody in the register, by id.</summary>
    public ValueList<DistrictResident> Residents { get; }

    /// <summary>Full-time grid workers; the paper has over 5,300 (MECHANISM H).</summary>
    public int FullTimeWorkers => Workers.Count(worker => worker.Force == Vocabulary.GridManager);
}
