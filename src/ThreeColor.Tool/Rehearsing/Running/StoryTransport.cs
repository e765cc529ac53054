using NodaTime;
using ThreeColor.Events;
using ThreeColor.Ports;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>The channel of messages: it takes them, refuses some, or is down.</summary>
/// <param name="told">Hears of every attempt, with whether it was taken.</param>
/// <param name="clock">The system clock of the story.</param>
internal sealed class StoryTransport(Action<Notice, bool> told, IClock clock) : ITransport
{
    public bool IsDown { get; set; }

    public ValueList<string> Refuses { get; set; }

    /// <summary>Until when it says "not now"; <see langword="null"/> where it does not.</summary>
    public Instant? NotBefore { get; set; }

    public ValueTask<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var isHeld = clock.GetCurrentInstant() < NotBefore;
        var taken = !IsDown && !isHeld && !Refuses.Contains(message.Notice.Recipient.Address);
        told(message.Notice, taken);
        if (IsDown)
            throw new IOException("The channel is down.");
        return new(isHeld ? new SendOutcome.NotNow(NotBefore!.Value) : SendOutcome.Of(taken));
    }
}
