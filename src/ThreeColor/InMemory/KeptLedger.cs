using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Residents;

namespace ThreeColor.InMemory;

// Windows that are over, in the order they ended: the past is asked for from an instant on.
internal sealed class KeptLedger
{
    private readonly List<Window> _windows = [];
    private readonly Dictionary<Id<Duty>, int> _highest = [];

    public IEnumerable<Window> InOrder => _windows.Order(Comparer<Window>.Create(ResidentCare.CompareWindows));

    public void Put(Window window)
    {
        if (_highest.TryGetValue(window.Duty, out var highest) && window.Number <= highest)
            _windows.RemoveAll(kept => kept.Duty == window.Duty && kept.Number == window.Number);
        else
            _highest[window.Duty] = window.Number;
        var place = _windows.Count;
        while (place > 0 && _windows[place - 1].EndedAt > window.EndedAt)
            place--;
        _windows.Insert(place, window);
    }

    public void Reopen(Id<Duty> duty, int from)
    {
        if (!_highest.TryGetValue(duty, out var highest) || from > highest)
            return;
        _windows.RemoveAll(kept => kept.Duty == duty && kept.Number >= from);
        _highest[duty] = from - 1;
    }

    public void Clear()
    {
        _windows.Clear();
        _highest.Clear();
    }

    public ValueList<Window> Since(Instant since)
    {
        var first = _windows.Count;
        while (first > 0 && _windows[first - 1].EndedAt >= since)
            first--;
        return _windows.Skip(first).Order(Comparer<Window>.Create(ResidentCare.CompareWindows)).ToValueList();
    }
}
