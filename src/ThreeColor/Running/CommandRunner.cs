using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Deciding;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Scheduling;

namespace ThreeColor.Running;

/// <summary>Load with version, decide, commit at that version; whoever loses the race decides anew.</summary>
internal sealed class CommandRunner
{
    private readonly CarePorts _ports;
    private readonly CareEngineOptions _options;
    private readonly PolicyShelf _policies;
    private readonly CareCommandValidator _validator;
    private readonly CommitWriter _writer;

    public CommandRunner(CarePorts ports, CareEngineOptions options, PolicyShelf policies)
    {
        _ports = ports;
        _options = options;
        _policies = policies;
        _validator = new CareCommandValidator(policies.Current);
        _writer = new CommitWriter(options.Salts);
    }

    public async Task<IReadOnlyList<CareResult>> RunAsync(IReadOnlyList<CareCommand> commands, CancellationToken cancellationToken)
    {
        var results = new CareResult?[commands.Count];
        var attempts = new int[commands.Count];
        var posts = new StaffingLookup(_ports.Directory);
        while (NextWave(commands, results) is { Count: > 0 } wave)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await RunWaveAsync(commands, wave, results, posts, cancellationToken).ConfigureAwait(false);
            foreach (var index in wave)
                if (results[index] is null && ++attempts[index] == _options.CommitAttempts)
                    throw new CareConflictException(commands[index], attempts[index]);
        }

        return results!;
    }

    // The first command of each resident that has no result yet: a store takes no resident twice in one batch.
    private static List<int> NextWave(IReadOnlyList<CareCommand> commands, CareResult?[] results)
    {
        var wave = new List<int>();
        var residents = new HashSet<Id<Resident>>();
        for (var i = 0; i < commands.Count; i++)
            if (results[i] is null && residents.Add(commands[i].Resident))
                wave.Add(i);
        return wave;
    }

    private async Task RunWaveAsync(IReadOnlyList<CareCommand> commands, List<int> wave, CareResult?[] results, StaffingLookup posts, CancellationToken cancellationToken)
    {
        var requests = wave.Select(i => new CareRequest(commands[i].Resident, commands[i].Id)).ToList();
        var loaded = await _ports.Store.LoadManyAsync(requests, cancellationToken).ConfigureAwait(false);
        var accepted = new List<(int Index, CareDecision.Accepted Decision)>();
        var commits = new List<CareCommit>();
        for (var i = 0; i < wave.Count; i++)
        {
            var command = commands[wave[i]];
            var now = _ports.Clock.GetCurrentInstant();
            switch (await DecideAsync(command, loaded[i], now, posts, cancellationToken).ConfigureAwait(false))
            {
                case CareDecision.Refused refused: results[wave[i]] = new CareResult.Refused(refused.Refusal); break;
                case CareDecision.Accepted decision when !decision.Changes.IsEmpty || command is CareCommand.Advance:
                    accepted.Add((wave[i], decision));
                    commits.Add(_writer.Write(command, loaded[i], decision, now, _policies.Current));
                    break;
                default: results[wave[i]] = new CareResult.Unchanged(); break;
            }
        }

        if (commits.Count == 0)
            return;
        var outcomes = await _ports.Store.CommitManyAsync(commits, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < outcomes.Count; i++)
            results[accepted[i].Index] = ResultOf(outcomes[i], accepted[i].Decision);
    }

    private static CareResult? ResultOf(CommitOutcome outcome, CareDecision.Accepted decision) => outcome switch
    {
        CommitOutcome.Committed => new CareResult.Done(decision.Care, decision.Changes, decision.Reasons),
        CommitOutcome.Duplicate => new CareResult.Unchanged(),
        _ => null,
    };

    private async ValueTask<CareDecision?> DecideAsync(CareCommand command, LoadedCare loaded, Instant now, StaffingLookup posts, CancellationToken cancellationToken)
    {
        if (loaded.CommandSeen)
            return null;
        if (_validator.Check(command, now) is { } invalid)
            return new CareDecision.Refused(invalid);
        if ((loaded.Care?.Resident ?? (command as CareCommand.Register)?.File) is not { } file)
            return CareDecider.Decide(null, command, ContextOf(now, []));
        if (await RefusalAsync(command, file.Unit, now, cancellationToken).ConfigureAwait(false) is { } refusal)
            return new CareDecision.Refused(refusal);
        var staffing = await posts.AtAsync(file.Unit, _policies.Current.Frame.Organisation, now, cancellationToken).ConfigureAwait(false);
        if (staffing.IsEmpty)
            return new CareDecision.Refused(EngineRefusals.UnknownUnit.With(file.Unit));
        return CareDecider.Decide(loaded.Care, command, ContextOf(now, staffing) with { DoorCode = Scan(command, file) });
    }

    private CareContext ContextOf(Instant now, ValueList<PostStaffing> staffing) => new()
    {
        Now = now,
        Policies = _policies,
        Staffing = staffing,
    };

    private DoorCodeResult? Scan(CareCommand command, Resident file) =>
        command is CareCommand.RecordVisit { DoorCode: { } code } ? DoorCodes.Verify(code, file.Dwelling, _ports.KeyRing) : null;

    private async ValueTask<Refusal?> RefusalAsync(CareCommand command, Id<Unit> unit, Instant now, CancellationToken cancellationToken)
    {
        if (command.Actor.Purpose == Purpose.Engine)
            return null;
        var request = new AccessRequest(command.Actor, command.Kind, command.Resident, unit, now);
        return await _ports.Access.AllowsAsync(request, cancellationToken).ConfigureAwait(false)
            ? null
            : EngineRefusals.Denied.With(command.Actor.Worker, command.Kind, unit);
    }
}
