using ThreeColor.Organisation;

namespace ThreeColor.InMemory;

// Where units stand. Every unit that is named is here, by itself where its path was never told.
internal sealed class UnitTree
{
    private readonly SortedDictionary<Id<Unit>, ValueList<Id<Unit>>> _paths = [];
    private readonly Dictionary<Id<Unit>, SortedSet<Id<Unit>>> _below = [];

    /// <summary>The units below one, itself included; all of them for <see langword="null"/>.</summary>
    public IEnumerable<Id<Unit>> Below(Id<Unit>? unit) =>
        unit is not { } above ? _paths.Keys : _below.TryGetValue(above, out var below) ? below : [];

    public bool IsBelow(Id<Unit> unit, Id<Unit> above) =>
        unit == above || (_below.TryGetValue(above, out var below) && below.Contains(unit));

    public ValueList<Id<Unit>> PathOf(Id<Unit> unit) => _paths.TryGetValue(unit, out var path) ? path : [unit];

    public void Put(ValueList<Id<Unit>> path)
    {
        if (path.IsEmpty)
            return;
        if (_paths.TryGetValue(path[0], out var known))
        {
            if (known == path)
                return;
            foreach (var above in known)
                _below[above].Remove(path[0]);
        }

        _paths[path[0]] = path;
        foreach (var above in path)
        {
            if (!_below.TryGetValue(above, out var below))
                _below[above] = below = [];
            below.Add(path[0]);
        }
    }

    public void Know(Id<Unit> unit)
    {
        if (!_paths.ContainsKey(unit))
            Put([unit]);
    }
}
