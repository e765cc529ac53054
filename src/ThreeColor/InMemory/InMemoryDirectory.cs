using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace ThreeColor.InMemory;

/// <summary>A directory held in memory: for trials, tests and small programmes.</summary>
/// <remarks>Fill it first; afterwards it is safe for concurrent reading.</remarks>
public sealed class InMemoryDirectory : IDirectory
{
    private readonly Dictionary<Id<Unit>, Unit> _units = [];
    private readonly Dictionary<HeldPost, List<Assignment>> _byPost = [];
    private readonly Dictionary<Id<Worker>, List<Assignment>> _byWorker = [];

    /// <summary>Adds a unit; its parent comes first.</summary>
    /// <returns>This directory.</returns>
    /// <exception cref="ArgumentException">The parent is unknown, or the unit is known already.</exception>
    public InMemoryDirectory Add(Unit unit)
    {
        if (unit.Parent is { } parent && !_units.ContainsKey(parent))
            throw new ArgumentException($"Unit {unit.Id} names the parent {parent}, which is not there yet.", nameof(unit));
        if (!_units.TryAdd(unit.Id, unit))
            throw new ArgumentException($"Unit {unit.Id} is there already.", nameof(unit));
        return this;
    }

    /// <summary>Lets a worker hold a post, or deputise, for a time.</summary>
    /// <param name="assignment">Who, where, when.</param>
    /// <returns>This directory.</returns>
    /// <exception cref="ArgumentException">The unit is unknown.</exception>
    public InMemoryDirectory Assign(Assignment assignment)
    {
        if (!_units.ContainsKey(assignment.Post.Unit))
            throw new ArgumentException($"There is no unit {assignment.Post.Unit}.", nameof(assignment));
        ListOf(_byPost, assignment.Post).Add(assignment);
        ListOf(_byWorker, assignment.Worker).Add(assignment);
        return this;
    }

    /// <inheritdoc/>
    public ValueTask<ValueList<Unit>> PathAsync(Id<Unit> unit, CancellationToken cancellationToken)
    {
        var path = new List<Unit>();
        for (Id<Unit>? at = unit; at is { } id && _units.TryGetValue(id, out var found); at = found.Parent)
            path.Add(found);
        return new(path.ToValueList());
    }

    /// <inheritdoc/>
    public ValueTask<PostStaffing> StaffingAsync(HeldPost post, Instant at, CancellationToken cancellationToken)
    {
        var present = _byPost.TryGetValue(post, out var all) ? all.Where(a => a.Covers(at)).ToList() : [];
        var holder = present.Find(a => !a.Deputy);
        return new(new PostStaffing
        {
            Post = post.Post,
            Unit = post.Unit,
            Holder = holder?.Worker,
            Deputies = present.Where(a => a.Deputy).Select(a => a.Worker).ToValueList(),
        });
    }

    /// <inheritdoc/>
    public ValueTask<ValueList<HeldPost>> PostsAsync(Id<Worker> worker, Instant at, CancellationToken cancellationToken) =>
        new(_byWorker.TryGetValue(worker, out var all) ? all.Where(a => a.Covers(at)).Select(a => a.Post).ToValueList() : []);

    private static List<Assignment> ListOf<TKey>(Dictionary<TKey, List<Assignment>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        return list;
    }
}
