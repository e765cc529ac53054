namespace ThreeColor.Organisation;

/// <summary>A node of the organisation tree: a district, a town, a grid (MECHANISM C1).</summary>
public sealed record Unit
{
    /// <summary>The unit.</summary>
    public required Id<Unit> Id { get; init; }

    /// <summary>Its level, one of the policy's.</summary>
    public required Id<Level> Level { get; init; }

    /// <summary>The unit above; <see langword="null"/> at the root.</summary>
    public Id<Unit>? Parent { get; init; }

    /// <summary>Its name as people say it.</summary>
    public required string Name { get; init; }
}

/// <summary>A level of the organisation tree.</summary>
/// <param name="Id">Such as <c>micro-grid</c>.</param>
public sealed record Level(Id<Level> Id);
