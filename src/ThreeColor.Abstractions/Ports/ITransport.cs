namespace ThreeColor.Ports;

/// <summary>Brings messages to people: the host's SMS, app or mail.</summary>
public interface ITransport
{
    /// <summary>Tries to deliver one message. It may be called again with the same id; receivers see it once.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>Whether it was delivered; an exception counts as a failed attempt.</returns>
    ValueTask<bool> SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}
