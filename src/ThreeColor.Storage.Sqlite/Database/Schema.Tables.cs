namespace ThreeColor.Storage.Sqlite.Database;

internal static partial class Schema
{
    private const string Tables = """
        CREATE TABLE meta (
            key TEXT NOT NULL PRIMARY KEY,
            value ANY NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE residents (
            id TEXT NOT NULL PRIMARY KEY,
            version INTEGER NOT NULL,
            audit_head TEXT NOT NULL,
            next_due_at INTEGER,
            lease_until INTEGER,
            standing INTEGER NOT NULL,
            tier TEXT,
            name TEXT NOT NULL,
            born_on TEXT,
            dwelling TEXT NOT NULL,
            unit TEXT NOT NULL,
            registered_at INTEGER NOT NULL,
            contact_persons TEXT NOT NULL,
            team TEXT NOT NULL,
            declined TEXT NOT NULL,
            assessment TEXT
        ) STRICT;
        CREATE INDEX residents_due ON residents (next_due_at, id) WHERE next_due_at IS NOT NULL;

        -- kind is 1 for yes or no (0, 1), 2 for a whole number, 3 for a choice; value is NULL exactly when absence is not.
        CREATE TABLE claims (
            resident TEXT NOT NULL REFERENCES residents (id),
            number INTEGER NOT NULL,
            fact TEXT NOT NULL,
            kind INTEGER,
            value ANY,
            absence INTEGER,
            source TEXT NOT NULL,
            observed_at INTEGER NOT NULL,
            recorded_at INTEGER NOT NULL,
            PRIMARY KEY (resident, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE tier_periods (
            resident TEXT NOT NULL REFERENCES residents (id),
            number INTEGER NOT NULL,
            starts_at INTEGER NOT NULL,
            standing INTEGER NOT NULL,
            tier TEXT,
            tags TEXT NOT NULL,
            PRIMARY KEY (resident, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE pauses (
            resident TEXT NOT NULL REFERENCES residents (id),
            id TEXT NOT NULL,
            reason INTEGER NOT NULL,
            starts_at INTEGER NOT NULL,
            ends_at INTEGER,
            review_at INTEGER,
            review_asked INTEGER NOT NULL,
            PRIMARY KEY (resident, id)
        ) STRICT, WITHOUT ROWID;

        -- ended_at and ending are NULL while the override holds.
        CREATE TABLE overrides (
            resident TEXT NOT NULL REFERENCES residents (id),
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
            PRIMARY KEY (resident, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE appeals (
            resident TEXT NOT NULL REFERENCES residents (id),
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
            PRIMARY KEY (resident, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE visits (
            resident TEXT NOT NULL REFERENCES residents (id),
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
            checklist TEXT NOT NULL,
            note TEXT NOT NULL,
            PRIMARY KEY (resident, occurred_at, id),
            UNIQUE (id, resident)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE windows (
            resident TEXT NOT NULL REFERENCES residents (id),
            duty TEXT NOT NULL,
            number INTEGER NOT NULL,
            opens_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            missed_at INTEGER,
            met_by TEXT,
            met_at INTEGER,
            excused_at INTEGER,
            tier TEXT,
            unit TEXT NOT NULL,
            event TEXT,
            PRIMARY KEY (resident, duty, number)
        ) STRICT, WITHOUT ROWID;

        -- in_care is 1 while the event belongs to the resident's state: every open one, and the newest of its cause.
        CREATE TABLE events (
            resident TEXT NOT NULL REFERENCES residents (id),
            cause TEXT NOT NULL,
            episode INTEGER NOT NULL,
            id TEXT NOT NULL UNIQUE,
            source INTEGER NOT NULL,
            severity INTEGER NOT NULL,
            stage INTEGER NOT NULL,
            raised_at INTEGER NOT NULL,
            policy_digest TEXT NOT NULL,
            subject TEXT NOT NULL,
            ladder TEXT NOT NULL,
            rung INTEGER NOT NULL,
            top_rung INTEGER NOT NULL,
            post TEXT NOT NULL,
            post_unit TEXT NOT NULL,
            called TEXT NOT NULL,
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
            retracted TEXT NOT NULL,
            revision INTEGER NOT NULL,
            in_care INTEGER NOT NULL,
            PRIMARY KEY (resident, cause, episode)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE reminders (
            resident TEXT NOT NULL REFERENCES residents (id),
            duty TEXT NOT NULL,
            due_at INTEGER NOT NULL,
            PRIMARY KEY (resident, duty)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE audit (
            row INTEGER NOT NULL PRIMARY KEY,
            resident TEXT NOT NULL REFERENCES residents (id),
            sequence INTEGER NOT NULL,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            purpose TEXT NOT NULL,
            command TEXT NOT NULL,
            kind TEXT NOT NULL,
            policy_digest TEXT NOT NULL,
            payload TEXT NOT NULL,
            salt TEXT NOT NULL,
            payload_digest TEXT NOT NULL,
            previous_hash TEXT NOT NULL,
            hash TEXT NOT NULL,
            UNIQUE (resident, sequence),
            UNIQUE (resident, command)
        ) STRICT;

        -- state is 0 while waiting, 1 when delivered, 2 when given up and escalated.
        CREATE TABLE outbox (
            id TEXT NOT NULL PRIMARY KEY,
            type TEXT NOT NULL,
            subject TEXT NOT NULL,
            time INTEGER NOT NULL,
            notice_kind INTEGER NOT NULL,
            recipient_kind INTEGER NOT NULL,
            recipient TEXT NOT NULL,
            resident TEXT NOT NULL,
            event TEXT,
            due_at INTEGER,
            state INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            next_attempt_at INTEGER NOT NULL,
            lease_until INTEGER,
            attempted_at INTEGER
        ) STRICT;
        CREATE INDEX outbox_waiting ON outbox (next_attempt_at, id) WHERE state = 0;

        CREATE TABLE policies (
            digest TEXT NOT NULL PRIMARY KEY,
            policy_id TEXT NOT NULL,
            version TEXT NOT NULL,
            json TEXT NOT NULL
        ) STRICT;
        """;
}
