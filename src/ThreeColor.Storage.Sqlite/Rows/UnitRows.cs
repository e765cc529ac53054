using ThreeColor.Json;
using ThreeColor.Organisation;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

// Where units stand. Every unit that a row names is here, by itself where its path was never told.
internal sealed class UnitRows(CareConnection connection)
{
    private readonly Dictionary<Id<Unit>, ValueList<Id<Unit>>> _paths = [];
    private readonly Statement _find = connection.Prepare("SELECT path FROM units WHERE unit = ?");
    private readonly Statement _put = connection.Prepare("REPLACE INTO units (unit, path) VALUES (?, ?)");
    private readonly Statement _clear = connection.Prepare(
        "DELETE FROM unit_paths WHERE unit = ?1 AND above IN (SELECT value FROM json_each((SELECT path FROM units WHERE unit = ?1)))");
    private readonly Statement _below = connection.Prepare("INSERT OR IGNORE INTO unit_paths (above, unit) VALUES (?, ?)");
    private readonly Statement _subtree = connection.Prepare("SELECT unit FROM unit_paths WHERE above = ? ORDER BY unit");
    private readonly Statement _all = connection.Prepare("SELECT unit FROM units ORDER BY unit");

    /// <summary>The units below one, itself included; all of them for <see langword="null"/>.</summary>
    public List<Id<Unit>> Below(Id<Unit>? unit) => unit is { } above
        ? _subtree.New().Set(above).Readable(int.MaxValue, row => row.Id<Unit>())
        : _all.New().Readable(int.MaxValue, row => row.Id<Unit>());

    public void Put(ValueList<Id<Unit>> path)
    {
        if (path.IsEmpty || (Known(path[0]) is { } known && known == path))
            return;
        _clear.New().Set(path[0]).Run();
        _put.New().Set(path[0]).Set(CareJson.Write(path.Select(unit => unit.Value).ToValueList())).Run();
        _below.New().Set(path[0]).Set(path[0]).Run();
        foreach (var above in path)
            _below.New().Set(above).Set(path[0]).Run();
        _paths[path[0]] = path;
    }

    public void Know(Id<Unit> unit)
    {
        if (Known(unit) is null)
            Put([unit]);
    }

    /// <summary>After a rollback: what was written is not there.</summary>
    public void Forget() => _paths.Clear();

    public static ValueList<Id<Unit>> ReadPath(string json) =>
        CareJson.Read<ValueList<string>>(json).Select(unit => new Id<Unit>(unit)).ToValueList();

    private ValueList<Id<Unit>>? Known(Id<Unit> unit)
    {
        if (_paths.TryGetValue(unit, out var known))
            return known;
        var kept = _find.New().Set(unit).Readable(1, row => ReadPath(row.Text()));
        return kept.Count == 0 ? null : _paths[unit] = kept[0];
    }
}
