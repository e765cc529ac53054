using System.Globalization;

namespace ThreeColor.Storage.Sqlite.Database;

// Schema version 4. Each table is keyed so that one resident's rows lie together and come out in the order of the record.
internal static partial class Schema
{
    public const int Version = 4;

    /// <summary>The oldest version that a migration brings up to this one, by writing all anew.</summary>
    public const int Oldest = 2;

    /// <summary>The version to which columns are added.</summary>
    public const int Before = 3;

    /// <summary>Larger pages waste less on audit rows of about a kilobyte.</summary>
    public const int PageSize = 8192;

    // "3COL": tells other tools, and us, whose file it is.
    private const int ApplicationId = 0x33434F4C;

    public static string Tables => FileTables + UnitTables + HistoryTables + EventTables + PolicyTables;

    public static string Sql => string.Create(CultureInfo.InvariantCulture, $"""
        BEGIN IMMEDIATE;
        PRAGMA application_id = {ApplicationId};
        {Tables}
        {Views}
        INSERT INTO meta VALUES ('application_id', {ApplicationId}), ('schema_version', {Version}),
            ('instants', 'whole microseconds since 1970-01-01T00:00:00Z');
        COMMIT;
        """);

    public static bool IsEmpty(CareConnection connection) => connection.Scalar("SELECT count(*) FROM sqlite_schema") == "0";

    /// <summary>The schema version of a file that is ours.</summary>
    /// <exception cref="Ports.CareStoreException">TC0402 or TC0403.</exception>
    public static int VersionOf(CareConnection connection)
    {
        if (connection.Pragma("application_id") != ApplicationId.ToString(CultureInfo.InvariantCulture))
            throw StoreFaults.NotADatabase.At(connection.Path);
        var text = connection.Scalar("SELECT value FROM meta WHERE key = 'schema_version'");
        return int.TryParse(text, CultureInfo.InvariantCulture, out var version) && version is Version or Before or Oldest
            ? version
            : throw StoreFaults.AnotherVersion.With([connection.Path, text, Version, Oldest]);
    }
}
