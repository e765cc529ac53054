using System.Security.Cryptography;
using ThreeColor.Commands;
using ThreeColor.Deciding;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Running;

/// <summary>Runs commands: loads with a version, decides, commits at that version, and decides anew where somebody else was faster.</summary>
/// <remarks>One resident's trouble is that resident's.</remarks>
internal sealed class CommandRunner
{
    private readonly RunEnvironment _run;
    private readonly CommandCase _case;
    private readonly ResidentGates _gates = new();

    public CommandRunner(RunEnvironment run)
    {
        _run = run;
        _case = new CommandCase(run);
    }

    public async Task<IReadOnlyList<CareResult>> RunAsync(IReadOnlyList<CareCommand> commands, CancellationToken cancellationToken)
    {
        var batch = new CommandBatch(commands, new StaffingLookup(_run.Directory), _run.Options.CommitAttempts);
        using (await _gates.EnterAsync(commands.Select(command => command.Resident).Distinct(), cancellationToken).ConfigureAwait(false))
            while (batch.NextWave() is { Count: > 0 } wave)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await RunWaveAsync(batch, wave, cancellationToken).ConfigureAwait(false);
                if (batch.CountLost(wave) is > 0 and var tries)
                    await Task.Delay(RandomNumberGenerator.GetInt32((tries * 4) + 1), CancellationToken.None).ConfigureAwait(false);
            }

        await _run.Troubles.ReportAsync(batch.Failed, _run.Shelf.Editions.At(_run.Now), cancellationToken).ConfigureAwait(false);
        return batch.Results;
    }

    private async Task RunWaveAsync(CommandBatch batch, List<int> wave, CancellationToken cancellationToken)
    {
        var requests = wave.Select(i => RequestOf(batch.Commands[i])).ToList();
        var loaded = await _run.Ports.Store.LoadManyAsync(requests, cancellationToken).ConfigureAwait(false);
        var commits = new List<(int Index, CareCommit Commit, CareDecision.Accepted Decision)>();
        for (var i = 0; i < wave.Count; i++)
        {
            var decided = await _case.DecideAsync(batch.Commands[wave[i]], loaded[i], batch.Staffing, cancellationToken).ConfigureAwait(false);
            if (decided.Commit is { } commit)
                commits.Add((wave[i], commit, decided.Decision!));
            else
                batch.Settle(wave[i], decided.Result!, decided.Failed);
        }

        if (commits.Count == 0)
            return;
        var outcomes = await _run.Ports.Store.CommitManyAsync([.. commits.Select(c => c.Commit)], cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < outcomes.Count; i++)
            Settle(batch, commits[i].Index, outcomes[i], commits[i].Decision);
    }

    private void Settle(CommandBatch batch, int index, CommitOutcome outcome, CareDecision.Accepted decision)
    {
        var command = batch.Commands[index];
        switch (outcome)
        {
            case CommitOutcome.Committed:
                _run.Troubles.Ended(command.Resident);
                _run.Successions.Note(decision.Care);
                batch.Settle(index, new CareResult.Done(decision.Care, decision.Changes, decision.Reasons), null);
                break;
            case CommitOutcome.Duplicate:
                batch.Settle(index, new CareResult.Unchanged(), null);
                break;
            case CommitOutcome.Unfit:
                var failed = _case.Fail(command, decision.Care, "The store refuses a row that is there already.");
                batch.Settle(index, failed.Result!, failed.Failed);
                break;
        }
    }

    private static CareRequest RequestOf(CareCommand command) => new(command.Resident, command.Id) { Key = command.Key };
}
