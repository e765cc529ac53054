using NodaTime;

namespace ThreeColor.Ports;

/// <summary>What became of one attempt to send a message.</summary>
/// <remarks>A transport that cannot reach its channel at all throws: an outage concerns everybody, and makes no single event climb.</remarks>
public abstract record SendOutcome
{
    private static readonly SendOutcome IsDelivered = new Delivered();
    private static readonly SendOutcome IsRefused = new Refused();

    private SendOutcome()
    {
    }

    /// <summary>The message reached its recipient, or a channel that has taken it over for good.</summary>
    public sealed record Delivered : SendOutcome;

    /// <summary>This recipient cannot be reached: the attempt counts, and after the last one the next responsible post is called.</summary>
    public sealed record Refused : SendOutcome;

    /// <summary>Not now, for instance at night; no failure.</summary>
    /// <param name="Until">When to try again; an instant that has passed means at once.</param>
    public sealed record NotNow(Instant Until) : SendOutcome;

    /// <summary><see cref="Delivered"/> or <see cref="Refused"/>, by a yes or no.</summary>
    /// <param name="delivered">Whether the message was delivered.</param>
    public static SendOutcome Of(bool delivered) => delivered ? IsDelivered : IsRefused;
}
