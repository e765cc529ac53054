using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Simulation.Behaviour;
using ThreeColor.Simulation.Population;

namespace ThreeColor.Simulation.Running;

/// <summary>What the parts of a running year share.</summary>
internal sealed class DistrictScene
{
    private readonly Dictionary<Id<Resident>, ResidentState> _byId;

    public DistrictScene(District district, DistrictDirectory directory, LocalHours hours)
    {
        District = district;
        Directory = directory;
        Hours = hours;
        Residents = [.. district.Residents.Select(resident => new ResidentState(resident))];
        _byId = Residents.ToDictionary(resident => resident.Id);
    }

    public District District { get; }

    public DistrictDirectory Directory { get; }

    public LocalHours Hours { get; }

    public Agenda Agenda { get; } = new();

    /// <summary>Everybody, by number.</summary>
    public IReadOnlyList<ResidentState> Residents { get; }

    public long Seed => District.Seed;

    /// <summary>Who keeps the records of all departments: a member of the task force.</summary>
    public static Actor RecordKeeper { get; } = new() { Worker = new("district.task-force-1"), Purpose = Purpose.Records };

    public ResidentState Find(Id<Resident> id) => _byId[id];

    public static Actor Care(Id<Worker> worker) => new() { Worker = worker, Purpose = Purpose.Care };

    /// <summary>Whether a worker stands at the post of last resort.</summary>
    public static bool IsLastResort(Id<Worker> worker) => worker.Value.StartsWith("district.", StringComparison.Ordinal);

    /// <summary>Who would visit a resident now: the worker of the micro grid, its leader, or the leader above.</summary>
    public Id<Worker> Visitor(ResidentState resident, NodaTime.Instant at)
    {
        var unit = resident.File.Unit;
        if (Directory.Staffing(new(Vocabulary.MicroWorker, unit), at).Acting is { } worker)
            return worker;
        if (Directory.Staffing(new(Vocabulary.MicroLeader, unit), at).Acting is { } leader)
            return leader;
        return Directory.Staffing(new(Vocabulary.OrdinaryLeader, Directory.ParentOf(unit)), at).Acting ?? RecordKeeper.Worker;
    }

    /// <summary>The other person of a shared dwelling, if they are in care too.</summary>
    public ResidentState? HousemateOf(ResidentState resident)
    {
        var other = resident.Number ^ 1;
        return other < Residents.Count && Residents[other] is { Standing: Tiers.Standing.Listed } mate && mate.File.Dwelling == resident.File.Dwelling ? mate : null;
    }
}
