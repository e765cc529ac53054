using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;

namespace ThreeColor.Storage.Sqlite.Database;

// The open file: its one connection, its statements, its transactions. Not safe for concurrent use; the store takes turns.
internal sealed class CareDatabase : IDisposable
{
    private const int CacheKibibytes = 32 * 1024;

    // 40 MB of log between checkpoints: the same hot pages are copied into the file less often.
    private const int CheckpointPages = 10_000;

    private readonly SqliteConnection _connection;
    private readonly WriterLock _writer;
    private readonly List<Statement> _statements = [];
    private readonly Statement _begin;
    private readonly Statement _beginWrite;
    private readonly Statement _commit;
    private readonly Statement _rollback;

    private CareDatabase(string path, SqliteCareStoreOptions options)
    {
        Path = path;
        _writer = new(path);
        _connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            ForeignKeys = true,
        }.ToString());
        try
        {
            _connection.Open();
            Prepare(options);
            _begin = Prepare("BEGIN");
            _beginWrite = Prepare("BEGIN IMMEDIATE");
            _commit = Prepare("COMMIT");
            _rollback = Prepare("ROLLBACK");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Path { get; }

    private sqlite3 Handle => _connection.Handle!;

    public static CareDatabase Open(SqliteCareStoreOptions options)
    {
        var path = System.IO.Path.GetFullPath(options.Path);
        try
        {
            return new(path, options);
        }
        catch (SqliteException e)
        {
            throw StoreFaults.From(e, path);
        }
    }

    public Statement Prepare(string sql)
    {
        var statement = new Statement(Handle, sql);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>Reads one consistent state.</summary>
    public T Read<T>(Func<T> work) => InTransaction(_begin, work);

    /// <summary>Writes all or nothing.</summary>
    public T Write<T>(Func<T> work)
    {
        _writer.Take();
        return InTransaction(_beginWrite, work);
    }

    public void Dispose()
    {
        foreach (var statement in _statements)
            statement.Dispose();
        _connection.Dispose();
        _writer.Dispose();
    }

    private T InTransaction<T>(Statement begin, Func<T> work)
    {
        try
        {
            begin.New().Run();
            var result = work();
            _commit.New().Run();
            return result;
        }
        catch (Exception e)
        {
            // SQLite has rolled back by itself after some errors.
            if (raw.sqlite3_get_autocommit(Handle) == 0)
                _rollback.New().Run();
            if (e is SqliteException error && StoreFaults.From(error, Path) is var fault && fault != e)
                throw fault;
            throw;
        }
    }

    // Looks before it touches: the file of another programme stays as it is.
    private void Prepare(SqliteCareStoreOptions options)
    {
        Execute($"PRAGMA busy_timeout = {(long)options.BusyTimeout.TotalMilliseconds}");
        if (Schema.IsEmpty(Handle))
        {
            _writer.Take();
            Execute("PRAGMA journal_mode = WAL");
            if (Schema.IsEmpty(Handle))
                Execute(Schema.Sql);
        }

        Schema.Check(Handle, Path);
        Execute("PRAGMA journal_mode = WAL");
        Execute($"PRAGMA synchronous = {(options.Durability == Durability.Full ? "FULL" : "NORMAL")}");
        Execute($"PRAGMA cache_size = -{CacheKibibytes}");
        Execute($"PRAGMA wal_autocheckpoint = {CheckpointPages}");
    }

    private void Execute(string sql)
    {
        var code = raw.sqlite3_exec(Handle, sql);
        if (code != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(Handle).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(Handle));
    }
}
