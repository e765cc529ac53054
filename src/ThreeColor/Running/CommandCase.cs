using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Deciding;
using ThreeColor.PolicyText;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Scheduling;

namespace ThreeColor.Running;

/// <summary>Decides one command over what was loaded, and looks up what the decision asks for.</summary>
internal sealed class CommandCase(RunEnvironment run)
{
    // Each round looks up the past further back, twice as far at least, or who stands where: a few rounds reach birth.
    private const int MostRounds = 64;

    private readonly CommandDoor _door = new();
    private readonly CommitWriter _writer = new(run.Options.Salts);

    public async ValueTask<DecidedCommand> DecideAsync(CareCommand command, LoadedCare loaded, StaffingLookup staffing, CancellationToken cancellationToken)
    {
        try
        {
            return await TryDecideAsync(command, loaded, staffing, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException and not CareStoreException)
        {
            // Whatever one resident's data makes the core throw must not stop the work on others.
            return Fail(command, loaded.Care, $"{e.GetType().Name}: {e.Message}");
        }
    }

    /// <summary>That work for one resident failed: refused for now, and a trouble of that resident.</summary>
    public DecidedCommand Fail(CareCommand command, ResidentCare? care, string detail) =>
        Fail(command, care, EngineRefusals.Trouble, EngineRefusals.Trouble.Code, detail);

    private async ValueTask<DecidedCommand> TryDecideAsync(
        CareCommand command, LoadedCare first, StaffingLookup staffing, CancellationToken cancellationToken)
    {
        var loaded = IsFromBefore(command, first) ? await LoadAsync(command, ToldOf(command, first), cancellationToken).ConfigureAwait(false) : first;
        ValueList<PostStaffing>? posts = null;
        for (var round = 0; round < MostRounds; round++)
        {
            if (loaded.CommandSeen)
                return DecidedCommand.As(new CareResult.Unchanged());
            if (loaded.Damage is { } damage)
                return Fail(command, null, EngineRefusals.Damaged, EngineRefusals.Damaged.Code, damage);
            var now = run.Now;
            if (now < loaded.Care?.Resident.RegisteredAt)
                return Refuse(command, loaded.Care, EngineRefusals.ClockBehind.Refuse(now, loaded.Care.Resident.RegisteredAt));
            if (round == 0 && await RefusalAsync(command, loaded, now, staffing, cancellationToken).ConfigureAwait(false) is { } refusal)
                return Refuse(command, loaded.Care, refusal);
            if (loaded.Care is { } care && await UnknownPolicyAsync(care, cancellationToken).ConfigureAwait(false) is { } missing)
                return Fail(command, care, missing);
            posts ??= command is CareCommand.Advance ? await PostsAsync(command, loaded, now, staffing, cancellationToken).ConfigureAwait(false) : null;
            var decision = CareDecider.Decide(loaded.Care, command, ContextOf(command, loaded, now) with { Staffing = posts });
            if (decision is not CareDecision.Wants wants)
                return await ConcludeAsync(command, loaded, decision, now, staffing, cancellationToken).ConfigureAwait(false);
            if (wants.Staffing)
                posts = await PostsAsync(command, loaded, now, staffing, cancellationToken).ConfigureAwait(false);
            if (wants.HistorySince is { } since)
                loaded = await LoadAsync(command, since, cancellationToken).ConfigureAwait(false);
        }

        return Fail(command, loaded.Care, "The decision asks for more of the past again and again.");
    }

    private async ValueTask<DecidedCommand> ConcludeAsync(
        CareCommand command, LoadedCare loaded, CareDecision decision, Instant now, StaffingLookup staffing, CancellationToken cancellationToken)
    {
        if (decision is CareDecision.Refused refused)
            return Refuse(command, loaded.Care, refused.Refusal);
        var accepted = (CareDecision.Accepted)decision;
        if (accepted.Changes.IsEmpty && command is not CareCommand.Advance)
            return DecidedCommand.As(new CareResult.Unchanged());
        var commit = _writer.Write(command, loaded, accepted, now, run.Shelf.Editions.At(now));
        return new DecidedCommand
        {
            Decision = accepted,
            Commit = commit with { Path = await PathAsync(command, accepted, staffing, cancellationToken).ConfigureAwait(false) },
        };
    }

    // A refusal of what the engine asks of itself would be lost on anybody: it is a trouble.
    private DecidedCommand Refuse(CareCommand command, ResidentCare? care, Refusal refusal) =>
        command.Needs == AccessLevel.Engine ? Fail(command, care, refusal) : DecidedCommand.As(new CareResult.Refused(refusal));

    private DecidedCommand Fail(CareCommand command, ResidentCare? care, Refusal refusal) =>
        DecidedCommand.As(new CareResult.Refused(refusal)) with
        {
            Failed = new(command.Resident, care?.Resident.Unit, refusal.Code, refusal.Message.In("en"), run.Now),
        };

    private DecidedCommand Fail(CareCommand command, ResidentCare? care, FaultKind kind, string code, string detail) =>
        DecidedCommand.As(new CareResult.Refused(kind.Refuse(command.Resident, detail))) with
        {
            Failed = new(command.Resident, care?.Resident.Unit, code, detail, run.Now),
        };

    private async ValueTask<Refusal?> RefusalAsync(
        CareCommand command, LoadedCare loaded, Instant now, StaffingLookup staffing, CancellationToken cancellationToken)
    {
        var policy = run.Shelf.Editions.At(now).Policy;
        if (_door.Check(command, policy, now) is { } invalid)
            return invalid;
        if (command.Needs == AccessLevel.Engine || (loaded.Care?.Resident ?? (command as CareCommand.Register)?.File) is not { } file)
            return null;
        if (NewUnit(command, file) is { } wanted && await staffing.PathAsync(wanted, cancellationToken).ConfigureAwait(false) is null or { IsEmpty: true })
            return EngineRefusals.UnknownUnit.Refuse(wanted);
        if (await UnknownWorkerAsync(command, cancellationToken).ConfigureAwait(false) is { } unknown)
            return unknown;
        if (IsMove(command, loaded.Care) && await IsReceiverAsync(command.Actor, file.Unit, now, cancellationToken).ConfigureAwait(false))
            return null;
        var unit = loaded.Care is { } care ? ResidenceAt(care, loaded.History, JudgedAt(command)).Unit : file.Unit;
        var request = new AccessRequest(command.Actor, command.Kind, command.Resident, unit, now, command.Needs);
        if (await run.Access.RefusalAsync(request, policy, cancellationToken).ConfigureAwait(false) is { } refusal)
            return refusal;
        // Who moves a visit to another time must be allowed to where the resident lived at either.
        return command is CareCommand.CorrectVisit && loaded is { Care: { } resident, KeyAt: { } told }
            && ResidenceAt(resident, loaded.History, told).Unit is var before && before != unit
                ? await run.Access.RefusalAsync(request with { Unit = before }, policy, cancellationToken).ConfigureAwait(false)
                : null;
    }

    // Who receives somebody that moved stands elsewhere, so that no post above the old unit is asked for.
    private async ValueTask<bool> IsReceiverAsync(Actor actor, Id<Unit> left, Instant now, CancellationToken cancellationToken)
    {
        var posts = await run.Directory.PostsAsync(actor.Worker, now, cancellationToken).ConfigureAwait(false) ?? [];
        return !posts.IsEmpty && posts.All(post => post.Unit != left);
    }

    private static bool IsMove(CareCommand command, ResidentCare? care) =>
        command is CareCommand.ConfirmPause confirm && care?.Pauses.FirstOrDefault(pause => pause.Id == confirm.Pause) is { Reason: PauseReason.Moved };

    // Whoever enters somebody else's visit names a worker that the directory knew then; where it does not answer, the visit is recorded all the same.
    private async ValueTask<Refusal?> UnknownWorkerAsync(CareCommand command, CancellationToken cancellationToken)
    {
        var visit = command switch
        {
            CareCommand.RecordVisit c => c.Visit,
            CareCommand.CorrectVisit c => c.Visit,
            _ => null,
        };
        if (visit is null || visit.Worker == command.Actor.Worker)
            return null;
        return await run.Directory.PostsAsync(visit.Worker, visit.OccurredAt, cancellationToken).ConfigureAwait(false) is { IsEmpty: true }
            ? EngineRefusals.UnknownWorker.Refuse(visit.Worker)
            : null;
    }

    /// <summary>The instant at which what the command tells of happened: a visit is judged by where the resident lived then.</summary>
    private static Instant JudgedAt(CareCommand command) => command switch
    {
        CareCommand.RecordVisit record => record.Visit.OccurredAt,
        CareCommand.CorrectVisit correct => correct.Visit.OccurredAt,
        _ => Instant.MaxValue,
    };

    /// <summary>The instant from which the past is needed to judge a command: that of a correction's original too.</summary>
    private static Instant ToldOf(CareCommand command, LoadedCare loaded) => command is CareCommand.CorrectVisit && loaded.KeyAt is { } before
        ? Instant.Min(before, JudgedAt(command))
        : JudgedAt(command);

    private static bool IsFromBefore(CareCommand command, LoadedCare loaded) =>
        loaded.Care is { } care && ToldOf(command, loaded) < care.ResidesSince;

    private static Id<Unit>? NewUnit(CareCommand command, Resident file) => command switch
    {
        CareCommand.Register c => c.File.Unit,
        CareCommand.UpdateFile c when c.File.Unit != file.Unit => c.File.Unit,
        CareCommand.Move c when c.Unit != file.Unit => c.Unit,
        _ => null,
    };

    private async ValueTask<Refusal?> UnknownPolicyAsync(ResidentCare care, CancellationToken cancellationToken)
    {
        foreach (var careEvent in care.Events)
            if (careEvent.Stage != Events.EventStage.Evaluated
                && await run.Shelf.LookUpAsync(careEvent.PolicyDigest, cancellationToken).ConfigureAwait(false) is { } missing)
                return missing;
        return null;
    }

    private async ValueTask<ValueList<PostStaffing>> PostsAsync(
        CareCommand command, LoadedCare loaded, Instant now, StaffingLookup staffing, CancellationToken cancellationToken) =>
        (loaded.Care?.Resident ?? (command as CareCommand.Register)?.File) is { } file
            ? await staffing.AtAsync(file.Unit, run.Shelf.Editions.At(now).Policy.Frame.Organisation, now, cancellationToken).ConfigureAwait(false)
            : [];

    private static async ValueTask<ValueList<Id<Unit>>> PathAsync(
        CareCommand command, CareDecision.Accepted decision, StaffingLookup staffing, CancellationToken cancellationToken)
    {
        // A sweep, a new file and a move look at the path anew; whatever comes between them needs no look-up.
        if (command is not (CareCommand.Advance or CareCommand.Register or CareCommand.Move or CareCommand.UpdateFile))
            return [];
        var path = await staffing.PathAsync(decision.Care.Resident.Unit, cancellationToken).ConfigureAwait(false) ?? [];
        return path.Select(unit => unit.Id).ToValueList();
    }

    private async ValueTask<LoadedCare> LoadAsync(CareCommand command, Instant since, CancellationToken cancellationToken)
    {
        var request = new CareRequest(command.Resident, command.Id) { Key = command.Key, HistorySince = since };
        return (await run.Ports.Store.LoadManyAsync([request], cancellationToken).ConfigureAwait(false))[0];
    }

    private CareContext ContextOf(CareCommand command, LoadedCare loaded, Instant now) => new()
    {
        Now = now,
        Editions = run.Shelf.Editions,
        DoorCode = Scan(command, loaded),
        KeyAt = loaded.KeyAt,
        History = loaded.History,
    };

    private DoorCodeResult? Scan(CareCommand command, LoadedCare loaded) => DoorCodeOf(command) is { } code && loaded.Care is { } care
        ? DoorCodes.Verify(code, ResidenceAt(care, loaded.History, JudgedAt(command)).Dwelling, run.Ports.KeyRing)
        : null;

    private static string? DoorCodeOf(CareCommand command) => command switch
    {
        CareCommand.RecordVisit record => record.DoorCode,
        CareCommand.CorrectVisit correct => correct.DoorCode,
        _ => null,
    };

    private static Residence ResidenceAt(ResidentCare care, CareHistory? past, Instant at) =>
        at >= care.ResidesSince ? care.Residence : past?.Residences.LastOrDefault(residence => residence.From <= at) ?? care.Residence;
}
