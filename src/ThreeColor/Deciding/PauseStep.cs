using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Organisation;
using ThreeColor.Residents;

namespace ThreeColor.Deciding;

/// <summary>Enters, confirms, ends and voids pauses (DESIGN section 4).</summary>
internal static class PauseStep
{
    /// <summary>How long after its start a pause may be told and still count from it.</summary>
    public static readonly Duration Backdate = Duration.FromDays(3);

    /// <summary>How long somebody has to answer before the next post is asked.</summary>
    public static readonly Duration AnswerWithin = Duration.FromDays(1);

    /// <summary>When somebody must be asked about a pause next; <see langword="null"/> where nobody must.</summary>
    public static Instant? AsksAt(Pause pause)
    {
        if (pause.VoidedAt is not null || (pause.EndsAt is not null && !WaitsForASecond(pause)))
            return null;
        if (pause.AskedAt is { } asked)
            return asked + AnswerWithin;
        return pause.Undoing?.At ?? (pause.IsUnconfirmed ? pause.EnteredAt : pause.ReviewAt);
    }

    /// <summary>Whether a second person must confirm it, or that it is wrong.</summary>
    public static bool WaitsForASecond(Pause pause) => pause.IsUnconfirmed || pause.Undoing is not null;

    public static Refusal? Start(CareDraft draft, CareCommand.StartPause command)
    {
        if (draft.Context.KeyAt is not null)
            return EngineRefusals.PauseKnown.Refuse(command.Pause.Id);
        var entered = command.Pause with
        {
            EnteredBy = command.Actor.Worker,
            EnteredAt = draft.Now,
            CountsFrom = draft.Now - command.Pause.StartsAt > Backdate ? draft.Now : null,
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
        return Find(draft, command.Pause) is { } pause
            ? Undo(draft, pause, command.EndsAt, command.Actor.Worker)
            : Missing(draft, command.Pause, command.Resident);
    }

    public static Refusal? Void(CareDraft draft, CareCommand.VoidPause command)
    {
        if (Find(draft, command.Pause) is not { } pause)
            return Missing(draft, command.Pause, command.Resident);
        draft.Because("pause.voided", pause.Id.Value, command.Reason);
        return Undo(draft, pause, null, command.Actor.Worker);
    }

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
