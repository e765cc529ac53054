using NodaTime;
using ThreeColor.Organisation;

namespace ThreeColor.Conformance.Subjects;

/// <summary>The organisation that a directory must hold before its facts are run: units, and who stands at which post when.</summary>
/// <remarks>Fill your directory, or a stand-in for the system behind it, from <see cref="Whole"/>.</remarks>
public sealed record DirectoryScene
{
    private DirectoryScene()
    {
    }

    // Before the scene, which is made of it.
    internal static Instant Handover { get; } = Instant.FromUtc(2025, 7, 1, 0, 0);

    /// <summary>The one scene.</summary>
    public static DirectoryScene Whole { get; } = Make();

    /// <summary>The units, each after its parent.</summary>
    public required ValueList<Unit> Units { get; init; }

    /// <summary>Who stands where, deputies of one post in their order.</summary>
    public required ValueList<StaffedPost> Staff { get; init; }

    private static DirectoryScene Make()
    {
        var leader = new HeldPost(new("leader"), new("g1"));
        var station = new HeldPost(new("station"), new("town"));
        return new()
        {
            Units = [
                UnitOf("root", "district", null, "锦江区"), UnitOf("town", "town", "root", "Town 'A'"), UnitOf("g1", "grid", "town"),
                UnitOf("g10", "grid", "town"), UnitOf("G1", "grid", "root")
            ],
            Staff =
            [
                new(new("w1"), leader, false, Instant.MinValue, Handover),
                new(new("w2"), leader, false, Handover, Instant.MaxValue),
                new(new("w9"), leader, true, Instant.MinValue, Instant.MaxValue),
                new(new("w3"), leader, true, Handover - Duration.FromDays(30), Instant.MaxValue),
                new(new("w2"), leader with { Unit = new("g10") }, false, Instant.MinValue, Handover),
                new(new("w4"), station, true, Instant.MinValue, Handover),
                new(new("W1"), leader with { Unit = new("G1") }, false, Instant.MinValue, Instant.MaxValue),
                new(new("w4"), station with { Unit = new("root") }, false, Instant.MinValue, Instant.MaxValue),
            ],
        };
    }

    private static Unit UnitOf(string id, string level, string? parent, string? name = null) =>
        new() { Id = new(id), Level = new(level), Parent = parent is null ? null : new Id<Unit>(parent), Name = name ?? id };
}

/// <summary>A worker at a post for a time.</summary>
/// <param name="Worker">The worker.</param>
/// <param name="Post">The post at its unit.</param>
/// <param name="Deputy">Whether the worker stands in for the holder.</param>
/// <param name="From">The first instant, inclusive.</param>
/// <param name="To">The end, exclusive.</param>
public sealed record StaffedPost(Id<Worker> Worker, HeldPost Post, bool Deputy, Instant From, Instant To);
