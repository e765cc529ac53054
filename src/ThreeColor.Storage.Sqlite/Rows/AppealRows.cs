using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Tiers;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class AppealRows(CareConnection connection)
{
    private const string Columns =
        "id, by, statement, against, filed_by, filed_at, answer_by, reminded, grounds, answered_at, answered_by, outcome";

    private readonly Statement _put = connection.Prepare(
        $"REPLACE INTO appeals (resident, {Columns}, in_care) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement _leave = connection.Prepare("UPDATE appeals SET in_care = 0 WHERE resident = ? AND in_care = 1");
    private readonly Statement _load = connection.Prepare($"SELECT {Columns} FROM appeals WHERE resident = ? AND in_care = 1 ORDER BY id");
    private readonly Statement _since = connection.Prepare(
        $"SELECT {Columns} FROM appeals WHERE resident = ? AND (answered_at IS NULL OR answered_at >= ?) ORDER BY id");
    private readonly Statement _begun = connection.Prepare("SELECT filed_at FROM appeals WHERE resident = ? AND id = ?");

    /// <summary>Writes an appeal; one that is answered leaves the state.</summary>
    public void Put(Id<Resident> resident, TierAppeal appeal) => Put(resident, appeal, appeal.IsOpen);

    public void Restate(Id<Resident> resident, ValueList<TierAppeal> appeals)
    {
        _leave.New().Set(resident).Run();
        foreach (var appeal in appeals)
            Put(resident, appeal, inCare: true);
    }

    public ValueList<TierAppeal> Load(Id<Resident> resident) => _load.New().Set(resident).ToList(Read).ToValueList();

    public ValueList<TierAppeal> Since(Id<Resident> resident, Instant since) =>
        _since.New().Set(resident).Set(since).ToList(Read).ToValueList();

    public Instant? Begun(Id<Resident> resident, string id) =>
        _begun.New().Set(resident).Set(id).ToList(row => (Instant?)row.Instant()).FirstOrDefault();

    private void Put(Id<Resident> resident, TierAppeal appeal, bool inCare) => _put.New()
        .Set(resident).Set(appeal.Id).Set(appeal.By).Set(appeal.Statement).Set(appeal.Against).Set(appeal.FiledBy).Set(appeal.FiledAt)
        .Set(appeal.AnswerBy).Set(appeal.Reminded).Set(appeal.Grounds).Set(appeal.AnsweredAt).Set(appeal.AnsweredBy)
        .Set((long?)appeal.Outcome).Set(inCare).Run();

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
        Outcome = row.EnumOrNull<AppealOutcome>(),
    };
}
