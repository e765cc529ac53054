using NodaTime;
using ThreeColor.Events;

namespace ThreeColor.Deciding;

/// <summary>What an event about to be raised, or to be added to an open one, is about.</summary>
internal sealed record NewEvent
{
    public required Id<Cause> Cause { get; init; }

    public required EventSource Source { get; init; }

    public Severity Severity { get; init; } = Severity.Small;

    public string Subject { get; init; } = "";

    /// <summary>From when received data showed a duty overdue; <see langword="null"/> for other sources.</summary>
    public Instant? SilentFrom { get; init; }

    /// <summary>The windows that are its ground.</summary>
    public ValueList<ListedWindows> Listed { get; init; }
}
