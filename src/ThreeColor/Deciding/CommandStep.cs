using ThreeColor.Commands;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>Applies one command and what follows from it; a refusal undoes nothing, since nothing is kept of a refused draft.</summary>
internal sealed class CommandStep(CareDraft draft) : ICareCommandVisitor<Refusal?>
{
    public Refusal? Visit(CareCommand.Register command) => EngineRefusals.AlreadyRegistered.Refuse(command.Resident);

    public Refusal? Visit(CareCommand.UpdateFile command)
    {
        var before = draft.Care.Resident;
        var moved = command.File.Unit != before.Unit || command.File.Dwelling != before.Dwelling;
        var head = command.File with { RegisteredAt = before.RegisteredAt, Unit = before.Unit, Dwelling = before.Dwelling };
        if (head != before)
            draft.Write(new CareChange.FileWritten(head));
        return moved ? ResidenceStep.Move(draft, command.File.Unit, command.File.Dwelling) : null;
    }

    public Refusal? Visit(CareCommand.Move command) => ResidenceStep.Move(draft, command.Unit, command.Dwelling);

    public Refusal? Visit(CareCommand.RecordClaims command)
    {
        ClaimStep.Record(draft, command.Claims);
        TierStep.Reassess(draft);
        LedgerStep.Run(draft);
        return null;
    }

    public Refusal? Visit(CareCommand.ConfirmLowering command)
    {
        if (TierStep.Confirm(draft, command.To) is { } refusal)
            return refusal;
        LedgerStep.Run(draft);
        return null;
    }

    public Refusal? Visit(CareCommand.OverrideTier command) => OverrideStep.Give(draft, command);

    public Refusal? Visit(CareCommand.WithdrawOverride command) => OverrideStep.Withdraw(draft, command);

    public Refusal? Visit(CareCommand.FileAppeal command) => AppealStep.File(draft, command);

    public Refusal? Visit(CareCommand.AnswerAppeal command) => AppealStep.Answer(draft, command);

    public Refusal? Visit(CareCommand.RecordVisit command) => VisitStep.Record(draft, command);

    public Refusal? Visit(CareCommand.CorrectVisit command) => CorrectionStep.Correct(draft, command);

    public Refusal? Visit(CareCommand.VoidVisit command) => VisitStep.Void(draft, command);

    public Refusal? Visit(CareCommand.StartPause command) => PauseStep.Start(draft, command);

    public Refusal? Visit(CareCommand.ConfirmPause command) => PauseStep.Confirm(draft, command);

    public Refusal? Visit(CareCommand.EndPause command) => PauseStep.End(draft, command);

    public Refusal? Visit(CareCommand.VoidPause command) => PauseStep.Void(draft, command);

    public Refusal? Visit(CareCommand.RaiseEvent command)
    {
        EventStep.RaiseOrAdd(draft, command.Cause, new(draft.Now, command.Source, command.Severity, command.Subject));
        return null;
    }

    public Refusal? Visit(CareCommand.ActOnEvent command) => EventStep.Act(draft, command);

    public Refusal? Visit(CareCommand.Advance command) => null;

    public Refusal? Visit(CareCommand.NoticeFailed command) => EventStep.NoticeFailed(draft, command);
}
