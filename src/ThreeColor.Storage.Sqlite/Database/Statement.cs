using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;

namespace ThreeColor.Storage.Sqlite.Database;

// One prepared statement, reused for the life of the store. It goes below ADO.NET because a command there boxes every
// parameter and builds a reader for every call, which costs more than the statement itself.
internal sealed class Statement : IDisposable
{
    private const int StackBytes = 512;
    private const uint Persistent = 1;

    // Strict: a text that UTF-8 cannot hold must not come back as another.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private int _parameter;
    private int _column;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, Persistent, out _statement));
    }

    /// <summary>Begins a new execution: parameters follow in the order of the question marks.</summary>
    public Statement New()
    {
        raw.sqlite3_reset(_statement);
        _parameter = 0;
        return this;
    }

    public Statement Set(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_parameter, value));
        return this;
    }

    public Statement Set(Instant value) => Set(Micros.From(value));

    public Statement Set(Instant? value) => value is { } instant ? Set(instant) : SetNull();

    public Statement Set<T>(Id<T> value) => Set(value.Value);

    public Statement Set<T>(Id<T>? value) => value is { } id ? Set(id.Value) : SetNull();

    public Statement Set(string? value)
    {
        if (value is null)
            return SetNull();
        var longest = Utf8.GetMaxByteCount(value.Length);
        byte[]? rented = null;
        var buffer = longest <= StackBytes ? stackalloc byte[StackBytes] : rented = ArrayPool<byte>.Shared.Rent(longest);
        var bytes = buffer[..Utf8.GetBytes(value, buffer)];
        // An empty span has no address, which SQLite would take for NULL.
        Check(bytes.IsEmpty
            ? raw.sqlite3_bind_text(_statement, ++_parameter, "")
            : raw.sqlite3_bind_text(_statement, ++_parameter, bytes));
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    public Statement SetNull()
    {
        Check(raw.sqlite3_bind_null(_statement, ++_parameter));
        return this;
    }

    /// <summary>Executes and gives the number of rows written.</summary>
    public int Run()
    {
        var code = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            Check(code);
        return raw.sqlite3_changes(_database);
    }

    public List<T> ToList<T>(Func<Statement, T> map)
    {
        var rows = new List<T>();
        try
        {
            while (Next())
                rows.Add(map(this));
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }

        return rows;
    }

    public T? First<T>(Func<Statement, T> map)
        where T : class
    {
        try
        {
            return Next() ? map(this) : null;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public long Long() => raw.sqlite3_column_int64(_statement, _column++);

    public int Int() => (int)Long();

    public bool Bool() => Long() != 0;

    public string Text() => Utf8.GetString(raw.sqlite3_column_blob(_statement, _column++));

    public Instant Instant() => Micros.ToInstant(Long());

    public Id<T> Id<T>() => new(Text());

    public bool SkipNull()
    {
        if (raw.sqlite3_column_type(_statement, _column) != raw.SQLITE_NULL)
            return false;
        _column++;
        return true;
    }

    public string? TextOrNull() => SkipNull() ? null : Text();

    public Instant? InstantOrNull() => SkipNull() ? null : Instant();

    public Id<T>? IdOrNull<T>() => SkipNull() ? null : Id<T>();

    public void Dispose() => _statement.Dispose();

    private bool Next()
    {
        _column = 0;
        var code = raw.sqlite3_step(_statement);
        if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            Check(code);
        return code == raw.SQLITE_ROW;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw new SqliteException(
                raw.sqlite3_errmsg(_database).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(_database));
    }
}
