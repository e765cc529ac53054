using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Escalation;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Scheduling.Rules;

namespace ThreeColor.Deciding;

/// <summary>Enters, confirms, ends and voids pauses (DESIGN section 4).</summary>
internal static class PauseStep
{
    /// <summary>When somebody must be asked about a pause next; <see langword="null"/> where nobody must.</summary>
    public static Instant? AsksAt(CareDraft draft, Pause pause)
    {
        if (pause.VoidedAt is not null || (pause.EndsAt is not null && !pause.IsUnconfirmed))
            return null;
        if (pause.AskedAt is { } asked)
            return asked + Limits(draft).AskAgain;
        return pause.IsUnconfirmed ? pause.EnteredAt : pause.ReviewAt;
    }

    public static Refusal? Start(CareDraft draft, CareCommand.StartPause command)
    {
        if (draft.Context.KeyAt is not null)
            return EngineRefusals.PauseKnown.Refuse(command.Pause.Id);
        var entered = command.Pause with
        {
            EnteredBy = command.Actor.Worker,
            EnteredAt = draft.Now,
            CountsFrom = draft.Now - command.Pause.StartsAt > Limits(draft).Backdate ? draft.Now : null,
            Asked = 0,
            AskedAt = null,
            ConfirmedBy = null,
            ConfirmedAt = null,
            VoidedAt = null,
        };
        return Write(draft, entered, null, command.Actor.Worker);
    }

    public static Refusal? Confirm(CareDraft draft, CareCommand.ConfirmPause command)
    {
        if (Find(draft, command.Pause) is not { } pause)
            return Missing(draft, command.Pause, command.Resident);
        if (pause.EnteredBy == command.Actor.Worker)
            return EngineRefusals.OwnPause.Refuse(command.Actor.Worker, pause.Id);
        if (pause.ConfirmedAt is not null)
            return EngineRefusals.PauseConfirmed.Refuse(pause.Id);
        var confirmed = pause with { ConfirmedBy = command.Actor.Worker, ConfirmedAt = draft.Now, CountsFrom = null };
        return Write(draft, confirmed, pause, command.Actor.Worker);
    }

    public static Refusal? End(CareDraft draft, CareCommand.EndPause command)
    {
        if (draft.Context.KeyAt is { } startsAt && command.EndsAt <= startsAt)
            return EngineRefusals.PauseEndsEarly.Refuse(command.EndsAt, startsAt);
        if (Find(draft, command.Pause) is not { } pause)
            return Missing(draft, command.Pause, command.Resident);
        var ended = pause with { EndsAt = command.EndsAt };
        // What is over, or ends earlier than it did, may always end: a newer edition can want it shorter than it has been.
        if (command.EndsAt > draft.Now && !(command.EndsAt <= pause.EndsAt) && PauseRules.TooLong(draft.Context.Policy, ended) is { } told)
            return EngineRefusals.Invalid.Refuse(told.English, told.Chinese);
        return Undoes(pause, command.Actor) ?? Write(draft, ended, pause, command.Actor.Worker);
    }

    public static Refusal? Void(CareDraft draft, CareCommand.VoidPause command)
    {
        if (Find(draft, command.Pause) is not { } pause)
            return Missing(draft, command.Pause, command.Resident);
        draft.Because("pause.voided", pause.Id.Value, command.Reason);
        return Undoes(pause, command.Actor) ?? Write(draft, pause with { VoidedAt = draft.Now }, pause, command.Actor.Worker);
    }

    private static PauseLimits Limits(CareDraft draft) => draft.Context.Policy.Scheduling.Pauses;

    // A death that two people entered is not undone by the one who confirmed it alone.
    private static Refusal? Undoes(Pause pause, Actor actor) =>
        pause.Reason == PauseReason.Deceased && pause.ConfirmedBy == actor.Worker
            ? EngineRefusals.OwnPause.Refuse(actor.Worker, pause.Id)
            : null;

    // Pauses that are over stand in the past alone.
    private static Refusal? Missing(CareDraft draft, Id<Pause> pause, Id<Resident> resident)
    {
        if (draft.Context.KeyAt is not { } startsAt || (draft.Context.History is { } past && past.Since <= startsAt))
            return EngineRefusals.UnknownPause.Refuse(pause, resident);
        draft.WantHistory(startsAt);
        return null;
    }

    private static Pause? Find(CareDraft draft, Id<Pause> id) =>
        draft.Care.Pauses.FirstOrDefault(pause => pause.Id == id) ?? draft.Context.History?.Pauses.FirstOrDefault(pause => pause.Id == id);

    private static Refusal? Write(CareDraft draft, Pause pause, Pause? before, Id<Worker> actor)
    {
        draft.Write(new CareChange.PauseWritten(pause));
        draft.Facts.Add(pause, before);
        LedgerStep.Run(draft);
        if (pause.EndsCareAt(draft.Now))
            OverdueEvents.CareEnded(draft, actor);
        else
            DoorEvents.Recheck(draft);
        return null;
    }
}
