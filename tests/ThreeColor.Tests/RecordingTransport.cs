using ThreeColor.Ports;

namespace ThreeColor.Tests;

/// <summary>Keeps what it is given, and refuses what a test wants refused.</summary>
internal sealed class RecordingTransport : ITransport
{
    public List<OutboxMessage> Sent { get; } = [];

    public Predicate<OutboxMessage> Refuses { get; set; } = _ => false;

    public int Attempts { get; private set; }

    public ValueTask<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        Attempts++;
        if (Refuses(message))
            return new(SendOutcome.Of(false));
        Sent.Add(message);
        return new(SendOutcome.Of(true));
    }
}
