using ThreeColor.Commands;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>Enters and ends pauses.</summary>
internal static class PauseStep
{
    public static Refusal? Start(CareDraft draft, CareCommand.StartPause command)
    {
        if (draft.Care.Pauses.Any(pause => pause.Id == command.Pause.Id))
            return EngineRefusals.PauseKnown.With(command.Pause.Id);
        return Write(draft, command.Pause);
    }

    public static Refusal? End(CareDraft draft, CareCommand.EndPause command)
    {
        if (draft.Care.Pauses.FirstOrDefault(pause => pause.Id == command.Pause) is not { } pause)
            return EngineRefusals.UnknownPause.With(command.Pause, command.Resident);
        if (command.EndsAt <= pause.StartsAt)
            return EngineRefusals.PauseEndsEarly.With(command.EndsAt, pause.StartsAt);
        return Write(draft, pause with { EndsAt = command.EndsAt });
    }

    private static Refusal? Write(CareDraft draft, Pause pause)
    {
        draft.Write(new CareChange.PauseWritten(pause));
        LedgerStep.Run(draft, causedByTime: false);
        return null;
    }
}
