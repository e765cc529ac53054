using NodaTime;
using ThreeColor.Ports;

namespace ThreeColor.InMemory;

public sealed partial class InMemoryCareStore : IOutbox
{
    private readonly Dictionary<string, KeptMessage> _messages = [];
    private readonly SortedSet<KeptMessage> _waiting = new(Comparer<KeptMessage>.Create(CompareMessages));

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxEntry>> ClaimAsync(Instant now, int limit, Instant leaseUntil, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Locked<IReadOnlyList<OutboxEntry>>(() => Claim(now, limit, leaseUntil), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A result breaks <see cref="CommitRules"/>; nothing was written.</exception>
    public Task CompleteAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellationToken)
    {
        CommitRules.Check(results);
        return Locked(
            () =>
            {
                foreach (var result in results)
                    Complete(result);
                return true;
            },
            cancellationToken);
    }

    private static int CompareMessages(KeptMessage a, KeptMessage b)
    {
        var byTime = a.NextAttemptAt.CompareTo(b.NextAttemptAt);
        return byTime != 0 ? byTime : CodePointOrder.Instance.Compare(a.Message.Id, b.Message.Id);
    }

    private void Enqueue(OutboxMessage message)
    {
        var kept = new KeptMessage { Message = message, NextAttemptAt = message.Time };
        _messages.Add(message.Id, kept);
        _waiting.Add(kept);
    }

    private List<OutboxEntry> Claim(Instant now, int limit, Instant leaseUntil)
    {
        var claimed = new List<OutboxEntry>();
        foreach (var kept in _waiting)
        {
            if (kept.NextAttemptAt > now || claimed.Count == limit)
                break;
            if (kept.LeaseUntil > now && kept.LeaseUntil <= leaseUntil)
                continue;
            kept.LeaseUntil = leaseUntil;
            claimed.Add(new(kept.Message, kept.Attempts));
        }

        return claimed;
    }

    private void Complete(DeliveryResult result)
    {
        if (!_messages.TryGetValue(result.MessageId, out var kept))
            return;
        if (kept.State != DeliveryState.Waiting || kept.Attempts != result.Attempts)
            return;
        // Out of the set before its place in it changes.
        _waiting.Remove(kept);
        kept.Attempts++;
        kept.State = result.State;
        kept.LeaseUntil = null;
        if (result.NextAttemptAt is not { } next)
            return;
        kept.NextAttemptAt = next;
        _waiting.Add(kept);
    }

    private sealed class KeptMessage
    {
        public required OutboxMessage Message { get; init; }

        public required Instant NextAttemptAt { get; set; }

        public DeliveryState State { get; set; }

        public int Attempts { get; set; }

        public Instant? LeaseUntil { get; set; }
    }
}
