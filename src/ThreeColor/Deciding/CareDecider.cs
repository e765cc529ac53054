using ThreeColor.Commands;
using ThreeColor.PolicyText;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>The pure core: state and command to decision. Time first does its work, then the command, then its consequences.</summary>
internal static class CareDecider
{
    public static CareDecision Decide(ResidentCare? care, CareCommand command, CareContext context)
    {
        if (command is CareCommand.Register register)
            return care is null ? Open(register, context) : Refuse(EngineRefusals.AlreadyRegistered, command.Resident);
        if (care is null)
            return Refuse(EngineRefusals.UnknownResident, command.Resident);

        var draft = new CareDraft(care, context);
        TimeStep.Run(draft);
        if (CommandStep.Run(draft, command) is { } refusal)
            return new CareDecision.Refused(refusal);
        return draft.Accept();
    }

    private static CareDecision Open(CareCommand.Register register, CareContext context)
    {
        var file = register.File with { RegisteredAt = context.Now };
        var first = new CareChange.FileWritten(file);
        var draft = new CareDraft(ResidentCare.Replay(null, [first]), context);
        draft.Write(first);
        CommandStep.RecordClaims(draft, register.Claims);
        TierStep.Reassess(draft);
        LedgerStep.Run(draft, causedByTime: false);
        return draft.Accept();
    }

    private static CareDecision.Refused Refuse(FaultKind kind, params ReadOnlySpan<object> arguments) => new(kind.Refuse(arguments));
}
