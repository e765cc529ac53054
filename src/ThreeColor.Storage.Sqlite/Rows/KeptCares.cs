using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

// The states that the writing connection read or wrote last, so that a resident who is dealt with again is not put together from a
// dozen rows each time. What holds are the rows: a state is kept only while nobody else writes the file, and it is what replaying the
// commits gives, as CareRows.Load would. Used on the writing lane alone, within a transaction.
internal sealed class KeptCares(CareConnection connection)
{
    // Two generations of a few kilobytes each: who was not met while one filled up is forgotten.
    private const int Generation = 4096;

    // Seen by the connection that writes, this number moves exactly when somebody else has written.
    private readonly Statement _changesOfOthers = connection.Prepare("SELECT CAST(data_version AS TEXT) FROM pragma_data_version");
    private Dictionary<Id<Resident>, LoadedCare> _young = [];
    private Dictionary<Id<Resident>, LoadedCare> _old = [];
    private string? _asOf;

    /// <summary>First of all in a transaction: forgets everything where somebody else has written since the last one.</summary>
    public void Refresh()
    {
        var asOf = _changesOfOthers.New().First(row => row.Text());
        if (asOf != _asOf)
            Forget();
        _asOf = asOf;
    }

    public void Forget()
    {
        _young.Clear();
        _old.Clear();
    }

    /// <summary>State, version and head of a resident, or <see langword="null"/>.</summary>
    public LoadedCare? Find(Id<Resident> resident)
    {
        if (!_young.TryGetValue(resident, out var kept) && _old.TryGetValue(resident, out kept))
            Put(resident, kept);
        return kept;
    }

    public void Put(Id<Resident> resident, LoadedCare loaded)
    {
        if (loaded.Care is null)
            return;
        if (_young.Count == Generation)
        {
            (_old, _young) = (_young, _old);
            _young.Clear();
        }

        _young[resident] = new(loaded.Care, loaded.Version, loaded.AuditHead, false);
    }

    /// <summary>Follows a commit that was written.</summary>
    public void Advance(CareCommit commit)
    {
        var before = Find(commit.Resident);
        if (before is null && commit.ExpectedVersion > 0)
            return;
        var care = ResidentCare.Replay(before?.Care, commit.Changes, commit.Audit.At);
        Put(commit.Resident, new(care, commit.Audit.Sequence, commit.Audit.Hash, false));
    }
}
