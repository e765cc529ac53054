using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.InMemory;

/// <summary>A worker at a post for a time: [<see cref="From"/>, <see cref="To"/>).</summary>
/// <param name="Worker">The worker.</param>
/// <param name="Post">The post.</param>
public sealed record Assignment(Id<Worker> Worker, HeldPost Post)
{
    /// <summary>Whether the worker stands in for the holder.</summary>
    public bool Deputy { get; init; }

    /// <summary>The first instant; always by default.</summary>
    public Instant From { get; init; } = Instant.MinValue;

    /// <summary>The end, exclusive; never by default.</summary>
    public Instant To { get; init; } = Instant.MaxValue;

    /// <summary>Whether the assignment holds at an instant.</summary>
    public bool Covers(Instant at) => From <= at && at < To;
}
