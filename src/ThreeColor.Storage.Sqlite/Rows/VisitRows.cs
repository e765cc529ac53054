using NodaTime;
using ThreeColor.Organisation;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Visits;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class VisitRows(CareConnection connection, WordRows words)
{
    private readonly Statement _add = connection.Prepare("""
        INSERT INTO visits (resident, occurred_at, id, kind, received_at, seen, method, worker, arrived_at, departed_at, checklist, note,
            entered_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);
    private readonly Statement _begun = connection.Prepare("SELECT occurred_at FROM visits WHERE id = ? AND resident = ?");
    private readonly Statement _void = connection.Prepare(
        "UPDATE visits SET voided_at = ?, void_reason = ? WHERE resident = ? AND occurred_at = ? AND id = ?");
    private readonly Statement _correct = connection.Prepare("""
        UPDATE visits SET occurred_at = ?, kind = ?, received_at = ?, seen = ?, method = ?, worker = ?, arrived_at = ?, departed_at = ?,
            checklist = ?, note = ?, entered_by = ?
        WHERE resident = ? AND occurred_at = ? AND id = ?
        """);
    private readonly Statement _since = connection.Prepare("""
        SELECT id, kind, occurred_at, received_at, seen, method, worker, voided_at
        FROM visits WHERE resident = ? AND occurred_at >= ? ORDER BY occurred_at, id
        """);
    private readonly Statement _page = connection.Prepare($"""
        SELECT id, resident, seen, worker, kind, occurred_at, received_at, method, arrived_at, departed_at, {WordRows.Of("checklist")}, note,
            entered_by
        FROM visits WHERE (id, resident) > (?, ?) ORDER BY id, resident
        """);

    public void Add(Visit visit) => _add.New()
        .Set(visit.Resident).Set(visit.OccurredAt).Set(visit.Id).Set(visit.Kind).Set(visit.ReceivedAt).Set(visit.Seen)
        .Set((long)visit.Evidence.Method).Set(visit.Worker).Set(visit.Evidence.ArrivedAt).Set(visit.Evidence.DepartedAt)
        .Set(ChecklistText.Write(visit.Checklist) is { } text ? words.NumberOf(text) : null).Set(visit.Note).Set(visit.EnteredBy).Run();

    public void Void(Id<Resident> resident, CareChange.VisitVoided change)
    {
        if (Begun(resident, change.Visit.Value) is { } occurred)
            _void.New().Set(change.At).Set(change.Reason).Set(resident).Set(occurred).Set(change.Visit).Run();
    }

    public void Correct(Id<Resident> resident, Visit visit)
    {
        if (Begun(resident, visit.Id.Value) is not { } before)
            return;
        _correct.New()
            .Set(visit.OccurredAt).Set(visit.Kind).Set(visit.ReceivedAt).Set(visit.Seen).Set((long)visit.Evidence.Method).Set(visit.Worker)
            .Set(visit.Evidence.ArrivedAt).Set(visit.Evidence.DepartedAt)
            .Set(ChecklistText.Write(visit.Checklist) is { } text ? words.NumberOf(text) : null).Set(visit.Note).Set(visit.EnteredBy)
            .Set(resident).Set(before).Set(visit.Id).Run();
    }

    public Instant? Begun(Id<Resident> resident, string id) =>
        _begun.New().Set(id).Set(resident).ToList(row => (Instant?)row.Instant()).FirstOrDefault();

    public ValueList<Contact> Since(Id<Resident> resident, Instant since) =>
        _since.New().Set(resident).Set(since).ToList(ReadContact).ToValueList();

    public List<Visit> Page(Visit? after, int limit, Skipped skipped) => _page.New()
        .Set(after?.Id.Value ?? "").Set(after?.Resident.Value ?? "").Readable(limit, ReadVisit, skipped.Add);

    private static Contact ReadContact(Statement row) => new()
    {
        Visit = row.Id<Visit>(),
        Kind = row.Id<ContactKind>(),
        OccurredAt = row.Instant(),
        ReceivedAt = row.Instant(),
        Seen = row.Bool(),
        Method = row.Enum<EvidenceMethod>(),
        Worker = row.Id<Worker>(),
        VoidedAt = row.InstantOrNull(),
    };

    private static Visit ReadVisit(Statement row) => new()
    {
        Id = row.Id<Visit>(),
        Resident = row.Id<Resident>(),
        Seen = row.Bool(),
        Worker = row.Id<Worker>(),
        Kind = row.Id<ContactKind>(),
        OccurredAt = row.Instant(),
        ReceivedAt = row.Instant(),
        Evidence = new()
        {
            Method = row.Enum<EvidenceMethod>(),
            ArrivedAt = row.InstantOrNull(),
            DepartedAt = row.InstantOrNull(),
        },
        Checklist = ChecklistText.Read(row.TextOrNull()),
        Note = row.Text(),
        EnteredBy = row.IdOrNull<Worker>(),
    };
}
