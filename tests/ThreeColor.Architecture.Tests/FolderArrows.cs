namespace ThreeColor.Architecture.Tests;

/// <summary>Which folders of a package use which others; a namespace is a folder.</summary>
internal sealed class FolderArrows
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _arrows = [];

    private FolderArrows()
    {
    }

    public int Count => _arrows.Count;

    /// <param name="types">The types of a package; those that a compiler adds in no folder do not count.</param>
    public static FolderArrows Of(IEnumerable<Type> types)
    {
        var found = new FolderArrows();
        var own = types.Where(type => type.Namespace?.StartsWith("ThreeColor", StringComparison.Ordinal) == true).ToHashSet();
        foreach (var type in own)
            foreach (var used in TypeUses.Of(type).Where(own.Contains))
                found.Add(type, used);
        return found;
    }

    /// <summary>Folders that reach each other, each with a use by which it belongs to its circle.</summary>
    public IReadOnlyList<string> Circles()
    {
        var reach = _arrows.Keys.ToDictionary(folder => folder, Reached);
        var circles = reach.Keys.Where(folder => reach[folder].Contains(folder))
            .GroupBy(folder => string.Join(' ', reach[folder].Where(other => reach[other].Contains(folder))));
        return [.. circles.Select(circle => string.Join(" · ", circle.Select(folder => $"{folder} ({UseIn(circle, folder)})")))];
    }

    private void Add(Type type, Type used)
    {
        if (!_arrows.TryGetValue(type.Namespace!, out var to))
            _arrows[type.Namespace!] = to = [];
        if (used.Namespace != type.Namespace)
            to.TryAdd(used.Namespace!, $"{Outermost(type).Name} → {Outermost(used).Name}");
    }

    private string UseIn(IEnumerable<string> circle, string folder) => _arrows[folder].First(arrow => circle.Contains(arrow.Key)).Value;

    private SortedSet<string> Reached(string folder)
    {
        var found = new SortedSet<string>();
        var ahead = new Queue<string>([folder]);
        while (ahead.TryDequeue(out var next))
            if (_arrows.TryGetValue(next, out var arrows))
                foreach (var to in arrows.Keys.Where(found.Add))
                    ahead.Enqueue(to);
        return found;
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
