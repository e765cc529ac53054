using ThreeColor.Events;
using ThreeColor.Ports;

namespace ThreeColor.Conformance.Subjects;

/// <summary>A transport to be tested, with an eye on the side of those who receive.</summary>
/// <param name="transport">The transport.</param>
/// <param name="received">Everything that receivers have seen so far, in order; a message shown twice stands there twice.</param>
/// <param name="block">From now on nothing reaches this address, as though a phone were off; <see langword="null"/>: everything does again.</param>
public sealed class TransportUnderTest(
    ITransport transport, Func<Task<IReadOnlyList<ReceivedMessage>>> received, Func<string?, Task> block) : IAsyncDisposable
{
    /// <summary>The transport.</summary>
    public ITransport Transport { get; } = transport;

    /// <summary>Called once the fact is over; nothing by default.</summary>
    public Func<ValueTask>? Release { get; init; }

    internal Func<Task<IReadOnlyList<ReceivedMessage>>> ReceivedAsync { get; } = received;

    internal Func<string?, Task> BlockAsync { get; } = block;

    /// <summary>Calls <see cref="Release"/>.</summary>
    public ValueTask DisposeAsync() => Release?.Invoke() ?? ValueTask.CompletedTask;
}

/// <summary>A message as its receiver saw it.</summary>
/// <param name="Id">The id of the message.</param>
/// <param name="Recipient">Who saw it.</param>
public sealed record ReceivedMessage(string Id, Recipient Recipient);
