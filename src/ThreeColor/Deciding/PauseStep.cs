using NodaTime;
using ThreeColor.Commands;
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
        if (pause.VoidedAt is not null || (pause.EndsAt is not null && !WaitsForASecond(pause)))
            return null;
        if (pause.AskedAt is { } asked)
            return asked + Limits(draft).AskAgain;
        return pause.Undoing?.At ?? (pause.IsUnconfirmed ? pause.EnteredAt : pause.ReviewAt);
    }

    /// <summary>Whether a second person must confirm it, or that it is wrong.</summary>
    public static bool WaitsForASecond(Pause pause) => pause.IsUnconfirmed || pause.Undoing is not null;

    /// <summary>Somebody recorded dead was seen: whoever evaluates is asked to look at it, and it climbs from there.</summary>
    public static void SeenAlive(CareDraft draft, Instant at)
    {
        foreach (var death in draft.Care.Pauses)
            if (death is { Reason: PauseReason.Deceased, VoidedAt: null } && death.StartsAt <= at && !(death.EndsAt <= at))
                draft.Write(new CareChange.PauseWritten(death with { ReviewAt = draft.Now, Asked = NoticeStep.Evaluator(draft), AskedAt = null }));
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
        var worker = command.Actor.Worker;
        if ((pause.Undoing?.By ?? pause.EnteredBy) == worker)
            return EngineRefusals.OwnPause.Refuse(worker, pause.Id);
        if (pause.Undoing is { } undoing)
            return Write(draft, Undone(draft, pause, undoing.EndsAt), pause, worker);
        if (pause.ConfirmedAt is not null)
            return EngineRefusals.PauseConfirmed.Refuse(pause.Id);
        var confirmed = pause with { ConfirmedBy = worker, ConfirmedAt = draft.Now, CountsFrom = null, Asked = 0, AskedAt = null };
        return Write(draft, confirmed, pause, worker);
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
        return Undo(draft, pause, command.EndsAt, command.Actor.Worker);
    }

    public static Refusal? Void(CareDraft draft, CareCommand.VoidPause command)
    {
        if (Find(draft, command.Pause) is not { } pause)
            return Missing(draft, command.Pause, command.Resident);
        draft.Because("pause.voided", pause.Id.Value, command.Reason);
        return Undo(draft, pause, null, command.Actor.Worker);
    }

    private static PauseLimits Limits(CareDraft draft) => draft.Context.Policy.Scheduling.Pauses;

    // A death that two people entered is undone by two people as well.
    private static Refusal? Undo(CareDraft draft, Pause pause, Instant? endsAt, Id<Worker> worker)
    {
        if (pause is not { Reason: PauseReason.Deceased, ConfirmedAt: not null })
            return Write(draft, Undone(draft, pause, endsAt), pause, worker);
        draft.Write(new CareChange.PauseWritten(pause with { Undoing = new(worker, draft.Now, endsAt), Asked = 0, AskedAt = null }));
        return null;
    }

    private static Pause Undone(CareDraft draft, Pause pause, Instant? endsAt)
    {
        var open = pause with { Undoing = null, Asked = 0, AskedAt = null };
        return endsAt is null ? open with { VoidedAt = draft.Now } : open with { EndsAt = endsAt };
    }

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
