using ThreeColor.Commands;
using ThreeColor.PolicyText;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>The pure core: state and command to decision.</summary>
internal static class CareDecider
{
    /// <summary>Decides one command.</summary>
    /// <remarks>What fell due is decided before the command, or after it where it tells facts of the past, since they may change what fell due.</remarks>
    public static CareDecision Decide(ResidentCare? care, CareCommand command, CareContext context)
    {
        if (command is CareCommand.Register register)
            return care is null ? Open(register, context) : Refuse(EngineRefusals.AlreadyRegistered, command.Resident);
        if (care is null)
            return Refuse(EngineRefusals.UnknownResident, command.Resident);

        var draft = new CareDraft(care, context);
        FollowStep.Run(draft);
        if (!command.TellsFacts)
        {
            LedgerStep.Run(draft);
            TimeStep.Run(draft);
        }

        if (command.Accept(new CommandStep(draft)) is { } refusal)
            return (CareDecision?)draft.Wants ?? new CareDecision.Refused(refusal);
        if (command.TellsFacts)
            TimeStep.Run(draft);
        // Posts change by themselves, which a sweep sees; a move changes them at once.
        if (command is CareCommand.Advance or CareCommand.Move or CareCommand.UpdateFile)
            TimeStep.Succeed(draft);
        return draft.Accept();
    }

    private static CareDecision Open(CareCommand.Register register, CareContext context)
    {
        var file = register.File with { RegisteredAt = context.Now };
        var first = new CareChange.FileWritten(file);
        var draft = new CareDraft(new ResidentCare { Resident = file, ResidesSince = context.Now }, context);
        draft.Write(first);
        draft.Write(new CareChange.ResidenceChanged(draft.Care.Residence));
        draft.Write(new CareChange.EditionFollowed(context.Edition.Number));
        ClaimStep.Record(draft, register.Claims);
        TierStep.Reassess(draft);
        LedgerStep.Run(draft);
        return draft.Accept();
    }

    private static CareDecision.Refused Refuse(FaultKind kind, params ReadOnlySpan<object> arguments) => new(kind.Refuse(arguments));
}
