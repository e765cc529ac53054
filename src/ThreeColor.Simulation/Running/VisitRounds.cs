using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Duties;
using ThreeColor.Facts;
using ThreeColor.Residents;
using ThreeColor.Simulation.Behaviour;
using ThreeColor.Simulation.Population;
using ThreeColor.Simulation.Randomness;
using ThreeColor.Visits;

namespace ThreeColor.Simulation.Running;

/// <summary>Workers on their rounds: they plan from the due list, knock, check in, and knock again.</summary>
internal sealed class VisitRounds(DistrictScene scene, ValueList<ChecklistItem> checklist, Func<Id<Dwelling>, string> doorCode)
{
    private readonly VisitHabits _habits = new(scene.Seed, scene.Hours);
    private readonly DoorHabits _doors = new(scene.Seed, checklist);
    private readonly Dictionary<Id<Dwelling>, string> _codes = [];

    /// <summary>Looks at a resident's windows after something changed, and plans the next visit if it is for another window.</summary>
    public void Replan(ResidentState resident, Instant now)
    {
        var window = resident.NextWindow();
        (Id<Duty>, Instant)? key = window is null ? null : (window.Duty, window.DueAt);
        if (key == resident.PlannedFor)
            return;
        var overdue = window is not null && window.DueAt <= now;
        resident.PlannedFor = key;
        resident.Tries = 0;
        // Who is on the way to an overdue visit stays on the way; who is not is called by the ladder.
        if (overdue)
            return;
        resident.Plan++;
        resident.PlannedAt = window is null ? null : _habits.Plan(resident.Number, Dice.KeyOf(resident.File.Unit.Value), window, now);
        Schedule(resident);
    }

    /// <summary>A reminder before due has reached a worker.</summary>
    public void Remind(ResidentState resident, Instant due, Instant now)
    {
        if (resident.PlannedAt is { } planned && planned < due)
            return;
        if (resident.PlannedFor is { } window && window.DueAt == due && _habits.Reminded(resident.Number, due, now) is { } at)
            Go(resident, at);
    }

    /// <summary>Somebody higher up sends a worker.</summary>
    public void Send(ResidentState resident, Instant now)
    {
        var at = _habits.Sent(resident.Number, now);
        if (resident.PlannedAt is not { } planned || planned > at || planned < now)
            Go(resident, at);
    }

    private void Go(ResidentState resident, Instant at)
    {
        resident.Plan++;
        resident.PlannedAt = at;
        Schedule(resident);
    }

    private void Schedule(ResidentState resident)
    {
        var plan = resident.Plan;
        if (resident.PlannedAt is { } at)
            scene.Agenda.Plan(at, resident.Number, _ => resident.Plan == plan ? Knock(resident, at) : []);
    }

    private List<CareCommand> Knock(ResidentState resident, Instant at)
    {
        resident.PlannedAt = null;
        if (resident.AbsenceKnown && resident.IsAway(at))
        {
            Go(resident, _habits.Again(resident.Number, 0, resident.Absence!.Until));
            return [];
        }

        var worker = scene.Visitor(resident, at);
        var visit = new Id<Visit>($"v{resident.Id}-{at.ToUnixTimeSeconds()}");
        var found = _doors.Knock(resident.Number, resident.IsAway(at), at);
        var commands = Record(resident, visit, worker, found, at).ToList();
        if (scene.HousemateOf(resident) is { } mate)
            commands.AddRange(Record(mate, visit, worker, _doors.Knock(mate.Number, mate.IsAway(at) || !found.Seen, at) with { Method = found.Method, SyncDelay = found.SyncDelay }, at));
        if (found.Finding)
            commands.Add(Finding(resident, worker, at));
        if (!found.Seen || found.Method != EvidenceMethod.DoorCode)
            Go(resident, _habits.Again(resident.Number, ++resident.Tries, at));
        if (found.SyncDelay == Duration.Zero)
            return commands;
        scene.Agenda.Plan(at + found.SyncDelay, resident.Number, _ => commands);
        return [];
    }

    private IEnumerable<CareCommand> Record(ResidentState resident, Id<Visit> id, Id<Organisation.Worker> worker, DoorOutcome found, Instant at)
    {
        var visit = new Visit
        {
            Id = id,
            Resident = resident.Id,
            Seen = found.Seen,
            Worker = worker,
            Kind = found.Seen ? Vocabulary.HomeVisit : Vocabulary.Attempt,
            OccurredAt = at,
            Evidence = new() { Method = found.Method, ArrivedAt = at, DepartedAt = at + found.Stay },
            Checklist = found.Checklist,
        };
        yield return new CareCommand.RecordVisit(visit)
        {
            Id = resident.NextCommand(),
            Resident = resident.Id,
            Actor = DistrictScene.Care(worker),
            DoorCode = found.Method == EvidenceMethod.DoorCode ? CodeOf(resident.File.Dwelling) : null,
        };
        if (found.Seen && Ask(resident, worker, at) is { } asked)
            yield return asked;
    }

    // What the register does not know is asked at the door; some who declined once decline again.
    private CareCommand.RecordClaims? Ask(ResidentState resident, Id<Organisation.Worker> worker, Instant at)
    {
        if (resident.Assessment?.Ask is not { IsEmpty: false } facts || at - resident.AskedAt < Duration.FromDays(60))
            return null;
        var dice = Dice.For(scene.Seed, DiceStream.Claims, resident.Number, at.ToUnixTimeSeconds());
        if (resident.Standing == Tiers.Standing.Listed && dice.Chance(0.5))
            return null;
        resident.AskedAt = at;
        var declines = resident.Resident.Claims.Any(claim => claim.Absence == Absence.Refused) && dice.Chance(0.5);
        return new(facts.Select(fact => Told(resident, fact, declines, at)).ToValueList())
        {
            Id = resident.NextCommand(),
            Resident = resident.Id,
            Actor = DistrictScene.Care(worker),
        };
    }

    private static Claim Told(ResidentState resident, Id<Fact> fact, bool declines, Instant at)
    {
        var claim = resident.Life.ClaimOf(fact, Vocabulary.GridVisit, at);
        return declines ? claim with { Value = null, Absence = Absence.Refused } : claim;
    }

    private CareCommand.RaiseEvent Finding(ResidentState resident, Id<Organisation.Worker> worker, Instant at)
    {
        var need = DailyNeed.Found(scene.Seed, resident.Number, at);
        return new(need.Cause, need.Source, need.Severity, need.Subject) { Id = resident.NextCommand(), Resident = resident.Id, Actor = DistrictScene.Care(worker) };
    }

    private string CodeOf(Id<Dwelling> dwelling)
    {
        if (!_codes.TryGetValue(dwelling, out var code))
            _codes[dwelling] = code = doorCode(dwelling);
        return code;
    }
}
