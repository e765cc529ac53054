using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ThreeColor.Storage.Sqlite.Database;

// One statement, compiled when it is first used and kept for the life of its connection. It goes below ADO.NET because a
// command there boxes every parameter and builds a reader for every call, which costs more than the statement itself.
internal sealed partial class Statement(sqlite3 database, string sql) : IDisposable
{
    private const uint Persistent = 1;

    private sqlite3_stmt? _compiled;
    private int _parameter;
    private int _column;

    public string Sql { get; } = sql;

    private sqlite3_stmt Compiled => _compiled ??= Compile();

    /// <summary>Begins a new execution: parameters follow in the order of their numbers.</summary>
    public Statement New()
    {
        raw.sqlite3_reset(Compiled);
        _parameter = 0;
        return this;
    }

    /// <summary>Executes and gives the number of rows written.</summary>
    public int Run()
    {
        var code = raw.sqlite3_step(Compiled);
        raw.sqlite3_reset(Compiled);
        if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            throw Error(code);
        return raw.sqlite3_changes(database);
    }

    /// <summary>All rows.</summary>
    /// <exception cref="UnreadableException">A row cannot be read.</exception>
    public List<T> ToList<T>(Func<Statement, T> map)
    {
        var rows = new List<T>();
        foreach (var row in Rows(map))
            rows.Add(row.Unreadable is { } unreadable ? throw unreadable : row.Value!);
        return rows;
    }

    /// <summary>The first rows that can be read, up to a limit; others are left out.</summary>
    public List<T> Readable<T>(int limit, Func<Statement, T> map, Action<UnreadableException>? skipped = null)
    {
        var rows = new List<T>();
        foreach (var row in Rows(map))
        {
            if (row.Unreadable is { } unreadable)
                skipped?.Invoke(unreadable);
            else
                rows.Add(row.Value!);
            if (rows.Count == limit)
                break;
        }

        return rows;
    }

    public T? First<T>(Func<Statement, T> map)
        where T : class
    {
        try
        {
            if (!Next())
                return null;
            var row = Map(map);
            return row.Unreadable is { } unreadable ? throw unreadable : row.Value;
        }
        finally
        {
            raw.sqlite3_reset(Compiled);
        }
    }

    public void Dispose() => _compiled?.Dispose();

    private IEnumerable<Row<T>> Rows<T>(Func<Statement, T> map)
    {
        try
        {
            while (Next())
                yield return Map(map);
        }
        finally
        {
            raw.sqlite3_reset(Compiled);
        }
    }

    private Row<T> Map<T>(Func<Statement, T> map)
    {
        _column = 0;
        try
        {
            return new(map(this), null);
        }
        catch (Exception e) when (UnreadableException.Explains(e))
        {
            return new(default, new UnreadableException(Place(Math.Max(0, _column - 1)), e));
        }
    }

    private bool Next()
    {
        var code = raw.sqlite3_step(Compiled);
        if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            throw Error(code);
        return code == raw.SQLITE_ROW;
    }

    private sqlite3_stmt Compile()
    {
        var code = raw.sqlite3_prepare_v3(database, Sql, Persistent, out var statement);
        if (code == raw.SQLITE_OK)
            return statement;
        var error = Error(code);
        // Somebody changed the tables: SQLite names what it misses, and that is no personal data.
        throw code == raw.SQLITE_ERROR ? new UnreadableException(raw.sqlite3_errmsg(database).utf8_to_string(), error) : error;
    }

    // The first column is always one of the table itself; others may be looked up elsewhere.
    private string Place(int column) =>
        $"{raw.sqlite3_column_table_name(Compiled, 0).utf8_to_string()}.{raw.sqlite3_column_name(Compiled, column).utf8_to_string()}";

    private Exception Error(int code)
    {
        var error = new SqliteException(
            raw.sqlite3_errmsg(database).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(database));
        if ((code & 0xFF) != raw.SQLITE_CORRUPT || _compiled is null || raw.sqlite3_column_count(_compiled) == 0)
            return error;
        return new UnreadableException(raw.sqlite3_column_table_name(_compiled, 0).utf8_to_string() ?? "a page", error);
    }

    private readonly record struct Row<T>(T? Value, UnreadableException? Unreadable);
}
