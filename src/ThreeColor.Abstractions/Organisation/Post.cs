namespace ThreeColor.Organisation;

/// <summary>A role at the units of one level, held by a worker for a time. Duties belong to posts.</summary>
public sealed record Post
{
    /// <summary>The post, such as <c>micro-grid-leader</c>.</summary>
    public required Id<Post> Id { get; init; }

    /// <summary>The level of the units that have it.</summary>
    public required Id<Level> Level { get; init; }

    /// <summary>Names per language.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Whether this post takes what nobody else takes; it is never vacant.</summary>
    public bool LastResort { get; init; }
}

/// <summary>A person who does the work; people are compared as workers, whatever posts they hold.</summary>
/// <param name="Id">The worker.</param>
public sealed record Worker(Id<Worker> Id);

/// <summary>A department that can be called in by whistle (MECHANISM E5).</summary>
/// <param name="Id">Such as <c>health</c>.</param>
public sealed record Department(Id<Department> Id);

/// <summary>One of the forces a support team is drawn from (MECHANISM C2).</summary>
/// <param name="Id">Such as <c>resident-volunteer</c>.</param>
public sealed record SupportForce(Id<SupportForce> Id);
