namespace ThreeColor.Organisation;

/// <summary>Who asks the engine for something, in which capacity and what for (MECHANISM G1).</summary>
public sealed record Actor
{
    /// <summary>The worker.</summary>
    public required Id<Worker> Worker { get; init; }

    /// <summary>What the access is for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>The programme acting by itself: a sweep, a delivery.</summary>
    public static Actor Engine { get; } = new() { Worker = new("engine"), Purpose = Purpose.Engine };
}

/// <summary>What an access is for.</summary>
public enum Purpose
{
    /// <summary>Care of the resident by those responsible.</summary>
    Care = 1,

    /// <summary>Watching over the work of others.</summary>
    Supervision = 2,

    /// <summary>Bringing in records of a department or device.</summary>
    Records = 3,

    /// <summary>The programme acting by itself; hosts never pass it on from a caller.</summary>
    Engine = 4,
}
