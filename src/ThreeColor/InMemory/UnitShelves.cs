using ThreeColor.Organisation;

namespace ThreeColor.InMemory;

// Rows in order, unit by unit. A page is put together from the units of a subtree, so that its cost grows with these and the rows
// shown, never with all that is kept.
internal sealed class UnitShelves<T>(IComparer<T> order)
    where T : class
{
    private readonly Dictionary<Id<Unit>, SortedSet<T>> _shelves = [];

    /// <summary>Takes rows out and puts others in.</summary>
    public void Replace(Id<Unit> from, List<T> before, Id<Unit> to, List<T> after)
    {
        if (from == to && before.SequenceEqual(after))
            return;
        if (before.Count > 0)
            _shelves[from].ExceptWith(before);
        if (after.Count == 0)
            return;
        if (!_shelves.TryGetValue(to, out var shelf))
            _shelves[to] = shelf = new(order);
        foreach (var row in after)
            shelf.Add(row);
    }

    /// <summary>The first rows behind one, at most so many.</summary>
    public List<T> Page(IEnumerable<Id<Unit>> units, T? after, int limit, Func<T, bool> wanted)
    {
        var page = new List<T>();
        foreach (var unit in units)
        {
            if (!_shelves.TryGetValue(unit, out var shelf))
                continue;
            // What is not before the last row of a full page has no place in it.
            var last = page.Count == limit ? page[^1] : null;
            page.AddRange(From(shelf, after).TakeWhile(row => wanted(row) && (last is null || order.Compare(row, last) < 0)).Take(limit));
            page.Sort(order);
            if (page.Count > limit)
                page.RemoveRange(limit, page.Count - limit);
        }

        return page;
    }

    private IEnumerable<T> From(SortedSet<T> shelf, T? after) =>
        after is null ? shelf
        : shelf.Max is not { } greatest || order.Compare(greatest, after) <= 0 ? []
        : shelf.GetViewBetween(after, greatest).SkipWhile(row => order.Compare(row, after) <= 0);
}
