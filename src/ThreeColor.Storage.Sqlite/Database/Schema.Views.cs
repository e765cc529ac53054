namespace ThreeColor.Storage.Sqlite.Database;

// For people with a SQL prompt. Times are shown to the second in UTC; exact values stay in the tables.
internal static partial class Schema
{
    private static string Views => $"""
        CREATE VIEW resident_list AS
        SELECT id, name, unit, dwelling,
               CASE standing WHEN 0 THEN 'undecided' WHEN 1 THEN 'not listed' ELSE 'listed' END AS standing,
               tier, version, {Iso("registered_at")}, {Iso("next_due_at")}
        FROM residents;

        CREATE VIEW visit_list AS
        SELECT id, resident, worker, kind, seen, {Iso("occurred_at")}, {Iso("received_at")},
               CASE method WHEN 0 THEN 'statement' WHEN 1 THEN 'witness' ELSE 'door code' END AS method,
               {Iso("voided_at")}, void_reason, checklist, note
        FROM visits;

        CREATE VIEW window_status AS
        SELECT resident, duty, number, unit, tier, {Iso("opens_at")}, {Iso("due_at")}, {Iso("met_at")}, met_by, event,
               CASE WHEN met_at <= now THEN CASE WHEN met_at < due_at THEN 'met' ELSE 'late' END
                    WHEN excused_at <= now THEN 'excused'
                    WHEN missed_at <= now THEN 'missed'
                    WHEN due_at <= now THEN 'overdue'
                    ELSE 'not yet due' END AS status
        FROM windows, (SELECT CAST(unixepoch('subsec') * 1000000 AS INTEGER) AS now);

        CREATE VIEW event_list AS
        SELECT id, resident, cause, episode,
               CASE stage WHEN 1 THEN 'called' WHEN 2 THEN 'reported in' WHEN 3 THEN 'in disposal' WHEN 4 THEN 'fed back'
                          WHEN 5 THEN 'evaluated' ELSE 'retracted' END AS stage,
               CASE severity WHEN 1 THEN 'small' WHEN 2 THEN 'big' ELSE 'major' END AS severity,
               ladder, rung, post, post_unit, called, owner, handler, evaluator, {Iso("raised_at")}, {Iso("due_at")}, {Iso("ended_at")}
        FROM events;
        """;

    private static string Iso(string column) => $"strftime('%Y-%m-%dT%H:%M:%SZ', {column} / 1000000, 'unixepoch') AS {column}";
}
