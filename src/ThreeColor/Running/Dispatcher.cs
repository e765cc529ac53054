using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Ports;

namespace ThreeColor.Running;

/// <summary>Sends what waits in the outbox, at least once; what cannot be delivered escalates.</summary>
internal sealed class Dispatcher(RunEnvironment run, CommandRunner runner)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var attempts = 0;
        while (true)
        {
            var now = run.Now;
            var entries = await run.Ports.Outbox.ClaimAsync(now, run.Options.SweepLimit, now + run.Options.Lease, cancellationToken).ConfigureAwait(false);
            if (entries.Count > 0)
                await DeliverAsync(entries, cancellationToken).ConfigureAwait(false);
            attempts += entries.Count;
            if (entries.Count < run.Options.SweepLimit)
                return attempts;
        }
    }

    private async Task DeliverAsync(IReadOnlyList<OutboxEntry> entries, CancellationToken cancellationToken)
    {
        var results = new List<DeliveryResult>(entries.Count);
        var failed = new List<CareCommand>();
        foreach (var entry in entries)
        {
            var delivered = await TrySendAsync(entry.Message, cancellationToken).ConfigureAwait(false);
            var result = ResultOf(entry, delivered, run.Now);
            results.Add(result);
            if (result.State == DeliveryState.Escalated && entry.Message.Notice.Event is { } careEvent)
                failed.Add(EngineCommands.NoticeFailed(entry.Message, careEvent));
        }

        // First the events, then the outbox: after a crash in between, the events are told again, which changes nothing. An event whose
        // resident is in trouble stays behind as that trouble; the other messages are completed all the same.
        if (failed.Count > 0)
            await runner.RunAsync(failed, cancellationToken).ConfigureAwait(false);
        await run.Ports.Outbox.CompleteAsync(results, cancellationToken).ConfigureAwait(false);
    }

    private DeliveryResult ResultOf(OutboxEntry entry, bool delivered, Instant now)
    {
        if (delivered)
            return new(entry.Message.Id, entry.Attempts, DeliveryState.Delivered, now, null);
        return entry.Attempts < run.Options.DeliveryRetries.Count
            ? new(entry.Message.Id, entry.Attempts, DeliveryState.Waiting, now, now + run.Options.DeliveryRetries[entry.Attempts])
            : new(entry.Message.Id, entry.Attempts, DeliveryState.Escalated, now, null);
    }

    private async ValueTask<bool> TrySendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await run.Ports.Transport.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A transport that throws has not delivered; the attempt counts and the retries decide.
            return false;
        }
    }
}
