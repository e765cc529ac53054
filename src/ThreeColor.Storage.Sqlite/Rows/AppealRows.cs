using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Tiers;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class AppealRows(CareDatabase database)
{
    private readonly Statement _put = database.Prepare("""
        REPLACE INTO appeals (resident, id, by, statement, against, filed_by, filed_at, answer_by, reminded, grounds, answered_at, answered_by, outcome)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);
    private readonly Statement _load = database.Prepare("""
        SELECT id, by, statement, against, filed_by, filed_at, answer_by, reminded, grounds, answered_at, answered_by, outcome
        FROM appeals WHERE resident = ? ORDER BY id
        """);

    public void Put(Id<Resident> resident, TierAppeal appeal)
    {
        var row = _put.New()
            .Set(resident).Set(appeal.Id).Set(appeal.By).Set(appeal.Statement).Set(appeal.Against).Set(appeal.FiledBy).Set(appeal.FiledAt)
            .Set(appeal.AnswerBy).Set(appeal.Reminded ? 1 : 0).Set(appeal.Grounds).Set(appeal.AnsweredAt).Set(appeal.AnsweredBy);
        (appeal.Outcome is { } outcome ? row.Set((long)outcome) : row.SetNull()).Run();
    }

    public ValueList<TierAppeal> Load(Id<Resident> resident) => _load.New().Set(resident).ToList(Read).ToValueList();

    private static TierAppeal Read(Statement row) => new()
    {
        Id = row.Id<TierAppeal>(),
        By = row.Text(),
        Statement = row.Text(),
        Against = row.IdOrNull<Tier>(),
        FiledBy = row.Id<Worker>(),
        FiledAt = row.Instant(),
        AnswerBy = row.Instant(),
        Reminded = row.Bool(),
        Grounds = row.Text(),
        AnsweredAt = row.InstantOrNull(),
        AnsweredBy = row.IdOrNull<Worker>(),
        Outcome = row.SkipNull() ? null : (AppealOutcome)row.Int(),
    };
}
