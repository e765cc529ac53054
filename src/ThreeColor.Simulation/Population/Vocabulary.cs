using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Simulation.Population;

/// <summary>The words of the paper's policy that a synthetic district speaks.</summary>
internal static class Vocabulary
{
    public static readonly Id<Level> District = new("district");
    public static readonly Id<Level> Town = new("town");
    public static readonly Id<Level> General = new("general-grid");
    public static readonly Id<Level> Ordinary = new("ordinary-grid");
    public static readonly Id<Level> Micro = new("micro-grid");

    public static readonly Id<Post> MicroWorker = new("micro-grid-worker");
    public static readonly Id<Post> MicroLeader = new("micro-grid-leader");
    public static readonly Id<Post> OrdinaryLeader = new("ordinary-grid-leader");
    public static readonly Id<Post> GeneralLeader = new("general-grid-leader");
    public static readonly Id<Post> TownSupervisor = new("town-supervisor");
    public static readonly Id<Post> TaskForce = new("task-force");

    public static readonly Id<SupportForce> DepartmentStaff = new("department-staff");
    public static readonly Id<SupportForce> Cadre = new("committee-cadre");
    public static readonly Id<SupportForce> GridManager = new("grid-manager");
    public static readonly Id<SupportForce> Professional = new("service-professional");
    public static readonly Id<SupportForce> Volunteer = new("resident-volunteer");

    public static readonly Id<Fact> CareCover = new("care.cover");
    public static readonly Id<Fact> SuddenOnset = new("illness.suddenOnset");
    public static readonly Id<Fact> AccidentLikely = new("accident.likely");
    public static readonly Id<Fact> ChronicUnstable = new("chronic.unstable");
    public static readonly Id<Fact> MobilityLimited = new("mobility.limited");
    public static readonly Id<Fact> Ability = new("ability.total");

    public static readonly Id<Source> CivilAffairs = new("civil-affairs");
    public static readonly Id<Source> Health = new("health");
    public static readonly Id<Source> DisabledPersons = new("disabled-persons");
    public static readonly Id<Source> GridVisit = new("grid-visit");

    public static readonly Id<ContactKind> HomeVisit = new("home-visit");
    public static readonly Id<ContactKind> Attempt = new("attempt");

    public static readonly Id<Tier> Red = new("red");

    public static IEnumerable<string> Levels => [District.Value, Town.Value, General.Value, Ordinary.Value, Micro.Value];

    public static IEnumerable<string> Posts =>
        [MicroWorker.Value, MicroLeader.Value, OrdinaryLeader.Value, GeneralLeader.Value, TownSupervisor.Value, TaskForce.Value];

    public static IEnumerable<string> Forces => [DepartmentStaff.Value, Cadre.Value, GridManager.Value, Professional.Value, Volunteer.Value];

    public static IEnumerable<string> Facts =>
        [CareCover.Value, SuddenOnset.Value, AccidentLikely.Value, ChronicUnstable.Value, MobilityLimited.Value, Ability.Value];

    public static IEnumerable<string> Sources => [CivilAffairs.Value, Health.Value, DisabledPersons.Value, GridVisit.Value];
}
