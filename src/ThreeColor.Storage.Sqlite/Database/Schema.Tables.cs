namespace ThreeColor.Storage.Sqlite.Database;

// The person and what is open about them. Rows of one resident lie together, in the order of the record.
internal static partial class Schema
{
    private const string FileTables = """
        CREATE TABLE meta (
            key TEXT NOT NULL PRIMARY KEY,
            value ANY NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Texts that come again and again: digests of policies, checklists as answered, who asked, what for.
        CREATE TABLE words (
            number INTEGER NOT NULL PRIMARY KEY,
            word TEXT NOT NULL UNIQUE
        ) STRICT;

        -- edition: decided under it; followed: the duties were folded under it. The state is of settled_at, NULL after a migration.
        CREATE TABLE residents (
            id TEXT NOT NULL PRIMARY KEY,
            version INTEGER NOT NULL,
            audit_head ANY NOT NULL,
            next_due_at INTEGER,
            lease_until INTEGER,
            edition INTEGER NOT NULL,
            rank INTEGER NOT NULL,
            settled_at INTEGER,
            followed INTEGER NOT NULL,
            standing INTEGER NOT NULL,
            standing_since INTEGER,
            tier TEXT,
            tags TEXT,
            name TEXT NOT NULL,
            born_on TEXT,
            dwelling TEXT NOT NULL,
            unit TEXT NOT NULL,
            registered_at INTEGER NOT NULL,
            resides_since INTEGER NOT NULL,
            contact_persons TEXT NOT NULL,
            team TEXT NOT NULL,
            declined TEXT NOT NULL,
            assessment TEXT,
            lowering TEXT,
            last_seen TEXT,
            attempts TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX residents_due ON residents (next_due_at) WHERE next_due_at IS NOT NULL;
        CREATE INDEX residents_edition ON residents (edition, rank);
        CREATE INDEX residents_unit ON residents (unit);

        -- Why the programme cannot work for a resident; a commit of the resident ends it.
        CREATE TABLE troubles (
            resident TEXT NOT NULL PRIMARY KEY,
            code TEXT NOT NULL,
            detail TEXT NOT NULL,
            since INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            next_try_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- kind is 1 for yes or no (0, 1), 2 for a whole number, 3 for a choice; value is NULL exactly when absence is not.
        -- current is 1 while the claim can still count.
        CREATE TABLE claims (
            resident TEXT NOT NULL,
            number INTEGER NOT NULL,
            fact TEXT NOT NULL,
            kind INTEGER,
            value ANY,
            absence INTEGER,
            source TEXT NOT NULL,
            observed_at INTEGER NOT NULL,
            recorded_at INTEGER NOT NULL,
            current INTEGER NOT NULL,
            PRIMARY KEY (resident, number)
        ) STRICT, WITHOUT ROWID;

        -- The columns from number to overdue are those of the pending window, NULL where none is pending. home is the resident's unit;
        -- overdue is that of the resident's newest commit.
        CREATE TABLE open_duties (
            resident TEXT NOT NULL,
            duty TEXT NOT NULL,
            state TEXT NOT NULL,
            reminded_of INTEGER,
            home TEXT NOT NULL,
            number INTEGER,
            opens_at INTEGER,
            due_at INTEGER,
            missed_at INTEGER,
            paused INTEGER,
            tier TEXT,
            unit TEXT,
            overdue INTEGER,
            PRIMARY KEY (resident, duty)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX open_duties_due ON open_duties (home, due_at, resident, duty) WHERE paused = 0;
        CREATE INDEX open_duties_unswept ON open_duties (due_at) WHERE paused = 0 AND overdue = 0;

        """;

    private const string UnitTables = """
        -- The path of a unit: itself and those above it up to the root, as last known.
        CREATE TABLE units (
            unit TEXT NOT NULL PRIMARY KEY,
            path TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- The same the other way round: who is below, the unit itself included.
        CREATE TABLE unit_paths (
            above TEXT NOT NULL,
            unit TEXT NOT NULL,
            PRIMARY KEY (above, unit)
        ) STRICT, WITHOUT ROWID;

        -- tier is empty for windows outside any.
        CREATE TABLE coverage (
            unit TEXT NOT NULL,
            tier TEXT NOT NULL,
            opened INTEGER NOT NULL,
            met INTEGER NOT NULL,
            late INTEGER NOT NULL,
            excused INTEGER NOT NULL,
            missed INTEGER NOT NULL,
            pending INTEGER NOT NULL,
            overdue INTEGER NOT NULL,
            PRIMARY KEY (unit, tier)
        ) STRICT, WITHOUT ROWID;

        """;
}
