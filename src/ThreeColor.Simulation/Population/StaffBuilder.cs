using ThreeColor.Organisation;
using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Population;

/// <summary>Draws workers and posts: holders, deputies, people who hold two posts, and vacancies (MECHANISM C2, C4).</summary>
/// <remarks>
/// Full-time grid workers: 2 a micro grid, 3 an ordinary grid and 1 a general grid make 5,314 in the district of the paper, which has
/// "over 5,300". All other numbers are assumed.
/// </remarks>
internal sealed class StaffBuilder
{
    private readonly List<DistrictWorker> _workers = [];
    private readonly List<StaffedPost> _posts = [];

    private StaffBuilder()
    {
    }

    public static DistrictStaff Build(long seed, ValueList<Unit> units)
    {
        var builder = new StaffBuilder();
        for (var i = 0; i < units.Count; i++)
            builder.Staff(units[i], Dice.For(seed, DiceStream.Staff, i));
        return new([.. builder._workers], [.. builder._posts]);
    }

    private void Staff(Unit unit, Dice dice)
    {
        switch (unit.Level.Value)
        {
            case "district": StaffDistrict(unit); break;
            case "town": StaffTown(unit); break;
            case "general-grid": StaffGeneral(unit, dice); break;
            case "ordinary-grid": StaffOrdinary(unit, dice); break;
            default: StaffMicro(unit, dice); break;
        }
    }

    private void StaffDistrict(Unit unit)
    {
        var people = Hire(unit, "task-force", Vocabulary.DepartmentStaff, 3);
        _posts.Add(new(new(Vocabulary.TaskForce, unit.Id), people[0], [people[1], people[2]]));
    }

    private void StaffTown(Unit unit)
    {
        var people = Hire(unit, "supervisor", Vocabulary.DepartmentStaff, 2);
        _posts.Add(new(new(Vocabulary.TownSupervisor, unit.Id), people[0], [people[1]]));
    }

    private void StaffGeneral(Unit unit, Dice dice)
    {
        var cadres = Hire(unit, "cadre", Vocabulary.Cadre, 5);
        Hire(unit, "staff", Vocabulary.DepartmentStaff, 3);
        Hire(unit, "professional", Vocabulary.Professional, 4);
        Hire(unit, "patrol", Vocabulary.GridManager, 1);
        _posts.Add(new(new(Vocabulary.GeneralLeader, unit.Id), dice.Chance(0.02) ? null : cadres[0], [cadres[1]]));
    }

    private void StaffOrdinary(Unit unit, Dice dice)
    {
        var people = Hire(unit, "grid-worker", Vocabulary.GridManager, 3);
        var secretary = new Id<Worker>($"{unit.Parent}.cadre-1");
        Id<Worker>? holder = dice.Chance(0.15) ? secretary : people[0];
        var vacant = dice.Chance(0.02);
        ValueList<Id<Worker>> deputies = dice.Chance(0.9) ? [people[1]] : [];
        _posts.Add(new(new(Vocabulary.OrdinaryLeader, unit.Id), vacant ? null : holder, deputies));
    }

    private void StaffMicro(Unit unit, Dice dice)
    {
        var people = Hire(unit, "grid-worker", Vocabulary.GridManager, 2);
        var volunteers = Hire(unit, "volunteer", Vocabulary.Volunteer, 2);
        Id<Worker>? worker = dice.Chance(0.02) ? null : people[0];
        _posts.Add(new(new(Vocabulary.MicroWorker, unit.Id), worker, [people[1]]));
        Id<Worker>? leader = dice.Chance(0.03) ? null : volunteers[0];
        ValueList<Id<Worker>> deputies = dice.Chance(0.7) ? [volunteers[1]] : [];
        _posts.Add(new(new(Vocabulary.MicroLeader, unit.Id), leader, deputies));
    }

    private List<Id<Worker>> Hire(Unit unit, string role, Id<SupportForce> force, int count)
    {
        var hired = new List<Id<Worker>>(count);
        for (var i = 1; i <= count; i++)
        {
            var worker = new DistrictWorker(new($"{unit.Id}.{role}-{i}"), force, unit.Id);
            _workers.Add(worker);
            hired.Add(worker.Id);
        }

        return hired;
    }
}
