namespace ThreeColor.Storage.Sqlite.Database;

// What is kept for good. in_care is 1 while a row belongs to the resident's state, so that loading it reads no history.
internal static partial class Schema
{
    private const string HistoryTables = """
        CREATE TABLE tier_periods (
            resident TEXT NOT NULL,
            number INTEGER NOT NULL,
            starts_at INTEGER NOT NULL,
            standing INTEGER NOT NULL,
            tier TEXT,
            tags TEXT NOT NULL,
            PRIMARY KEY (resident, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE residences (
            resident TEXT NOT NULL,
            number INTEGER NOT NULL,
            starts_at INTEGER NOT NULL,
            unit TEXT NOT NULL,
            dwelling TEXT NOT NULL,
            PRIMARY KEY (resident, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE pauses (
            resident TEXT NOT NULL,
            id TEXT NOT NULL,
            reason INTEGER NOT NULL,
            starts_at INTEGER NOT NULL,
            ends_at INTEGER,
            review_at INTEGER,
            asked INTEGER NOT NULL,
            in_care INTEGER NOT NULL,
            entered_by TEXT,
            entered_at INTEGER,
            confirmed_by TEXT,
            confirmed_at INTEGER,
            voided_at INTEGER,
            asked_at INTEGER,
            counts_from INTEGER,
            undoing TEXT,
            PRIMARY KEY (resident, id)
        ) STRICT, WITHOUT ROWID;

        -- ended_at and ending are NULL while the override holds.
        CREATE TABLE overrides (
            resident TEXT NOT NULL,
            id TEXT NOT NULL,
            tier TEXT NOT NULL,
            author TEXT NOT NULL,
            reason TEXT NOT NULL,
            starts_at INTEGER NOT NULL,
            until INTEGER NOT NULL,
            tier_before TEXT,
            against TEXT,
            ended_at INTEGER,
            ending INTEGER,
            in_care INTEGER NOT NULL,
            PRIMARY KEY (resident, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE appeals (
            resident TEXT NOT NULL,
            id TEXT NOT NULL,
            by TEXT NOT NULL,
            statement TEXT NOT NULL,
            against TEXT,
            filed_by TEXT NOT NULL,
            filed_at INTEGER NOT NULL,
            answer_by INTEGER NOT NULL,
            reminded INTEGER NOT NULL,
            answered_at INTEGER,
            answered_by TEXT,
            outcome INTEGER,
            grounds TEXT NOT NULL,
            in_care INTEGER NOT NULL,
            PRIMARY KEY (resident, id)
        ) STRICT, WITHOUT ROWID;

        -- checklist is a number of words: ["open.health","enter.gas hazard"], an item that was fine by its name alone; NULL for none.
        CREATE TABLE visits (
            resident TEXT NOT NULL,
            occurred_at INTEGER NOT NULL,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            seen INTEGER NOT NULL,
            method INTEGER NOT NULL,
            worker TEXT NOT NULL,
            voided_at INTEGER,
            void_reason TEXT,
            arrived_at INTEGER,
            departed_at INTEGER,
            checklist INTEGER,
            note TEXT NOT NULL,
            entered_by TEXT,
            PRIMARY KEY (resident, occurred_at, id),
            UNIQUE (id, resident)
        ) STRICT, WITHOUT ROWID;

        -- Windows that are over. ending is 1 met, 2 late, 3 excused, 4 missed.
        CREATE TABLE windows (
            resident TEXT NOT NULL,
            duty TEXT NOT NULL,
            number INTEGER NOT NULL,
            ending INTEGER NOT NULL,
            ended_at INTEGER NOT NULL,
            opens_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            missed_at INTEGER,
            paused INTEGER NOT NULL,
            met_by TEXT,
            tier TEXT,
            unit TEXT NOT NULL,
            resume TEXT NOT NULL,
            PRIMARY KEY (resident, duty, number)
        ) STRICT, WITHOUT ROWID;

        """;

    private const string EventTables = """
        -- policy is a number of words. home is the resident's unit, as of now while the event is in care.
        CREATE TABLE events (
            resident TEXT NOT NULL,
            cause TEXT NOT NULL,
            episode INTEGER NOT NULL,
            id TEXT NOT NULL UNIQUE,
            source INTEGER NOT NULL,
            severity INTEGER NOT NULL,
            stage INTEGER NOT NULL,
            raised_at INTEGER NOT NULL,
            policy INTEGER NOT NULL,
            subject TEXT NOT NULL,
            ladder TEXT NOT NULL,
            rung INTEGER NOT NULL,
            top_rung INTEGER NOT NULL,
            post TEXT NOT NULL,
            post_unit TEXT NOT NULL,
            called TEXT,
            owner TEXT,
            due_at INTEGER,
            snoozed_until INTEGER,
            handler TEXT,
            fed_back_at INTEGER,
            evaluator TEXT,
            evaluation INTEGER,
            waiver_reason TEXT NOT NULL,
            reopened INTEGER NOT NULL,
            ended_at INTEGER,
            silent_from INTEGER,
            silent_until INTEGER,
            whistles TEXT NOT NULL,
            listed TEXT NOT NULL,
            revision INTEGER NOT NULL,
            home TEXT NOT NULL,
            in_care INTEGER NOT NULL,
            reports TEXT NOT NULL DEFAULT '[]',
            dispensed_until INTEGER,
            dispensations INTEGER NOT NULL DEFAULT 0,
            snoozes INTEGER NOT NULL DEFAULT 0,
            limit_after INTEGER,
            entered_by TEXT,
            PRIMARY KEY (resident, cause, episode)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX events_open ON events (home, id) WHERE in_care = 1 AND stage < 5;

        -- One row after the other, so that pages fill up; actor, purpose, kind and policy are numbers of words. The hash before is
        -- that of the sequence before.
        CREATE TABLE audit (
            row INTEGER NOT NULL PRIMARY KEY,
            resident TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            at INTEGER NOT NULL,
            actor INTEGER NOT NULL,
            purpose INTEGER NOT NULL,
            command TEXT NOT NULL,
            kind INTEGER NOT NULL,
            policy INTEGER NOT NULL,
            form INTEGER NOT NULL,
            payload_digest ANY NOT NULL,
            hash ANY NOT NULL,
            salt ANY NOT NULL,
            payload TEXT NOT NULL,
            UNIQUE (resident, sequence),
            UNIQUE (resident, command)
        ) STRICT;

        -- state is 0 while waiting, 1 when delivered, 2 when given up and escalated. type and subject are NULL where the notice says them.
        CREATE TABLE outbox (
            id TEXT NOT NULL PRIMARY KEY,
            type TEXT,
            subject TEXT,
            time INTEGER NOT NULL,
            notice_kind INTEGER NOT NULL,
            recipient_kind INTEGER NOT NULL,
            recipient TEXT NOT NULL,
            resident TEXT NOT NULL,
            event TEXT,
            due_at INTEGER,
            state INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            next_attempt_at INTEGER,
            lease_until INTEGER,
            attempted_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX outbox_waiting ON outbox (next_attempt_at, id) WHERE state = 0;

        """;

    private const string PolicyTables = """
        CREATE TABLE policies (
            digest TEXT NOT NULL PRIMARY KEY,
            policy_id TEXT NOT NULL,
            version TEXT NOT NULL,
            json TEXT NOT NULL
        ) STRICT;

        CREATE TABLE editions (
            number INTEGER NOT NULL PRIMARY KEY,
            digest TEXT NOT NULL,
            starts_at INTEGER NOT NULL,
            by TEXT NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;

        """;
}
