using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Ports;

namespace ThreeColor.Tool.Rehearsing.Running;

/// <summary>The units and staff that a story names, each for its time.</summary>
internal sealed class StoryDirectory : IDirectory
{
    private readonly Dictionary<Id<Unit>, Unit> _units = [];
    private readonly Dictionary<HeldPost, List<Term>> _terms = [];

    public bool Knows(Id<Unit> unit) => _units.ContainsKey(unit);

    public void Put(Unit unit) => _units[unit.Id] = unit;

    public bool Remove(Id<Unit> unit) => _units.Remove(unit);

    /// <summary>Replaces who stands at a post, from an instant on.</summary>
    public void Staff(HeldPost post, Instant from, Id<Worker>? holder, ValueList<Id<Worker>> deputies)
    {
        if (!_terms.TryGetValue(post, out var terms))
            _terms[post] = terms = [];
        terms.RemoveAll(term => term.From >= from);
        terms.Add(new(from, holder, deputies));
    }

    /// <summary>The path of a unit; a unit with a gap above it has none, as a unit that is not there.</summary>
    public ValueList<Unit> PathOf(Id<Unit> unit)
    {
        var path = new List<Unit>();
        for (Id<Unit>? at = unit; at is { } id; at = path[^1].Parent)
            if (path.Count > _units.Count || !_units.TryGetValue(id, out var found))
                return [];
            else
                path.Add(found);
        return path.ToValueList();
    }

    public PostStaffing StaffingOf(HeldPost post, Instant at)
    {
        var term = TermAt(post, at);
        return new() { Post = post.Post, Unit = post.Unit, Holder = term?.Holder, Deputies = term?.Deputies ?? [] };
    }

    /// <summary>Every unit at which a post is held.</summary>
    public IEnumerable<HeldPost> Posts(Id<Post> post) => _terms.Keys.Where(held => held.Post == post);

    public ValueTask<ValueList<Unit>> PathAsync(Id<Unit> unit, CancellationToken cancellationToken) => new(PathOf(unit));

    public ValueTask<PostStaffing> StaffingAsync(HeldPost post, Instant at, CancellationToken cancellationToken) => new(StaffingOf(post, at));

    public ValueTask<ValueList<HeldPost>> PostsAsync(Id<Worker> worker, Instant at, CancellationToken cancellationToken) => new(
        _terms.Keys.Where(post => TermAt(post, at) is { } term && (term.Holder == worker || term.Deputies.Contains(worker))).ToValueList());

    private Term? TermAt(HeldPost post, Instant at) => _terms.TryGetValue(post, out var terms) ? terms.FindLast(term => term.From <= at) : null;

    private sealed record Term(Instant From, Id<Worker>? Holder, ValueList<Id<Worker>> Deputies);
}
