using System.Globalization;
using SQLitePCL;

namespace ThreeColor.Storage.Sqlite.Database;

// Schema version 2. Each table is keyed so that one resident's rows lie together and come out in the order of the record.
internal static partial class Schema
{
    public const int Version = 2;

    // "3COL": tells other tools, and us, whose file it is.
    private const int ApplicationId = 0x33434F4C;

    public static string Sql => string.Create(CultureInfo.InvariantCulture, $"""
        BEGIN IMMEDIATE;
        PRAGMA application_id = {ApplicationId};
        {Tables}
        {Views}
        INSERT INTO meta VALUES ('application_id', {ApplicationId}), ('schema_version', {Version}),
            ('instants', 'whole microseconds since 1970-01-01T00:00:00Z');
        COMMIT;
        """);

    public static bool IsEmpty(sqlite3 database) => Scalar(database, "SELECT count(*) FROM sqlite_schema") == "0";

    /// <exception cref="Ports.CareStoreException">TC0402 or TC0403.</exception>
    public static void Check(sqlite3 database, string path)
    {
        if (Scalar(database, "PRAGMA application_id") != ApplicationId.ToString(CultureInfo.InvariantCulture))
            throw StoreFaults.NotOurs(path);
        var version = Scalar(database, "SELECT value FROM meta WHERE key = 'schema_version'");
        if (version != Version.ToString(CultureInfo.InvariantCulture))
            throw StoreFaults.OtherVersion(path, version);
    }

    private static string Scalar(sqlite3 database, string sql)
    {
        using var statement = new Statement(database, sql);
        return statement.New().First(row => row.Text()) ?? "";
    }
}
