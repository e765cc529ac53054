using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Ports;

namespace ThreeColor.Running;

/// <summary>Sends what waits in the outbox, at least once, the urgent first; what a recipient cannot get escalates.</summary>
internal sealed class Dispatcher(RunEnvironment run, CommandRunner runner)
{
    // A microsecond: later than the run that put it off.
    private static readonly Duration Soonest = Duration.FromTicks(10);

    /// <summary>Since when nothing gets through to anybody; <see langword="null"/> while the channel works, as far as is known.</summary>
    public Instant? DownSince { get; private set; }

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var attempts = 0;
        // Of one instant: what is put off in this run waits for the next one, however soon it wants to come.
        var now = run.Now;
        while (true)
        {
            var lease = run.Now + run.Options.Lease;
            var entries = await run.Ports.Outbox.ClaimAsync(now, run.Options.SweepLimit, lease, cancellationToken).ConfigureAwait(false);
            if (entries.Count > 0)
                await DeliverAsync(entries, cancellationToken).ConfigureAwait(false);
            attempts += entries.Count;
            if (entries.Count < run.Options.SweepLimit)
                return attempts;
        }
    }

    /// <summary>Sends several at once; what is done is completed as it comes, so that stopping in the middle repeats nothing that was taken.</summary>
    private async Task DeliverAsync(IReadOnlyList<OutboxEntry> entries, CancellationToken cancellationToken)
    {
        var running = new List<Task<Attempt>>();
        var finished = new List<Attempt>();
        foreach (var entry in entries.OrderBy(entry => Rank(entry.Message.Notice)))
        {
            if (cancellationToken.IsCancellationRequested)
                break;
            var sending = SendAsync(entry, cancellationToken);
            // A transport that answers at once is asked one message after the other.
            if (sending.IsCompleted)
                finished.Add(await sending.ConfigureAwait(false));
            else
                running.Add(sending);
            if (running.Count == run.Options.DeliveriesAtOnce)
                await SettleFirstAsync(running, finished).ConfigureAwait(false);
        }

        while (running.Count > 0)
            await SettleFirstAsync(running, finished).ConfigureAwait(false);
        await SettleAsync(finished).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task SettleFirstAsync(List<Task<Attempt>> running, List<Attempt> finished)
    {
        var first = await Task.WhenAny(running).ConfigureAwait(false);
        running.Remove(first);
        finished.Add(await first.ConfigureAwait(false));
        await SettleAsync(finished).ConfigureAwait(false);
    }

    private async Task SettleAsync(List<Attempt> finished)
    {
        if (finished.Count == 0)
            return;
        var taken = finished.ToList();
        finished.Clear();
        var results = new List<DeliveryResult>(taken.Count);
        var failed = new List<CareCommand>();
        foreach (var attempt in taken)
        {
            if (ResultOf(attempt, run.Now) is not { } result)
                continue;
            results.Add(result);
            if (result.State == DeliveryState.Escalated && attempt.Entry.Message.Notice.Event is { } careEvent)
                failed.Add(EngineCommands.NoticeFailed(attempt.Entry.Message, careEvent));
        }

        // First the events, then the outbox: after a crash in between, the events are told again, which changes nothing. An event whose
        // resident is in trouble stays behind as that trouble; the other messages are completed all the same. Neither is given up half-way.
        if (failed.Count > 0)
            await runner.RunAsync(failed, CancellationToken.None).ConfigureAwait(false);
        await run.Ports.Outbox.CompleteAsync(results, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<Attempt> SendAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            // A transport that is told to stop may still answer: what it has taken is completed.
            var sending = run.Ports.Transport.SendAsync(entry.Message, cancellationToken);
            var outcome = sending.IsCompletedSuccessfully
                ? sending.Result
                : await sending.AsTask().WaitAsync(run.Options.DeliveryTimeout.ToTimeSpan(), CancellationToken.None).ConfigureAwait(false);
            DownSince = null;
            return new(entry, outcome, false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new(entry, null, true);
        }
        catch (TimeoutException)
        {
            // Whoever never answers is one recipient, not the channel.
            return new(entry, SendOutcome.Of(false), false);
        }
        catch (Exception)
        {
            DownSince ??= run.Now;
            return new(entry, null, false);
        }
    }

    /// <summary>The state from now on; <see langword="null"/> where nothing is known, so that the lease runs out.</summary>
    private DeliveryResult? ResultOf(Attempt attempt, Instant now)
    {
        var (entry, retries) = (attempt.Entry, run.Options.DeliveryRetries);
        return attempt switch
        {
            { Cancelled: true } => null,
            { Outcome: SendOutcome.Delivered } => new(entry.Message.Id, entry.Attempts, DeliveryState.Delivered, now, null),
            { Outcome: SendOutcome.NotNow later } => new(entry.Message.Id, entry.Attempts, DeliveryState.Waiting, now, Instant.Max(later.Until, now + Soonest)),
            { Outcome: SendOutcome.Refused } when entry.Attempts >= retries.Count => new(entry.Message.Id, entry.Attempts, DeliveryState.Escalated, now, null),
            _ => new(entry.Message.Id, entry.Attempts, DeliveryState.Waiting, now, now + WaitAfter(entry.Attempts)),
        };
    }

    private Duration WaitAfter(int attempts) =>
        run.Options.DeliveryRetries is { Count: > 0 } retries ? retries[Math.Min(attempts, retries.Count - 1)] : Duration.FromMinutes(1);

    // An emergency before a call, a call before what asks for a decision, and reminders last.
    private static int Rank(Notice notice) => notice.Kind switch
    {
        _ when notice.Event is { } id && CareEvent.CauseOf(id) == Cause.Emergency => 0,
        NoticeKind.Called or NoticeKind.Whistle or NoticeKind.PleaseLookIn or NoticeKind.ReportAdded => 1,
        NoticeKind.VisitDueSoon => 3,
        _ => 2,
    };

    private sealed record Attempt(OutboxEntry Entry, SendOutcome? Outcome, bool Cancelled);
}
