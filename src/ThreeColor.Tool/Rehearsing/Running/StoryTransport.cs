using ThreeColor.Events;
using ThreeColor.Ports;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>The channel of messages: it takes them, refuses some, or is down.</summary>
/// <param name="told">Hears of every attempt, with whether it was taken.</param>
internal sealed class StoryTransport(Action<Notice, bool> told) : ITransport
{
    public bool IsDown { get; set; }

    public ValueList<string> Refuses { get; set; }

    public ValueTask<bool> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var taken = !IsDown && !Refuses.Contains(message.Notice.Recipient.Address);
        told(message.Notice, taken);
        return IsDown ? throw new IOException("The channel is down.") : new(taken);
    }
}
