using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ThreeColor.Storage.Sqlite.Database;

// One connection with its statements. Not safe for concurrent use: a lane gives it to one call after the other.
internal sealed class CareConnection : IDisposable
{
    private const int WriterCacheKibibytes = 32 * 1024;
    private const int ReaderCacheKibibytes = 8 * 1024;

    // 80 MB of log between checkpoints: the same hot pages are copied into the file less often.
    private const int CheckpointPages = 10_000;

    private readonly SqliteConnection _connection;
    private readonly List<Statement> _statements = [];
    private readonly Statement _begin;
    private readonly Statement _beginWrite;
    private readonly Statement _commit;
    private readonly Statement _rollback;

    private CareConnection(string path, SqliteOpenMode mode)
    {
        Path = path;
        _connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            _connection.Open();
        }
        catch
        {
            _connection.Dispose();
            throw;
        }

        _begin = Prepare("BEGIN");
        _beginWrite = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
    }

    public string Path { get; }

    public IReadOnlyList<Statement> Statements => _statements;

    public sqlite3 Handle => _connection.Handle!;

    private bool InTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>A connection that can write, as it comes: nothing is looked at or set.</summary>
    public static CareConnection ToWrite(string path, bool create) =>
        new(path, create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);

    public static CareConnection ToRead(string path, NodaTime.Duration busyTimeout)
    {
        var connection = new CareConnection(path, SqliteOpenMode.ReadOnly);
        connection.WaitWhileBusy(busyTimeout);
        connection.Execute($"PRAGMA cache_size = -{ReaderCacheKibibytes}");
        return connection;
    }

    public void WaitWhileBusy(NodaTime.Duration timeout) => Execute($"PRAGMA busy_timeout = {(long)timeout.TotalMilliseconds}");

    public void SetUpWriter(bool survivesPowerLoss)
    {
        Execute("PRAGMA journal_mode = WAL");
        Execute($"PRAGMA synchronous = {(survivesPowerLoss ? "FULL" : "NORMAL")}");
        Execute($"PRAGMA cache_size = -{WriterCacheKibibytes}");
        Execute($"PRAGMA wal_autocheckpoint = {CheckpointPages}");
        Execute("PRAGMA temp_store = MEMORY");
    }

    public Statement Prepare(string sql)
    {
        var statement = new Statement(Handle, sql);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>Reads one consistent state.</summary>
    public T Read<T>(Func<T> work) => Do(_begin, work);

    /// <summary>Writes all or nothing.</summary>
    public T Write<T>(Func<T> work) => Do(_beginWrite, work);

    public void Execute(string sql)
    {
        var code = raw.sqlite3_exec(Handle, sql);
        if (code != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(Handle).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(Handle));
    }

    public string Scalar(string sql)
    {
        using var statement = new Statement(Handle, $"SELECT CAST(({sql}) AS TEXT)");
        return statement.New().First(row => row.TextOrNull() ?? "") ?? "";
    }

    public string Pragma(string name)
    {
        using var statement = new Statement(Handle, $"SELECT CAST({name} AS TEXT) FROM pragma_{name}");
        return statement.New().First(row => row.Text()) ?? "";
    }

    public void Dispose()
    {
        foreach (var statement in _statements)
            statement.Dispose();
        _connection.Dispose();
    }

    private T Do<T>(Statement begin, Func<T> work)
    {
        try
        {
            begin.New().Run();
            var result = work();
            _commit.New().Run();
            return result;
        }
        catch
        {
            // SQLite has rolled back by itself after some errors.
            if (InTransaction)
                _rollback.New().Run();
            throw;
        }
    }
}
