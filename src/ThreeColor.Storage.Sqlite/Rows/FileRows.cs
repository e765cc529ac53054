using NodaTime.Text;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Storage.Sqlite.Rows;

// The row of a resident: the head of the file, what there is one of, and the version under which all other rows stand.
internal sealed class FileRows(CareConnection connection)
{
    private const string Seen = "EXISTS (SELECT 1 FROM audit WHERE resident = ?1 AND command = ?2)";

    private readonly Statement _head = connection.Prepare($"""
        SELECT version, audit_head, {Seen}, unit, edition, rank, last_seen, attempts,
            EXISTS (SELECT 1 FROM pauses WHERE resident = ?1 AND in_care = 1), EXISTS (SELECT 1 FROM troubles WHERE resident = ?1)
        FROM residents WHERE id = ?1
        """);
    private readonly Statement _versionOnly = connection.Prepare("SELECT version, audit_head FROM residents WHERE id = ?1");
    private readonly Statement _knows = connection.Prepare($"SELECT '' WHERE {Seen}");
    private readonly Statement _settled = connection.Prepare("SELECT settled_at FROM residents WHERE id = ?1");
    private readonly Statement _load = connection.Prepare($"""
        SELECT version, audit_head, {Seen}, id, name, born_on, dwelling, unit, registered_at, contact_persons, team, declined,
            resides_since, standing_since, standing, tier, tags, assessment, lowering, last_seen, attempts, followed, settled_at
        FROM residents WHERE id = ?1
        """);
    private readonly Statement _put = connection.Prepare("""
        INSERT INTO residents (id, name, born_on, dwelling, unit, registered_at, contact_persons, team, declined, resides_since,
            version, audit_head, edition, rank, followed, standing, attempts)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?6, 0, '', 0, 0, 0, 0, '[]')
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, born_on = excluded.born_on, dwelling = excluded.dwelling,
            unit = excluded.unit, registered_at = excluded.registered_at, contact_persons = excluded.contact_persons,
            team = excluded.team, declined = excluded.declined
        """);

    /// <summary>What a commit is judged by; version 0 where there is no such resident.</summary>
    public ResidentHead Head(Id<Resident> resident, Id<Command> command) =>
        _head.New().Set(resident).Set(command).First(ReadHead) ?? ResidentHead.Nobody;

    /// <summary>Whether a commit of the request's command is there.</summary>
    public bool Knows(CareRequest request) =>
        request.Command is not null && _knows.New().Set(request.Resident).Set(request.Command).First(row => row.Text()) is not null;

    /// <summary>Head and row of a resident, or <see langword="null"/>.</summary>
    public LoadedCare? Load(CareRequest request) => _load.New().Set(request.Resident).Set(request.Command).First(row =>
    {
        var head = new LoadedCare(null, row.Long(), row.Hex(), row.Bool());
        return head with { Care = ReadCare(row) };
    });

    /// <summary>The version and head of a resident whose other columns cannot be read; version 0 where they cannot either.</summary>
    public LoadedCare Damaged(Id<Resident> resident, string place)
    {
        var heads = _versionOnly.New().Set(resident).Readable(1, row => new LoadedCare(null, row.Long(), row.Hex(), false));
        return (heads.Count == 0 ? new LoadedCare(null, 0, "", false) : heads[0]) with { Damage = place };
    }

    /// <summary>When the resident's newest commit was; the epoch where that is not known or cannot be read.</summary>
    public NodaTime.Instant SettledAt(Id<Resident> resident)
    {
        var known = _settled.New().Set(resident).Readable(1, row => row.InstantOrNull() ?? NodaTime.NodaConstants.UnixEpoch);
        return known.Count == 0 ? NodaTime.NodaConstants.UnixEpoch : known[0];
    }

    public void Put(Resident file) => _put.New()
        .Set(file.Id).Set(file.Name).Set(file.BornOn is { } date ? LocalDatePattern.Iso.Format(date) : null)
        .Set(file.Dwelling).Set(file.Unit).Set(file.RegisteredAt)
        .Set(JsonText.Write(file.ContactPersons)).Set(JsonText.Write(file.Team)).Set(JsonText.Write(file.Declined)).Run();

    private static ResidentHead ReadHead(Statement row) => new(row.Long(), row.Hex(), row.Bool(), row.Id<Unit>(), row.Int(), row.Int())
    {
        LastSeen = row.TextOrNull(),
        Attempts = row.Text(),
        HasPauses = row.Bool(),
        InTrouble = row.Bool(),
    };

    private static ResidentCare ReadCare(Statement row)
    {
        var care = new ResidentCare { Resident = ReadFile(row), ResidesSince = row.Instant(), Period = ReadPeriod(row) };
        return care with
        {
            Assessment = JsonText.ReadOrNull<TierAssessment>(row.TextOrNull()),
            Lowering = JsonText.ReadOrNull<LoweringCandidate>(row.TextOrNull()),
            LastSeen = JsonText.ReadOrNull<Contact>(row.TextOrNull()),
            Attempts = JsonText.Read<Contact>(row.Text()),
            Edition = row.Int(),
            SettledTo = row.InstantOrNull(),
        };
    }

    private static Resident ReadFile(Statement row) => new()
    {
        Id = row.Id<Resident>(),
        Name = row.Text(),
        BornOn = row.TextOrNull() is { } date ? LocalDatePattern.Iso.Parse(date).Value : (NodaTime.LocalDate?)null,
        Dwelling = row.Id<Dwelling>(),
        Unit = row.Id<Unit>(),
        RegisteredAt = row.Instant(),
        ContactPersons = JsonText.Read<ContactPerson>(row.Text()),
        Team = JsonText.Read<TeamMember>(row.Text()),
        Declined = JsonText.Read<ConsentScope>(row.Text()),
    };

    private static TierPeriod? ReadPeriod(Statement row)
    {
        var since = row.InstantOrNull();
        var standing = row.Enum<Standing>();
        var tier = row.IdOrNull<Tier>();
        var tags = row.TextOrNull();
        return since is not { } from
            ? null
            : new() { From = from, Standing = standing, Tier = tier, Tags = JsonText.Read<Id<Tag>>(tags ?? JsonText.Empty) };
    }
}
