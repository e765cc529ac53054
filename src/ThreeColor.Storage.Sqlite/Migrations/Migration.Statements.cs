namespace ThreeColor.Storage.Sqlite.Migrations;

internal static partial class Migration
{
    // next_due_at = 0: the next sweep takes everybody, works the duties out from birth and writes the state down anew.
    private const string Files = """
        INSERT INTO residents (id, version, audit_head, next_due_at, edition, rank, followed, standing, standing_since, tier, tags,
            name, born_on, dwelling, unit, registered_at, resides_since, contact_persons, team, declined, assessment, lowering, attempts)
        SELECT id, r.version, coalesce(unhex(audit_head), audit_head), 0, 0, 0, 0, r.standing, p.starts_at, r.tier, p.tags,
            name, born_on, dwelling, unit, registered_at, registered_at, contact_persons, team, declined,
            CASE WHEN json_valid(assessment) THEN json_remove(assessment, '$.lowering') ELSE assessment END,
            CASE WHEN json_valid(assessment) THEN json_extract(assessment, '$.lowering') END, '[]'
        FROM old_residents r LEFT JOIN old_tier_periods p ON p.resident = r.id
            AND p.number = (SELECT max(number) FROM old_tier_periods newest WHERE newest.resident = r.id);

        INSERT INTO residences (resident, number, starts_at, unit, dwelling) SELECT id, 1, registered_at, unit, dwelling FROM old_residents;

        INSERT INTO units (unit, path) SELECT DISTINCT unit, json_array(unit) FROM old_residents;

        INSERT INTO unit_paths (above, unit) SELECT unit, unit FROM units;

        -- Which claims are counted is known to the policy alone, so all can count until the state is written down anew.
        INSERT INTO claims (resident, number, fact, kind, value, absence, source, observed_at, recorded_at, current)
        SELECT resident, number, fact, kind, value, absence, source, observed_at, recorded_at, 1 FROM old_claims;

        """;

    private const string Columns = """
        ALTER TABLE events ADD COLUMN reports TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE events ADD COLUMN dispensed_until INTEGER;
        ALTER TABLE events ADD COLUMN dispensations INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE events ADD COLUMN snoozes INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE events ADD COLUMN limit_after INTEGER;
        ALTER TABLE events ADD COLUMN entered_by TEXT;
        ALTER TABLE visits ADD COLUMN entered_by TEXT;
        ALTER TABLE pauses ADD COLUMN entered_by TEXT;
        ALTER TABLE pauses ADD COLUMN entered_at INTEGER;
        ALTER TABLE pauses ADD COLUMN confirmed_by TEXT;
        ALTER TABLE pauses ADD COLUMN confirmed_at INTEGER;
        ALTER TABLE pauses ADD COLUMN voided_at INTEGER;
        ALTER TABLE pauses ADD COLUMN asked_at INTEGER;
        ALTER TABLE pauses ADD COLUMN counts_from INTEGER;
        ALTER TABLE pauses ADD COLUMN undoing TEXT;
        ALTER TABLE pauses RENAME COLUMN review_asked TO asked;
        """;

    private const string History = """
        INSERT INTO tier_periods SELECT resident, number, starts_at, standing, tier, tags FROM old_tier_periods;

        INSERT INTO pauses (resident, id, reason, starts_at, ends_at, review_at, asked, in_care)
        SELECT resident, id, reason, starts_at, ends_at, review_at, review_asked,
            ends_at IS NULL OR ends_at > coalesce(
                (SELECT at FROM old_audit a WHERE a.resident = p.resident ORDER BY sequence DESC LIMIT 1), 0)
        FROM old_pauses p;

        INSERT INTO overrides (resident, id, tier, author, reason, starts_at, until, tier_before, against, ended_at, ending, in_care)
        SELECT resident, id, tier, author, reason, starts_at, until, tier_before, against, ended_at, ending,
            ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM old_overrides newer WHERE newer.resident = o.resident
                AND newer.ended_at IS NULL AND (newer.starts_at, newer.id) > (o.starts_at, o.id))
        FROM old_overrides o;

        INSERT INTO appeals (resident, id, by, statement, against, filed_by, filed_at, answer_by, reminded, answered_at, answered_by,
            outcome, grounds, in_care)
        SELECT resident, id, by, statement, against, filed_by, filed_at, answer_by, reminded, answered_at, answered_by, outcome, grounds,
            answered_at IS NULL
        FROM old_appeals;

        CREATE TEMP TABLE short (checklist TEXT PRIMARY KEY, word TEXT);
        INSERT INTO short SELECT checklist, CASE WHEN NOT json_valid(checklist) THEN checklist ELSE (
            SELECT json_group_array(item || CASE result WHEN 'Fine' THEN '' ELSE ' ' || lower(result) END) FROM (
                SELECT json_extract(value, '$.item') AS item, json_extract(value, '$.result') AS result
                FROM json_each(checklist) ORDER BY key)) END
        FROM (SELECT DISTINCT checklist FROM old_visits WHERE checklist <> '[]');
        INSERT OR IGNORE INTO words (word) SELECT word FROM short;

        INSERT INTO visits (resident, occurred_at, id, kind, received_at, seen, method, worker, voided_at, void_reason, arrived_at,
            departed_at, checklist, note)
        SELECT resident, occurred_at, id, kind, received_at, seen, method, worker, voided_at, void_reason, arrived_at, departed_at,
            (SELECT number FROM words JOIN short USING (word) WHERE short.checklist = v.checklist), note
        FROM old_visits v;
        DROP TABLE short;

        """;

    private const string Rest = """
        INSERT OR IGNORE INTO words (word) SELECT policy_digest FROM old_audit;
        INSERT OR IGNORE INTO words (word) SELECT policy_digest FROM old_events;
        INSERT OR IGNORE INTO words (word) SELECT actor FROM old_audit;
        INSERT OR IGNORE INTO words (word) SELECT purpose FROM old_audit;
        INSERT OR IGNORE INTO words (word) SELECT kind FROM old_audit;

        INSERT INTO events (resident, cause, episode, id, source, severity, stage, raised_at, policy, subject, ladder, rung, top_rung, post,
            post_unit, called, owner, due_at, snoozed_until, handler, fed_back_at, evaluator, evaluation, waiver_reason, reopened, ended_at,
            silent_from, silent_until, whistles, listed, revision, home, in_care)
        SELECT resident, cause, episode, id, source, severity, stage, raised_at, (SELECT number FROM words WHERE word = policy_digest),
            subject, ladder, rung, top_rung, post, post_unit, called, owner, due_at, snoozed_until, handler, fed_back_at, evaluator,
            evaluation, waiver_reason, reopened, ended_at, silent_from, silent_until, whistles, '[]', revision,
            (SELECT unit FROM old_residents r WHERE r.id = resident), in_care
        FROM old_events;

        INSERT INTO audit (row, resident, sequence, at, actor, purpose, command, kind, policy, form, payload_digest, hash, salt, payload)
        SELECT row, resident, sequence, at, (SELECT number FROM words WHERE word = actor), (SELECT number FROM words WHERE word = purpose),
            command, (SELECT number FROM words WHERE word = kind), (SELECT number FROM words WHERE word = policy_digest), 2,
            coalesce(unhex(payload_digest), payload_digest), coalesce(unhex(hash), hash), coalesce(unhex(salt), salt), payload
        FROM old_audit ORDER BY row;

        INSERT INTO outbox (id, type, subject, time, notice_kind, recipient_kind, recipient, resident, event, due_at, state, attempts,
            next_attempt_at, lease_until, attempted_at)
        SELECT id, type, nullif(subject, coalesce(event, resident)), time, notice_kind, recipient_kind, recipient, resident, event, due_at,
            state, attempts, CASE state WHEN 0 THEN next_attempt_at END, NULL, attempted_at
        FROM old_outbox;

        INSERT INTO policies SELECT digest, policy_id, version, json FROM old_policies;

        """;
}
