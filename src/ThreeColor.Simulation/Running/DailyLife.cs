using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Simulation.Behaviour;
using ThreeColor.Simulation.Population;
using ThreeColor.Tiers;

namespace ThreeColor.Simulation.Running;

/// <summary>What residents live through: needs, warnings, changes of their facts, times in hospital or away.</summary>
internal sealed class DailyLife(DistrictScene scene, LocalDate firstDay, AnswerHabits habits)
{
    /// <summary>Plans what comes up in a year.</summary>
    /// <param name="year">The year of the programme, from 0.</param>
    public void BeginYear(int year)
    {
        foreach (var resident in scene.Residents)
        {
            if (LifeChange.Of(scene.Seed, resident.Number, year, resident.Life, firstDay, scene.Hours) is { } change)
                scene.Agenda.Plan(change.At, resident.Number, _ => Change(resident, change));
            if (AbsenceSpell.Of(scene.Seed, resident.Number, year, firstDay, scene.Hours) is { } spell)
                scene.Agenda.Plan(spell.From, resident.Number, now => Leave(resident, spell, now));
        }
    }

    /// <summary>Plans what comes up on a day for those in care.</summary>
    public void BeginDay(LocalDate day)
    {
        foreach (var resident in scene.Residents)
            if (resident.Standing == Standing.Listed
                && DailyNeed.Of(scene.Seed, resident.Number, resident.Tier == Vocabulary.Red, day, scene.Hours) is { } need)
                Plan(resident, need);
    }

    /// <summary>Somebody was asked to confirm a lower tier.</summary>
    public void ConfirmLowering(ResidentState resident, Id<Worker> worker, Instant now)
    {
        if (habits.Confirms($"{resident.Id}:{worker}", now) is { } at)
            scene.Agenda.Plan(at, resident.Number, _ => Confirm(resident, worker));
    }

    /// <summary>Somebody enters that a resident is away.</summary>
    public CareCommand EnterAbsence(ResidentState resident, Id<Worker> worker, Instant now)
    {
        var spell = resident.Absence!;
        resident.AbsenceKnown = true;
        // Nobody knows when a stay in hospital ends; the pause gets a date to look again instead.
        var known = spell.Reason == PauseReason.Away;
        var pause = new Pause
        {
            Id = new($"p{spell.From.ToUnixTimeSeconds()}"),
            Reason = spell.Reason,
            StartsAt = now,
            EndsAt = known ? spell.Until : null,
            ReviewAt = known ? null : now + Duration.FromDays(7),
        };
        if (!known)
            scene.Agenda.Plan(spell.Until, resident.Number, at => [EndPause(resident, pause.Id, at)]);
        return new CareCommand.StartPause(pause)
        {
            Id = resident.NextCommand(),
            Resident = resident.Id,
            Actor = DistrictScene.Care(worker),
        };
    }

    private void Plan(ResidentState resident, DailyNeed need) =>
        scene.Agenda.Plan(need.At, resident.Number, _ => [Raise(resident, need)], prompt: need.Cause == Cause.Emergency);

    private CareCommand.EndPause EndPause(ResidentState resident, Id<Pause> pause, Instant now) =>
        new(pause, now) { Id = resident.NextCommand(), Resident = resident.Id, Actor = DistrictScene.Care(scene.Visitor(resident, now)) };

    private IEnumerable<CareCommand> Leave(ResidentState resident, AbsenceSpell spell, Instant now)
    {
        resident.Absence = spell;
        resident.AbsenceKnown = false;
        return spell.Announced && resident.Standing == Standing.Listed ? [EnterAbsence(resident, scene.Visitor(resident, now), now)] : [];
    }

    private static IEnumerable<CareCommand> Change(ResidentState resident, LifeChange change)
    {
        resident.Life = change.Life;
        return
        [
            new CareCommand.RecordClaims([change.Life.ClaimOf(change.Fact, change.Source, change.At)])
            {
                Id = resident.NextCommand(),
                Resident = resident.Id,
                Actor = DistrictScene.RecordKeeper,
            },
        ];
    }

    private static CareCommand.RaiseEvent Raise(ResidentState resident, DailyNeed need) =>
        new(need.Cause, need.Source, need.Severity, need.Subject)
        {
            Id = resident.NextCommand(),
            Resident = resident.Id,
            Actor = DistrictScene.RecordKeeper,
        };

    private static IEnumerable<CareCommand> Confirm(ResidentState resident, Id<Worker> worker)
    {
        if (resident.Lowering is { } lowering)
            yield return new CareCommand.ConfirmLowering(lowering.To)
            {
                Id = resident.NextCommand(),
                Resident = resident.Id,
                Actor = DistrictScene.Care(worker),
            };
    }
}
