using ThreeColor.Commands;
using ThreeColor.Facts;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>Applies one command and what follows from it.</summary>
internal static class CommandStep
{
    public static Refusal? Run(CareDraft draft, CareCommand command)
    {
        switch (command)
        {
            case CareCommand.UpdateFile c:
                draft.Write(new CareChange.FileWritten(c.File with { RegisteredAt = draft.Care.Resident.RegisteredAt }));
                LedgerStep.Run(draft, causedByTime: false);
                return null;
            case CareCommand.RecordClaims c:
                RecordClaims(draft, c.Claims);
                TierStep.Reassess(draft);
                LedgerStep.Run(draft, causedByTime: false);
                return null;
            case CareCommand.ConfirmLowering c:
                if (TierStep.Confirm(draft, c.To) is { } refusal)
                    return refusal;
                LedgerStep.Run(draft, causedByTime: false);
                return null;
            case CareCommand.OverrideTier c: return OverrideStep.Give(draft, c);
            case CareCommand.WithdrawOverride c: return OverrideStep.Withdraw(draft, c);
            case CareCommand.FileAppeal c: return AppealStep.File(draft, c);
            case CareCommand.AnswerAppeal c: return AppealStep.Answer(draft, c);
            case CareCommand.RecordVisit c: return VisitStep.Record(draft, c);
            case CareCommand.VoidVisit c: return VisitStep.Void(draft, c);
            case CareCommand.StartPause c: return PauseStep.Start(draft, c);
            case CareCommand.EndPause c: return PauseStep.End(draft, c);
            case CareCommand.RaiseEvent c:
                EventStep.RaiseOrAdd(draft, c);
                return null;
            case CareCommand.ActOnEvent c: return EventStep.Act(draft, c);
            case CareCommand.NoticeFailed c: return EventStep.NoticeFailed(draft, c);
            case CareCommand.Advance: return null;
            default: throw new InvalidOperationException($"Unknown command {command.Kind}.");
        }
    }

    public static void RecordClaims(CareDraft draft, ValueList<Claim> claims)
    {
        foreach (var claim in claims)
            draft.Write(new CareChange.ClaimRecorded(claim with { RecordedAt = draft.Now }));
    }
}
