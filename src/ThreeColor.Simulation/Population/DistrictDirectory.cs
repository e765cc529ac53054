using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Simulation.Randomness;

namespace ThreeColor.Simulation.Population;

/// <summary>The identity system of a synthetic district: who holds which post, and who is away today.</summary>
/// <remarks>Answers depend on the district's seed and the instant alone. Safe for concurrent use.</remarks>
public sealed class DistrictDirectory : IDirectory
{
    private const double AwayShare = 0.04;

    private readonly long _seed;
    private readonly DateTimeZone _zone;
    private readonly Dictionary<Id<Unit>, ValueList<Unit>> _paths;
    private readonly Dictionary<HeldPost, PostStaffing> _staffing;
    private readonly Dictionary<Id<Worker>, ValueList<HeldPost>> _posts;
    private readonly Dictionary<Id<Worker>, int> _numbers;

    /// <summary>Wraps a district.</summary>
    /// <param name="district">The district.</param>
    /// <param name="zone">Where its days begin and end.</param>
    public DistrictDirectory(District district, DateTimeZone zone)
    {
        _seed = district.Seed;
        _zone = zone;
        _paths = PathsOf(district.Units);
        _staffing = district.Posts.ToDictionary(post => post.Post, ToStaffing);
        _posts = PostsOf(district.Posts);
        _numbers = Enumerable.Range(0, district.Workers.Count).ToDictionary(i => district.Workers[i].Id);
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
        if (!_staffing.TryGetValue(post, out var full))
            return new() { Post = post.Post, Unit = post.Unit };
        var day = at.InZone(_zone).Date;
        var holderAway = post.Post != Vocabulary.TaskForce && full.Holder is { } holder && IsAway(holder, day);
        var deputyAway = full.Deputies.Any(deputy => IsAway(deputy, day));
        if (!holderAway && !deputyAway)
            return full;
        return full with
        {
            Holder = holderAway ? null : full.Holder,
            Deputies = deputyAway ? full.Deputies.RemoveAll(deputy => IsAway(deputy, day)) : full.Deputies,
        };
    }

    internal ValueList<Unit> PathOf(Id<Unit> unit) => _paths[unit];

    internal Id<Unit> ParentOf(Id<Unit> unit) => _paths[unit][1].Id;

    internal bool IsAway(Id<Worker> worker, LocalDate day) =>
        _numbers.TryGetValue(worker, out var number) && Dice.For(_seed, DiceStream.Away, number, DayNumber(day)).Chance(AwayShare);

    internal static int DayNumber(LocalDate day) => Period.DaysBetween(new(2023, 1, 1), day);

    private static PostStaffing ToStaffing(StaffedPost post) =>
        new() { Post = post.Post.Post, Unit = post.Post.Unit, Holder = post.Holder, Deputies = post.Deputies };

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
}
