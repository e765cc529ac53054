namespace ThreeColor.Storage.Sqlite.Database;

// For people with a SQL prompt. Times are shown to the second in UTC; exact values stay in the tables.
internal static partial class Schema
{
    private const string Now = "(SELECT CAST(unixepoch('subsec') * 1000000 AS INTEGER) AS now)";

    public static string Views => $"""
        CREATE VIEW resident_list AS
        SELECT id, name, unit, dwelling,
               CASE standing WHEN 0 THEN 'undecided' WHEN 1 THEN 'not listed' ELSE 'listed' END AS standing,
               tier, version, {Iso("registered_at")}, {Iso("next_due_at")}
        FROM residents;

        CREATE VIEW visit_list AS
        SELECT id, resident, worker, kind, seen, {Iso("occurred_at")}, {Iso("received_at")},
               CASE method WHEN 0 THEN 'statement' WHEN 1 THEN 'witness' ELSE 'door code' END AS method,
               {Iso("voided_at")}, void_reason, {Word("checklist")}, note
        FROM visits;

        CREATE VIEW window_status AS
        SELECT resident, duty, number, unit, tier, {Iso("opens_at")}, {Iso("due_at")}, {Iso("ended_at")}, met_by,
               CASE ending WHEN 1 THEN 'met' WHEN 2 THEN 'late' WHEN 3 THEN 'excused' ELSE 'missed' END AS status
        FROM windows
        UNION ALL
        SELECT resident, duty, number, unit, tier, {Iso("opens_at")}, {Iso("due_at")}, NULL, NULL,
               CASE WHEN due_at <= now AND paused = 0 THEN 'overdue' ELSE 'not yet due' END
        FROM open_duties, {Now} WHERE number IS NOT NULL;

        CREATE VIEW due_list AS
        SELECT {Iso("due_at")}, resident, duty, unit, tier, number, due_at <= now AS overdue
        FROM open_duties, {Now} WHERE paused = 0 ORDER BY open_duties.due_at;

        CREATE VIEW event_list AS
        SELECT id, resident, cause, episode,
               CASE stage WHEN 1 THEN 'called' WHEN 2 THEN 'reported in' WHEN 3 THEN 'in disposal' WHEN 4 THEN 'fed back'
                          WHEN 5 THEN 'evaluated' ELSE 'retracted' END AS stage,
               CASE severity WHEN 1 THEN 'small' WHEN 2 THEN 'big' ELSE 'major' END AS severity,
               ladder, rung, post, post_unit, called, owner, handler, evaluator, {Iso("raised_at")}, {Iso("due_at")}, {Iso("ended_at")}
        FROM events;

        CREATE VIEW audit_list AS
        SELECT resident, sequence, {Iso("at")}, {Word("actor")}, {Word("purpose")}, command, {Word("kind")}, {Word("policy")}, payload
        FROM audit;

        """;

    private static string Iso(string column) => $"strftime('%Y-%m-%dT%H:%M:%SZ', {column} / 1000000, 'unixepoch') AS {column}";

    private static string Word(string column) => $"(SELECT word FROM words WHERE words.number = {column}) AS {column}";
}
