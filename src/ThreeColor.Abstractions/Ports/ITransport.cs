namespace ThreeColor.Ports;

/// <summary>Brings messages to people: the host's SMS, app or mail.</summary>
public interface ITransport
{
    /// <summary>Tries to deliver one message. It may be called again with the same id; receivers see it once.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>What became of it. An exception says that the channel is down for everybody.</returns>
    ValueTask<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}
