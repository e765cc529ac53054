using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Visits;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class VisitRows(CareDatabase database)
{
    private readonly Statement _add = database.Prepare("""
        INSERT INTO visits (resident, occurred_at, id, kind, received_at, seen, method, worker, arrived_at, departed_at, checklist, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """);
    private readonly Statement _void = database.Prepare(
        "UPDATE visits SET voided_at = ?, void_reason = ? WHERE id = ? AND resident = ?");
    private readonly Statement _contacts = database.Prepare("""
        SELECT id, kind, occurred_at, received_at, seen, method, worker, voided_at
        FROM visits WHERE resident = ? ORDER BY occurred_at, id
        """);
    private readonly Statement _page = database.Prepare("""
        SELECT id, resident, seen, worker, kind, occurred_at, received_at, method, arrived_at, departed_at, checklist, note
        FROM visits WHERE (id, resident) > (?, ?) ORDER BY id, resident LIMIT ?
        """);

    public void Add(Visit visit)
    {
        var added = _add.New()
            .Set(visit.Resident).Set(visit.OccurredAt).Set(visit.Id).Set(visit.Kind).Set(visit.ReceivedAt).Set(visit.Seen ? 1 : 0)
            .Set((long)visit.Evidence.Method).Set(visit.Worker).Set(visit.Evidence.ArrivedAt).Set(visit.Evidence.DepartedAt)
            .Set(JsonText.Write(visit.Checklist)).Set(visit.Note).Run();
        if (added == 0)
            throw new InvalidOperationException($"Visit {visit.Id} is in the file of {visit.Resident} already.");
    }

    public void Void(Id<Resident> resident, CareChange.VisitVoided change)
    {
        if (_void.New().Set(change.At).Set(change.Reason).Set(change.Visit).Set(resident).Run() == 0)
            throw new InvalidOperationException($"Visit {change.Visit} is not in the file of {resident}.");
    }

    public ValueList<Contact> Contacts(Id<Resident> resident) => _contacts.New().Set(resident).ToList(ReadContact).ToValueList();

    public List<Visit> Page(VisitKey? after, int limit) => _page.New()
        .Set(after?.Visit.Value ?? "").Set(after?.Resident.Value ?? "").Set(limit).ToList(ReadVisit);

    private static Contact ReadContact(Statement row) => new()
    {
        Visit = row.Id<Visit>(),
        Kind = row.Id<ContactKind>(),
        OccurredAt = row.Instant(),
        ReceivedAt = row.Instant(),
        Seen = row.Bool(),
        Method = (EvidenceMethod)row.Int(),
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
            Method = (EvidenceMethod)row.Int(),
            ArrivedAt = row.InstantOrNull(),
            DepartedAt = row.InstantOrNull(),
        },
        Checklist = JsonText.Read<ChecklistAnswer>(row.Text()),
        Note = row.Text(),
    };
}
