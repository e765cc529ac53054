using ThreeColor.Commands;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>Enters and ends pauses.</summary>
internal static class PauseStep
{
    public static Refusal? Start(CareDraft draft, CareCommand.StartPause command) =>
        draft.Context.KeyAt is null ? Write(draft, command.Pause, null) : EngineRefusals.PauseKnown.Refuse(command.Pause.Id);

    public static Refusal? End(CareDraft draft, CareCommand.EndPause command)
    {
        if (draft.Context.KeyAt is not { } startsAt)
            return EngineRefusals.UnknownPause.Refuse(command.Pause, command.Resident);
        if (command.EndsAt <= startsAt)
            return EngineRefusals.PauseEndsEarly.Refuse(command.EndsAt, startsAt);
        if (Find(draft, command.Pause) is { } pause)
            return Write(draft, pause with { EndsAt = command.EndsAt }, pause);
        draft.WantHistory(startsAt);
        return null;
    }

    private static Pause? Find(CareDraft draft, Id<Pause> id) =>
        draft.Care.Pauses.FirstOrDefault(pause => pause.Id == id) ?? draft.Context.History?.Pauses.FirstOrDefault(pause => pause.Id == id);

    private static Refusal? Write(CareDraft draft, Pause pause, Pause? before)
    {
        draft.Write(new CareChange.PauseWritten(pause));
        draft.Facts.Add(pause, before);
        LedgerStep.Run(draft);
        DoorEvents.Recheck(draft);
        return null;
    }
}
