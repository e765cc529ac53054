using Microsoft.Data.Sqlite;
using SQLitePCL;
using ThreeColor.Ports;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Storage.Sqlite.Migrations;

namespace ThreeColor.Storage.Sqlite;

// From a path to a connection that can be worked with. It looks before it touches: the file of another program stays as it is.
internal static class Opening
{
    /// <exception cref="CareStoreException">TC0401 to TC0404, TC0406.</exception>
    public static CareConnection Open(SqliteCareStoreOptions options, WriterLock writerLock)
    {
        var path = Path.GetFullPath(options.Path);
        if (!options.Create && !Directory.Exists(path) && new FileInfo(path) is not { Exists: true, Length: > 0 })
            throw StoreFaults.NothingThere.At(path);
        CareConnection? connection = null;
        try
        {
            connection = CareConnection.ToWrite(path, options.Create);
            SetUp(connection, options, writerLock);
            return connection;
        }
        catch (Exception e)
        {
            connection?.Dispose();
            throw e is SqliteException or UnreadableException ? Fault(e, path) : e;
        }
    }

    private static void SetUp(CareConnection connection, SqliteCareStoreOptions options, WriterLock writerLock)
    {
        connection.WaitWhileBusy(options.BusyTimeout);
        if (Schema.IsEmpty(connection))
            Begin(connection, options, writerLock);
        if (Schema.VersionOf(connection) != Schema.Version)
        {
            writerLock.Take();
            Migration.Run(connection);
            Migration.Extend(connection);
        }

        connection.SetUpWriter(survivesPowerLoss: options.Durability == Durability.Full);
    }

    private static void Begin(CareConnection connection, SqliteCareStoreOptions options, WriterLock writerLock)
    {
        if (!options.Create)
            throw StoreFaults.NothingThere.At(connection.Path);
        writerLock.Take();
        connection.Execute($"PRAGMA page_size = {Schema.PageSize}");
        connection.Execute("PRAGMA journal_mode = WAL");
        if (Schema.IsEmpty(connection))
            connection.Execute(Schema.Sql);
    }

    private static Exception Fault(Exception e, string path) =>
        e is UnreadableException or SqliteException { SqliteErrorCode: raw.SQLITE_ERROR }
            ? StoreFaults.NotADatabase.At(path, e)
            : StoreFaults.From(e, path);
}
