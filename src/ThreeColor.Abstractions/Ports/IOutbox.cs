using NodaTime;

namespace ThreeColor.Ports;

/// <summary>Leases messages that were committed and not yet delivered, and keeps what became of them.</summary>
public interface IOutbox
{
    /// <summary>Leases messages whose next attempt is due, ordered by (next attempt, id).</summary>
    /// <param name="now">Messages due at or before this instant.</param>
    /// <param name="limit">The largest number of messages to lease; 1 or more.</param>
    /// <param name="leaseUntil">The instant at which the lease ends by itself.</param>
    /// <param name="cancellationToken">Cancels the claim.</param>
    Task<IReadOnlyList<OutboxEntry>> ClaimAsync(Instant now, int limit, Instant leaseUntil, CancellationToken cancellationToken);

    /// <summary>Writes the results of attempts to deliver; an entry that is no longer leased at that attempt is left alone.</summary>
    /// <param name="results">The results.</param>
    /// <param name="cancellationToken">Cancels before the write begins.</param>
    Task CompleteAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellationToken);
}

/// <summary>A message in the shape of CloudEvents 1.0. It carries no tier and no name.</summary>
public sealed record OutboxMessage
{
    /// <summary>The id of the message, unique for ever: the idempotency key of receivers.</summary>
    public required string Id { get; init; }

    /// <summary>The CloudEvents type, such as <c>threecolor.notice.called</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The event or resident it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>When it was committed.</summary>
    public required Instant Time { get; init; }

    /// <summary>What to tell whom.</summary>
    public required Events.Notice Notice { get; init; }
}

/// <summary>A leased message.</summary>
/// <param name="Message">The message.</param>
/// <param name="Attempts">Attempts before this one, from 0.</param>
public sealed record OutboxEntry(OutboxMessage Message, int Attempts);

/// <summary>What became of one attempt to deliver.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="Attempts">Attempts before this one, as claimed.</param>
/// <param name="State">The state from now on.</param>
/// <param name="At">When the attempt was made.</param>
/// <param name="NextAttemptAt">When to try again, exactly when <paramref name="State"/> is <see cref="DeliveryState.Waiting"/>.</param>
public sealed record DeliveryResult(string MessageId, int Attempts, DeliveryState State, Instant At, Instant? NextAttemptAt);

/// <summary>States of a message.</summary>
public enum DeliveryState
{
    /// <summary>Not delivered yet.</summary>
    Waiting = 0,

    /// <summary>Delivered.</summary>
    Delivered = 1,

    /// <summary>Retries are exhausted; the event it belongs to was told.</summary>
    Escalated = 2,
}
