using System.Collections.Immutable;
using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace ThreeColor.Simulation.Population;

/// <summary>The identity system of a synthetic district: who holds which post, and who is away today.</summary>
/// <remarks>Answers depend on the district's seed and the instant alone. Safe for concurrent use.</remarks>
public sealed class DistrictDirectory : IDirectory
{
    private readonly AbsentWorkers _absent;
    private readonly Dictionary<Id<Unit>, ValueList<Unit>> _paths;
    private readonly Dictionary<HeldPost, Standing> _standings;
    private readonly Dictionary<Id<Worker>, ValueList<HeldPost>> _posts;

    /// <summary>Wraps a district.</summary>
    /// <param name="district">The district.</param>
    /// <param name="days">The days somebody is away for.</param>
    public DistrictDirectory(District district, DayCalendar days)
    {
        var numbers = Enumerable.Range(0, district.Workers.Count).ToDictionary(i => district.Workers[i].Id);
        _absent = new AbsentWorkers(district.Seed, district.Workers.Count, days);
        _paths = PathsOf(district.Units);
        _standings = district.Posts.ToDictionary(post => post.Post, post => StandingOf(post, numbers));
        _posts = PostsOf(district.Posts);
    }

    /// <inheritdoc/>
    public ValueTask<ValueList<Unit>> PathAsync(Id<Unit> unit, CancellationToken cancellationToken) => new(_paths.GetValueOrDefault(unit));

    /// <inheritdoc/>
    public ValueTask<PostStaffing> StaffingAsync(HeldPost post, Instant at, CancellationToken cancellationToken) => new(Staffing(post, at));

    /// <inheritdoc/>
    public ValueTask<ValueList<HeldPost>> PostsAsync(Id<Worker> worker, Instant at, CancellationToken cancellationToken) =>
        new(_posts.GetValueOrDefault(worker));

    internal PostStaffing Staffing(HeldPost post, Instant at)
    {
        if (!_standings.TryGetValue(post, out var standing))
            return new() { Post = post.Post, Unit = post.Unit };
        var absent = _absent.On(at);
        var holderAway = standing.Holder is { } holder && absent[holder];
        var deputyAway = IsAnyAway(standing.Deputies, absent);
        if (!holderAway && !deputyAway)
            return standing.Full;
        return standing.Full with
        {
            Holder = holderAway ? null : standing.Full.Holder,
            Deputies = deputyAway ? Present(standing, absent) : standing.Full.Deputies,
        };
    }

    internal ValueList<Unit> PathOf(Id<Unit> unit) => _paths[unit];

    internal Id<Unit> ParentOf(Id<Unit> unit) => _paths[unit][1].Id;

    private static ValueList<Id<Worker>> Present(Standing standing, ImmutableArray<bool> absent) =>
        standing.Full.Deputies.Where((_, i) => !absent[standing.Deputies[i]]).ToValueList();

    private static bool IsAnyAway(ValueList<int> workers, ImmutableArray<bool> absent)
    {
        foreach (var worker in workers)
            if (absent[worker])
                return true;
        return false;
    }

    // The task force is never away: its holder has no number here.
    private static Standing StandingOf(StaffedPost post, Dictionary<Id<Worker>, int> numbers) => new(
        new() { Post = post.Post.Post, Unit = post.Post.Unit, Holder = post.Holder, Deputies = post.Deputies },
        post.Post.Post != Vocabulary.TaskForce && post.Holder is { } holder ? numbers[holder] : null,
        [.. post.Deputies.Select(deputy => numbers[deputy])]);

    private static Dictionary<Id<Unit>, ValueList<Unit>> PathsOf(ValueList<Unit> units)
    {
        var paths = new Dictionary<Id<Unit>, ValueList<Unit>>(units.Count);
        foreach (var unit in units)
            paths[unit.Id] = unit.Parent is { } parent ? [unit, .. paths[parent]] : [unit];
        return paths;
    }

    private static Dictionary<Id<Worker>, ValueList<HeldPost>> PostsOf(ValueList<StaffedPost> posts)
    {
        var held = new Dictionary<Id<Worker>, ValueList<HeldPost>>();
        foreach (var post in posts)
        {
            if (post.Holder is { } holder)
                held[holder] = held.GetValueOrDefault(holder).Add(post.Post);
            foreach (var deputy in post.Deputies)
                held[deputy] = held.GetValueOrDefault(deputy).Add(post.Post);
        }

        return held;
    }

    /// <summary>A post with everybody there, and the numbers of those who may be away.</summary>
    private sealed record Standing(PostStaffing Full, int? Holder, ValueList<int> Deputies);
}
