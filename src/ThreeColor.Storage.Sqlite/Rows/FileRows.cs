using NodaTime;
using NodaTime.Text;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Tiers;

namespace ThreeColor.Storage.Sqlite.Rows;

// The row of a resident: the head of the file, and the version under which all other rows stand.
internal sealed class FileRows(CareDatabase database)
{
    private const string Seen = "EXISTS (SELECT 1 FROM audit WHERE resident = ?1 AND command = ?2)";

    private readonly Statement _head = database.Prepare($"SELECT version, audit_head, {Seen} FROM residents WHERE id = ?1");
    private readonly Statement _load = database.Prepare($"""
        SELECT version, audit_head, {Seen}, assessment, id, name, born_on, dwelling, unit, registered_at, contact_persons, team, declined
        FROM residents WHERE id = ?1
        """);
    private readonly Statement _put = database.Prepare("""
        INSERT INTO residents (id, name, born_on, dwelling, unit, registered_at, contact_persons, team, declined, version, audit_head, standing)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', 0)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, born_on = excluded.born_on, dwelling = excluded.dwelling,
            unit = excluded.unit, registered_at = excluded.registered_at, contact_persons = excluded.contact_persons,
            team = excluded.team, declined = excluded.declined
        """);
    private readonly Statement _assess = database.Prepare("UPDATE residents SET assessment = ? WHERE id = ?");
    private readonly Statement _stand = database.Prepare("UPDATE residents SET standing = ?, tier = ? WHERE id = ?");
    private readonly Statement _seal = database.Prepare(
        "UPDATE residents SET version = ?, audit_head = ?, next_due_at = ?, lease_until = NULL WHERE id = ?");
    private readonly Statement _due = database.Prepare("""
        SELECT id FROM residents
        WHERE next_due_at <= ?1 AND coalesce(lease_until <= ?1, 1) AND coalesce(unit = ?2, 1)
        ORDER BY next_due_at, id LIMIT ?3
        """);
    private readonly Statement _lease = database.Prepare("UPDATE residents SET lease_until = ? WHERE id = ?");
    private readonly Statement _page = database.Prepare("SELECT id FROM residents WHERE id > ? ORDER BY id LIMIT ?");

    /// <summary>Version, audit head and whether the command was seen; no state.</summary>
    public LoadedCare? Head(Id<Resident> resident, Id<Command> command) =>
        _head.New().Set(resident).Set(command).First(row => new LoadedCare(null, row.Long(), row.Text(), row.Bool()));

    /// <summary>The same with the head of the file and the assessment.</summary>
    public LoadedCare? Load(CareRequest request) => _load.New().Set(request.Resident).Set(request.Command).First(row =>
    {
        var head = new LoadedCare(null, row.Long(), row.Text(), row.Bool());
        var assessment = row.SkipNull() ? null : CareJson.Read<TierAssessment>(row.Text());
        return head with { Care = new() { Assessment = assessment, Resident = ReadFile(row) } };
    });

    public void Put(Resident file) => _put.New()
        .Set(file.Id).Set(file.Name).Set(file.BornOn is { } date ? LocalDatePattern.Iso.Format(date) : null)
        .Set(file.Dwelling).Set(file.Unit).Set(file.RegisteredAt)
        .Set(JsonText.Write(file.ContactPersons)).Set(JsonText.Write(file.Team)).Set(JsonText.Write(file.Declined)).Run();

    public void Assess(Id<Resident> resident, TierAssessment assessment) =>
        _assess.New().Set(CareJson.Write(assessment)).Set(resident).Run();

    public void Stand(Id<Resident> resident, TierPeriod period) =>
        _stand.New().Set((long)period.Standing).Set(period.Tier).Set(resident).Run();

    /// <summary>Ends a commit: the new version, and no lease.</summary>
    public void Seal(CareCommit commit) => _seal.New()
        .Set(commit.Audit.Sequence).Set(commit.Audit.Hash).Set(commit.NextDueAt).Set(commit.Resident).Run();

    public List<Id<Resident>> Lease(DueClaim claim)
    {
        var due = _due.New().Set(claim.Now).Set(claim.Unit).Set(claim.Limit).ToList(row => row.Id<Resident>());
        foreach (var resident in due)
            _lease.New().Set(claim.LeaseUntil).Set(resident).Run();
        return due;
    }

    public List<Id<Resident>> Page(Id<Resident>? after, int limit) =>
        _page.New().Set(after?.Value ?? "").Set(limit).ToList(row => row.Id<Resident>());

    private static Resident ReadFile(Statement row) => new()
    {
        Id = row.Id<Resident>(),
        Name = row.Text(),
        BornOn = row.TextOrNull() is { } date ? LocalDatePattern.Iso.Parse(date).Value : (LocalDate?)null,
        Dwelling = row.Id<Dwelling>(),
        Unit = row.Id<Organisation.Unit>(),
        RegisteredAt = row.Instant(),
        ContactPersons = JsonText.Read<ContactPerson>(row.Text()),
        Team = JsonText.Read<TeamMember>(row.Text()),
        Declined = JsonText.Read<ConsentScope>(row.Text()),
    };
}
