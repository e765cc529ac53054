using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class EventRows(CareConnection connection, WordRows words)
{
    private const string BeforePolicy = "resident, cause, episode, id, source, severity, stage, raised_at";
    private const string AfterPolicy = """
        subject, ladder, rung, top_rung, post, post_unit, called, owner, due_at, snoozed_until, handler, fed_back_at, evaluator, evaluation,
        waiver_reason, reopened, ended_at, silent_from, silent_until, whistles, listed, revision, reports,
        dispensed_until, dispensations, entered_by, snoozes, limit_after
        """;

    private static readonly string Columns = $"{BeforePolicy}, {WordRows.Of("policy")}, {AfterPolicy}";

    // 5 and 6 are the stages of events that are no longer open.
    private readonly Statement _prune = connection.Prepare(
        "UPDATE events SET in_care = 0 WHERE resident = ? AND cause = ? AND episode < ? AND in_care = 1 AND stage IN (5, 6)");
    private readonly Statement _leave = connection.Prepare("UPDATE events SET in_care = 0 WHERE resident = ? AND in_care = 1");
    private readonly Statement _put = connection.Prepare($"""
        REPLACE INTO events ({BeforePolicy}, policy, {AfterPolicy}, home, in_care)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        """);
    private readonly Statement _move = connection.Prepare("UPDATE events SET home = ?2 WHERE resident = ?1 AND in_care = 1 AND home <> ?2");
    private readonly Statement _load = connection.Prepare(
        $"SELECT {Columns} FROM events WHERE resident = ? AND in_care = 1 ORDER BY cause, episode");
    private readonly Statement _page = connection.Prepare($"SELECT {Columns} FROM events WHERE id > ? ORDER BY id");
    private readonly Statement _open = connection.Prepare(
        $"SELECT {Columns} FROM events WHERE home = ? AND in_care = 1 AND stage < 5 AND id > ? ORDER BY id");

    public void Put(CareEvent e, Id<Unit> home)
    {
        _prune.New().Set(e.Resident).Set(e.Cause).Set(e.Episode).Run();
        PutInCare(e, home);
    }

    public void Restate(Id<Resident> resident, ValueList<CareEvent> events, Id<Unit> home)
    {
        _leave.New().Set(resident).Run();
        foreach (var careEvent in events)
            PutInCare(careEvent, home);
    }

    public void Move(Id<Resident> resident, Id<Unit> home) => _move.New().Set(resident).Set(home).Run();

    public ValueList<CareEvent> Load(Id<Resident> resident) => _load.New().Set(resident).ToList(Read).ToValueList();

    public List<CareEvent> Page(Id<CareEvent>? after, int limit, Skipped skipped) =>
        _page.New().Set(after?.Value ?? "").Readable(limit, Read, skipped.Add);

    /// <summary>The next open events of one unit's residents.</summary>
    public List<CareEvent> Open(Id<Unit> home, Id<CareEvent>? after, int limit) =>
        _open.New().Set(home).Set(after?.Value ?? "").Readable(limit, Read);

    private void PutInCare(CareEvent e, Id<Unit> home) => _put.New()
        .Set(e.Resident).Set(e.Cause).Set(e.Episode).Set(e.Id).Set((long)e.Source).Set((long)e.Severity).Set((long)e.Stage)
        .Set(e.RaisedAt).Set(words.NumberOf(e.PolicyDigest)).Set(e.Subject).Set(e.Ladder).Set(e.Rung).Set(e.TopRung)
        .Set(e.Post.Post).Set(e.Post.Unit).Set(e.Called).Set(e.Owner).Set(e.DueAt).Set(e.SnoozedUntil).Set(e.Handler).Set(e.FedBackAt)
        .Set(e.Evaluator).Set((long?)e.Evaluation).Set(e.WaiverReason).Set(e.Reopened).Set(e.EndedAt).Set(e.SilentFrom).Set(e.SilentUntil)
        .Set(JsonText.Write(e.Whistles)).Set(JsonText.Write(e.Listed)).Set(e.Revision)
        .Set(JsonText.Write(e.Reports)).Set(e.DispensedUntil).Set(e.Dispensations).Set(e.EnteredBy).Set(e.Snoozes).Set(e.LimitAfter).Set(home).Run();

    // One property a column, in the order of Columns.
    private static CareEvent Read(Statement row) => new()
    {
        Resident = row.Id<Resident>(),
        Cause = row.Id<Cause>(),
        Episode = row.Int(),
        Id = row.Id<CareEvent>(),
        Source = row.Enum<EventSource>(),
        Severity = row.Enum<Severity>(),
        Stage = row.Enum<EventStage>(),
        RaisedAt = row.Instant(),
        PolicyDigest = row.Text(),
        Subject = row.Text(),
        Ladder = row.Text(),
        Rung = row.Int(),
        TopRung = row.Int(),
        Post = new(row.Id<Post>(), row.Id<Unit>()),
        Called = row.IdOrNull<Worker>(),
        Owner = row.IdOrNull<Worker>(),
        DueAt = row.InstantOrNull(),
        SnoozedUntil = row.InstantOrNull(),
        Handler = row.IdOrNull<Worker>(),
        FedBackAt = row.InstantOrNull(),
        Evaluator = row.IdOrNull<Worker>(),
        Evaluation = row.EnumOrNull<EvaluationResult>(),
        WaiverReason = row.Text(),
        Reopened = row.Int(),
        EndedAt = row.InstantOrNull(),
        SilentFrom = row.InstantOrNull(),
        SilentUntil = row.InstantOrNull(),
        Whistles = JsonText.Read<Whistle>(row.Text()),
        Listed = JsonText.Read<ListedWindows>(row.Text()),
        Revision = row.Int(),
        Reports = JsonText.Read<EventReport>(row.Text()),
        DispensedUntil = row.InstantOrNull(),
        Dispensations = row.Int(),
        EnteredBy = row.IdOrNull<Worker>(),
        Snoozes = row.Int(),
        LimitAfter = row.InstantOrNull(),
    };
}
