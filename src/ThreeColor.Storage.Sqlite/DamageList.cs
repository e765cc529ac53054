using NodaTime;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite;

// Residents whose rows cannot be read. Nothing but a look at every resident finds them, so what was found is remembered, and only
// what may have changed is looked at again.
internal sealed class DamageList
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<Id<Resident>, Trouble> _found = [];
    private HashSet<Id<Resident>> _written = [];
    private string? _lookedThroughAt;

    /// <summary>Somebody wrote these residents: they may be damaged now, or whole again.</summary>
    public void LookAgainAt(IEnumerable<Id<Resident>> residents)
    {
        lock (_lock)
            if (_lookedThroughAt is not null)
                _written.UnionWith(residents);
    }

    /// <summary>Whom to look at; <see langword="null"/> for everybody.</summary>
    /// <param name="changes">A text that changes when another program has written.</param>
    public IReadOnlyCollection<Id<Resident>>? ToLookAt(string changes)
    {
        lock (_lock)
        {
            var written = _written;
            _written = [];
            if (_lookedThroughAt == changes)
                return written;
            // From here on, writes are remembered while everybody is looked at.
            _lookedThroughAt = "";
            _found.Clear();
            return null;
        }
    }

    public void LookedThrough(string changes)
    {
        lock (_lock)
            _lookedThroughAt = changes;
    }

    public void Put(Id<Resident> resident, string? place, Instant since)
    {
        lock (_lock)
            if (place is null)
                _found.Remove(resident);
            else
                _found[resident] = new()
                {
                    Resident = resident,
                    Code = StoreFaults.RowUnreadable.Code,
                    Detail = place,
                    Since = since,
                    Attempts = 1,
                    NextTryAt = since,
                };
    }

    public List<Trouble> After(Id<Resident>? resident)
    {
        lock (_lock)
            return [.. _found.Values.Where(trouble => resident is not { } last || trouble.Resident > last)];
    }
}
