using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Tool.Rehearsing.Stories;
using ThreeColor.Visits;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>Turns what a story says somebody does into the command of the engine; the actor is chosen afterwards.</summary>
internal sealed class CommandWriter(Stage stage, StoryLine line)
{
    // Replaced before the command is sent.
    private static readonly Actor Uncast = new() { Worker = new("uncast"), Purpose = Purpose.Care };

    private Id<Ports.Command> Id => new($"story/{line.Number}");

    /// <summary>The command.</summary>
    public async Task<CareCommand> WriteAsync(StoryStep.Deed deed, CancellationToken cancellationToken) => deed switch
    {
        StoryStep.Enrol e => new CareCommand.Register(FileOf(e), Claims(e.Facts)) { Id = Id, Resident = e.Resident, Actor = Uncast },
        StoryStep.TellFacts c => new CareCommand.RecordClaims(Claims(c.Told)) { Id = Id, Resident = c.Resident, Actor = Uncast },
        StoryStep.CheckIn c => await VisitAsync(c.Visit, cancellationToken).ConfigureAwait(false),
        StoryStep.Correct c => await CorrectionAsync(c.Visit, cancellationToken).ConfigureAwait(false),
        StoryStep.Void v => new CareCommand.VoidVisit(v.Visit, v.Reason) { Id = Id, Resident = v.Resident, Actor = Uncast },
        StoryStep.StartPause p => new CareCommand.StartPause(p.Pause) { Id = Id, Resident = p.Resident, Actor = Uncast },
        StoryStep.Confirm c => new CareCommand.ConfirmPause(c.Id) { Id = Id, Resident = c.Resident, Actor = Uncast },
        StoryStep.VoidPause p => new CareCommand.VoidPause(p.Id, p.Reason) { Id = Id, Resident = p.Resident, Actor = Uncast },
        StoryStep.EndPause p => new CareCommand.EndPause(p.Id, p.End) { Id = Id, Resident = p.Resident, Actor = Uncast },
        StoryStep.Override o => new CareCommand.OverrideTier(o.Id, o.Tier, o.Until, o.Reason) { Id = Id, Resident = o.Resident, Actor = Uncast },
        StoryStep.WithdrawOverride o => new CareCommand.WithdrawOverride(o.Id) { Id = Id, Resident = o.Resident, Actor = Uncast },
        StoryStep.Appeal a => new CareCommand.FileAppeal(a.Id, a.Appellant, a.Statement, a.AnswerBy)
        {
            Id = Id, Resident = a.Resident, Actor = Uncast,
        },
        StoryStep.AnswerAppeal a => new CareCommand.AnswerAppeal(a.Id, a.Outcome, a.Grounds) { Id = Id, Resident = a.Resident, Actor = Uncast },
        StoryStep.ConfirmLowering c => new CareCommand.ConfirmLowering(c.To) { Id = Id, Resident = c.Resident, Actor = Uncast },
        StoryStep.Move m => new CareCommand.Move(m.Home, m.Dwelling ?? await DoorAsync(m.Resident, line.At, cancellationToken).ConfigureAwait(false))
        {
            Id = Id, Resident = m.Resident, Actor = Uncast,
        },
        StoryStep.Raise r => new CareCommand.RaiseEvent(r.Cause, r.Source, r.Severity, r.Subject) { Id = Id, Resident = r.Resident, Actor = Uncast },
        StoryStep.Dispensation d => new CareCommand.ActOnEvent(
            await EventAsync(d.Event, cancellationToken).ConfigureAwait(false), null, new EventAction.Dispense(d.Until, d.Reason))
        {
            Id = Id, Resident = d.Resident, Actor = Uncast,
        },
        StoryStep.Act a => new CareCommand.ActOnEvent(await EventAsync(a.Event, cancellationToken).ConfigureAwait(false), null, a.Action)
        {
            Id = Id, Resident = a.Resident, Actor = Uncast,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "No command does this."),
    };

    /// <summary>What a second person does in the same minute, or <see langword="null"/>.</summary>
    public CareCommand? Second(StoryStep.Deed deed) => deed is StoryStep.StartPause { Second: { } second } pause
        ? new CareCommand.ConfirmPause(pause.Pause.Id)
        {
            Id = new($"{Id}/second"), Resident = pause.Resident, Actor = new() { Worker = second, Purpose = Purpose.Supervision },
        }
        : null;

    private static Resident FileOf(StoryStep.Enrol enrol) => new()
    {
        Id = enrol.Resident,
        Name = enrol.Resident.Value,
        Unit = enrol.Home,
        Dwelling = enrol.Dwelling,
        ContactPersons = enrol.ContactPersons,
        RegisteredAt = default,
    };

    // A fact's own source tells it; of a fact that names none, or that nobody knows, the first of the policy does.
    private ValueList<Claim> Claims(ValueList<FactTold> told)
    {
        var policy = stage.Engine.Policy;
        return told.Select(fact => new Claim
        {
            Fact = fact.Fact,
            Value = fact.Value,
            Source = policy.Classification.Facts.FirstOrDefault(known => known.Id == fact.Fact)?.Source ?? policy.Frame.Organisation.Sources[0],
            ObservedAt = line.At,
            RecordedAt = line.At,
        }).ToValueList();
    }

    private async Task<CareCommand.RecordVisit> VisitAsync(VisitTold told, CancellationToken cancellationToken)
    {
        var visit = new Visit
        {
            Id = told.Id,
            Resident = told.Resident,
            Seen = told.Seen,
            Worker = told.Worker ?? Uncast.Worker,
            Kind = told.Kind ?? UsualKind(told.Seen),
            OccurredAt = told.Occurred,
            Evidence = new() { Method = told.Scan.Made ? EvidenceMethod.DoorCode : default, ArrivedAt = told.Arrived, DepartedAt = told.Departed },
            Checklist = told.Checklist,
        };
        var door = told.Scan.Door ?? await DoorAsync(told.Resident, told.Occurred, cancellationToken).ConfigureAwait(false);
        return new CareCommand.RecordVisit(visit)
        {
            Id = Id, Resident = told.Resident, Actor = Uncast, DoorCode = told.Scan.Made ? stage.Engine.IssueDoorCode(door) : null,
        };
    }

    // Who made the visit stays who made it, where the correction names nobody.
    private async Task<CareCommand> CorrectionAsync(VisitTold told, CancellationToken cancellationToken)
    {
        var life = await stage.LifeAsync(told.Resident, cancellationToken).ConfigureAwait(false);
        var worker = told.Worker ?? life?.Past.Contacts.FirstOrDefault(contact => contact.Visit == told.Id)?.Worker;
        var right = await VisitAsync(told with { Worker = worker }, cancellationToken).ConfigureAwait(false);
        return new CareCommand.CorrectVisit(right.Visit) { Id = right.Id, Resident = right.Resident, Actor = right.Actor, DoorCode = right.DoorCode };
    }

    private Id<ContactKind> UsualKind(bool seen)
    {
        var kinds = stage.Engine.Policy.Frame.Organisation.ContactKinds;
        return (seen ? kinds.MaxBy(kind => kind.Strength) : kinds.MinBy(kind => kind.Strength))!.Id;
    }

    /// <summary>The dwelling of a resident at an instant; of one whom nobody knows, a door that nobody has.</summary>
    private async Task<Id<Dwelling>> DoorAsync(Id<Resident> resident, NodaTime.Instant at, CancellationToken cancellationToken)
    {
        if (await stage.LifeAsync(resident, cancellationToken).ConfigureAwait(false) is not { } life)
            return new("nowhere");
        if (at >= life.Care.ResidesSince)
            return life.Care.Resident.Dwelling;
        var before = life.Past.Residences.Where(residence => residence.From <= at).ToList();
        return before.Count > 0 ? before[^1].Dwelling : life.Past.Residences.FirstOrDefault(life.Care.Residence).Dwelling;
    }

    // The open event of a cause; where none is open, the id of the next one, which the engine does not know.
    private async Task<Id<CareEvent>> EventAsync(EventName name, CancellationToken cancellationToken)
    {
        if (name.Id is { } id || name.Cause is not { } cause)
            return name.Id ?? default;
        var life = await stage.LifeAsync(name.Resident, cancellationToken).ConfigureAwait(false);
        var events = life?.Care.Events.Where(known => known.Cause == cause).ToList() ?? [];
        return events.Find(known => known.IsOpen)?.Id
            ?? CareEvent.IdOf(name.Resident, cause, events.Select(known => known.Episode).DefaultIfEmpty(0).Max() + 1);
    }
}
