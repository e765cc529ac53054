using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Commands;

/// <summary>Checks the shape of everything a command brings, member by member, before any rule looks at it.</summary>
internal sealed class CommandShape(ShapeCheck check) : ICareCommandVisitor<bool>
{
    public bool Visit(CareCommand.Register command)
    {
        File(command.File);
        return Claims(command.Claims);
    }

    public bool Visit(CareCommand.UpdateFile command) => File(command.File);

    public bool Visit(CareCommand.Move command) => check.Id(command.Unit, "Unit").Id(command.Dwelling, "Dwelling").IsWhole;

    public bool Visit(CareCommand.RecordClaims command) => Claims(command.Claims);

    public bool Visit(CareCommand.ConfirmLowering command) => check.Id(command.To, "To").IsWhole;

    public bool Visit(CareCommand.OverrideTier command) =>
        check.Id(command.Override, "Override").Id(command.Tier, "Tier").Text(command.Reason, "Reason").IsWhole;

    public bool Visit(CareCommand.WithdrawOverride command) => check.Id(command.Override, "Override").IsWhole;

    public bool Visit(CareCommand.FileAppeal command) =>
        check.Id(command.Appeal, "Appeal").Text(command.By, "By", ShapeCheck.LongestName).Text(command.Statement, "Statement").IsWhole;

    public bool Visit(CareCommand.AnswerAppeal command) =>
        check.Id(command.Appeal, "Appeal").Known(command.Outcome, "Outcome").Text(command.Grounds, "Grounds").IsWhole;

    public bool Visit(CareCommand.RecordVisit command) => Visit(command.Visit, command.DoorCode);

    public bool Visit(CareCommand.CorrectVisit command) => Visit(command.Visit, command.DoorCode);

    public bool Visit(CareCommand.VoidVisit command) => check.Id(command.Visit, "Visit").Text(command.Reason, "Reason").IsWhole;

    public bool Visit(CareCommand.StartPause command)
    {
        if (check.Has(command.Pause, "Pause"))
            check.Id(command.Pause.Id, "Pause.Id").Known(command.Pause.Reason, "Pause.Reason")
                .Id(command.Pause.EnteredBy, "Pause.EnteredBy").Id(command.Pause.ConfirmedBy, "Pause.ConfirmedBy");
        return check.IsWhole;
    }

    public bool Visit(CareCommand.ConfirmPause command) => check.Id(command.Pause, "Pause").IsWhole;

    public bool Visit(CareCommand.EndPause command) => check.Id(command.Pause, "Pause").IsWhole;

    public bool Visit(CareCommand.VoidPause command) => check.Id(command.Pause, "Pause").Text(command.Reason, "Reason").IsWhole;

    public bool Visit(CareCommand.RaiseEvent command) =>
        check.Id(command.Cause, "Cause").Known(command.Source, "Source").Known(command.Severity, "Severity").Text(command.Subject, "Subject").IsWhole;

    public bool Visit(CareCommand.ActOnEvent command)
    {
        // An event's id is made by the programme, and may be longer than chosen ones.
        if (command.Event.IsDefault)
            check.Has(null, "Event");
        return check.Has(command.Action, "Action") && Action(command.Action);
    }

    public bool Visit(CareCommand.Advance command) => true;

    public bool Visit(CareCommand.NoticeFailed command) => true;

    private bool File(Resident? file)
    {
        if (!check.Has(file, "File"))
            return false;
        check.Id(file!.Id, "File.Id").Text(file.Name, "File.Name", ShapeCheck.LongestName).Id(file.Dwelling, "File.Dwelling").Id(file.Unit, "File.Unit");
        foreach (var person in file.ContactPersons)
            if (check.Has(person, "File.ContactPersons"))
                check.Id(person.Id, "ContactPerson.Id").Text(person.Relation, "ContactPerson.Relation", ShapeCheck.LongestName);
        foreach (var member in file.Team)
            if (check.Has(member, "File.Team"))
                check.Id(member.Force, "TeamMember.Force").Id(member.Worker, "TeamMember.Worker");
        foreach (var declined in file.Declined)
            check.Known(declined, "File.Declined");
        return check.IsWhole;
    }

    private bool Claims(ValueList<Claim> claims)
    {
        foreach (var claim in claims)
        {
            if (!check.Has(claim, "Claims"))
                continue;
            check.Id(claim.Fact, "Claim.Fact").Id(claim.Source, "Claim.Source").Known(claim.Absence, "Claim.Absence");
            if (claim.Value is { } value)
                Value(value);
        }

        return check.IsWhole;
    }

    private void Value(FactValue value)
    {
        check.Known(value.Kind, "Claim.Value");
        if (value.Kind == FactValueKind.Choice)
            check.Text(value.AsChoice(), "Claim.Value", ShapeCheck.LongestName);
    }

    private bool Visit(Visit? told, string? doorCode)
    {
        if (doorCode is not null)
            check.Text(doorCode, "DoorCode", ShapeCheck.LongestName);
        return check.Has(told, "Visit") && Visit(told!);
    }

    private bool Visit(Visit visit)
    {
        check.Id(visit.Id, "Visit.Id").Id(visit.Resident, "Visit.Resident").Id(visit.Worker, "Visit.Worker").Id(visit.Kind, "Visit.Kind")
            .Text(visit.Note, "Visit.Note").Id(visit.EnteredBy, "Visit.EnteredBy");
        if (check.Has(visit.Evidence, "Visit.Evidence"))
            check.Known(visit.Evidence.Method, "Visit.Evidence.Method");
        foreach (var answer in visit.Checklist)
            if (check.Has(answer, "Visit.Checklist"))
                check.Id(answer.Item, "Visit.Checklist.Item").Known(answer.Result, "Visit.Checklist.Result");
        return check.IsWhole;
    }

    private bool Action(EventAction action)
    {
        switch (action)
        {
            case EventAction.FeedBack a: check.Text(a.Note, "Note"); break;
            case EventAction.Evaluate a: check.Text(a.Reason, "Reason"); break;
            case EventAction.Waive a: check.Text(a.Reason, "Reason"); break;
            case EventAction.Escalate a: check.Text(a.Reason, "Reason"); break;
            case EventAction.Snooze a: check.Text(a.Reason, "Reason"); break;
            case EventAction.Dispense a: check.Text(a.Reason, "Reason"); break;
            case EventAction.AnswerWhistle a: check.Id(a.Department, "Department"); break;
            case EventAction.Whistle a:
                foreach (var department in a.Departments)
                    check.Id(department, "Departments");
                break;
        }

        return check.IsWhole;
    }
}
