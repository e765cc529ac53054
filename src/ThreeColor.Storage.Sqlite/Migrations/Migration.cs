using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Storage.Sqlite.Rows;

namespace ThreeColor.Storage.Sqlite.Migrations;

// Brings a file of schema version 2 up to this version, in one transaction: either all of it is there in the new form, counted,
// or the file is as it was.
internal static partial class Migration
{
    // Tables of version 2 whose rows must all be there afterwards.
    private static readonly string[] Kept =
        ["residents", "claims", "tier_periods", "pauses", "overrides", "appeals", "visits", "events", "audit", "outbox", "policies"];

    // Windows are worked out anew by the engine, and reminders go with them.
    private static readonly string[] Dropped = ["windows", "reminders", "meta"];

    /// <exception cref="InvalidOperationException">Rows got lost on the way; the file is as it was.</exception>
    public static void Run(CareConnection connection)
    {
        if (Schema.VersionOf(connection) != Schema.Oldest)
            return;
        // Else the renamed tables would take the references of others along.
        connection.Execute("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; PRAGMA temp_store = MEMORY");
        connection.Write(() => Rewrite(connection));
        connection.Execute("PRAGMA legacy_alter_table = OFF");
        Compact(connection);
    }

    private static bool Rewrite(CareConnection connection)
    {
        // Somebody else may have done it while we waited.
        if (Schema.VersionOf(connection) != Schema.Oldest)
            return false;
        SetAside(connection);
        connection.Execute(Schema.Tables + Schema.Views);
        connection.Execute(Files + History + Rest);
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO meta SELECT key, CASE key WHEN 'schema_version' THEN {Schema.Version} ELSE value END FROM old_meta;
            """));
        foreach (var kind in Enum.GetValues<Events.NoticeKind>())
            connection.Execute(
                $"UPDATE outbox SET type = NULL WHERE type = '{MessageRows.TypeOf(kind)}' AND notice_kind = {(int)kind}");
        CountContacts(connection);
        foreach (var table in Kept)
            Check(connection, table);
        foreach (var table in Kept.Concat(Dropped))
            connection.Execute($"DROP TABLE old_{table}");
        return true;
    }

    /// <summary>Adds the columns that version 3 did not have, in one transaction.</summary>
    public static void Extend(CareConnection connection) => connection.Write(() =>
    {
        // Somebody else may have done it while we waited.
        if (Schema.VersionOf(connection) != Schema.Before)
            return false;
        connection.Execute(Columns);
        connection.Execute($"UPDATE meta SET value = {Schema.Version} WHERE key = 'schema_version'");
        return true;
    });

    private static void SetAside(CareConnection connection)
    {
        foreach (var view in new[] { "resident_list", "visit_list", "window_status", "event_list" })
            connection.Execute($"DROP VIEW IF EXISTS {view}");
        foreach (var index in new[] { "residents_due", "outbox_waiting" })
            connection.Execute($"DROP INDEX IF EXISTS {index}");
        foreach (var table in Kept.Concat(Dropped))
            connection.Execute($"ALTER TABLE {table} RENAME TO old_{table}");
    }

    private static void Check(CareConnection connection, string table)
    {
        var before = connection.Scalar($"SELECT count(*) FROM old_{table}");
        var after = connection.Scalar($"SELECT count(*) FROM {table}");
        if (before != after)
            throw new InvalidOperationException($"The table {table} had {before} rows and would have {after}; nothing was changed.");
    }

    // The newest contact and the attempts since, folded from the visits as commits would have.
    private static void CountContacts(CareConnection connection)
    {
        using var residents = new Statement(connection.Handle, "SELECT id FROM residents");
        var visits = new VisitRows(connection, new(connection));
        var state = new FileStateRows(connection);
        foreach (var id in residents.New().Readable(int.MaxValue, row => row.Id<Residents.Resident>()))
            if (ContactsOf(connection, visits, id) is { IsEmpty: false } contacts)
                state.PutContacts(id, LastSeen(contacts), Attempts(contacts));
    }

    private static ValueList<Visits.Contact> ContactsOf(CareConnection connection, VisitRows visits, Id<Residents.Resident> id)
    {
        try
        {
            return visits.Since(id, NodaTime.Instant.FromUtc(-4000, 1, 1, 0, 0)).RemoveAll(contact => contact.VoidedAt is not null);
        }
        catch (UnreadableException)
        {
            // A damaged row stays as damaged as it was.
            return [];
        }
    }

    private static Visits.Contact? LastSeen(ValueList<Visits.Contact> contacts) => contacts.LastOrDefault(contact => contact.Seen);

    private static ValueList<Visits.Contact> Attempts(ValueList<Visits.Contact> contacts) =>
        contacts.Skip(contacts.ToList().FindLastIndex(contact => contact.Seen) + 1)
            .TakeLast(Residents.ResidentCare.AttemptsKept).ToValueList();

    // The old rows' pages are given back, and pages get their new size. While others read the file it stays larger; that is all.
    private static void Compact(CareConnection connection)
    {
        try
        {
            connection.Execute("PRAGMA journal_mode = DELETE");
            connection.Execute($"PRAGMA page_size = {Schema.PageSize}");
            connection.Execute("VACUUM");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL)
        {
        }
    }
}
