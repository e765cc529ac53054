using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class EventRows(CareDatabase database)
{
    private const string Columns = """
        resident, cause, episode, id, source, severity, stage, raised_at, policy_digest, subject, ladder, rung, top_rung, post, post_unit, called,
        owner, due_at, snoozed_until, handler, fed_back_at, evaluator, evaluation, waiver_reason, reopened, ended_at, silent_from,
        silent_until, whistles, retracted, revision
        """;

    // 5 and 6 are the stages of events that are no longer open.
    private readonly Statement _prune = database.Prepare(
        "UPDATE events SET in_care = 0 WHERE resident = ? AND cause = ? AND episode < ? AND stage IN (5, 6)");
    private readonly Statement _put = database.Prepare($"""
        REPLACE INTO events ({Columns}, in_care)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        """);
    private readonly Statement _load = database.Prepare(
        $"SELECT {Columns} FROM events WHERE resident = ? AND in_care = 1 ORDER BY cause, episode");
    private readonly Statement _page = database.Prepare($"SELECT {Columns} FROM events WHERE id > ? ORDER BY id LIMIT ?");

    public void Put(CareEvent e)
    {
        _prune.New().Set(e.Resident).Set(e.Cause).Set(e.Episode).Run();
        _put.New()
            .Set(e.Resident).Set(e.Cause).Set(e.Episode).Set(e.Id).Set((long)e.Source).Set((long)e.Severity).Set((long)e.Stage)
            .Set(e.RaisedAt).Set(e.PolicyDigest).Set(e.Subject).Set(e.Ladder).Set(e.Rung).Set(e.TopRung).Set(e.Post.Post).Set(e.Post.Unit)
            .Set(e.Called).Set(e.Owner).Set(e.DueAt).Set(e.SnoozedUntil).Set(e.Handler).Set(e.FedBackAt).Set(e.Evaluator);
        (e.Evaluation is { } result ? _put.Set((long)result) : _put.SetNull())
            .Set(e.WaiverReason).Set(e.Reopened).Set(e.EndedAt).Set(e.SilentFrom).Set(e.SilentUntil)
            .Set(JsonText.Write(e.Whistles)).Set(JsonText.Write(e.Retracted)).Set(e.Revision).Run();
    }

    public ValueList<CareEvent> Load(Id<Resident> resident) => _load.New().Set(resident).ToList(Read).ToValueList();

    public List<CareEvent> Page(Id<CareEvent>? after, int limit) => _page.New().Set(after?.Value ?? "").Set(limit).ToList(Read);

    // One property a column, in the order of Columns.
    private static CareEvent Read(Statement row) => new()
    {
        Resident = row.Id<Resident>(),
        Cause = row.Id<Cause>(),
        Episode = row.Int(),
        Id = row.Id<CareEvent>(),
        Source = (EventSource)row.Int(),
        Severity = (Severity)row.Int(),
        Stage = (EventStage)row.Int(),
        RaisedAt = row.Instant(),
        PolicyDigest = row.Text(),
        Subject = row.Text(),
        Ladder = row.Text(),
        Rung = row.Int(),
        TopRung = row.Int(),
        Post = new(row.Id<Post>(), row.Id<Unit>()),
        Called = row.Id<Worker>(),
        Owner = row.IdOrNull<Worker>(),
        DueAt = row.InstantOrNull(),
        SnoozedUntil = row.InstantOrNull(),
        Handler = row.IdOrNull<Worker>(),
        FedBackAt = row.InstantOrNull(),
        Evaluator = row.IdOrNull<Worker>(),
        Evaluation = row.SkipNull() ? null : (EvaluationResult)row.Int(),
        WaiverReason = row.Text(),
        Reopened = row.Int(),
        EndedAt = row.InstantOrNull(),
        SilentFrom = row.InstantOrNull(),
        SilentUntil = row.InstantOrNull(),
        Whistles = JsonText.Read<Whistle>(row.Text()),
        Retracted = JsonText.Read<ListedWindow>(row.Text()),
        Revision = row.Int(),
    };
}
