using ThreeColor.Ports;
using ThreeColor.Storage.Sqlite.Database;

namespace ThreeColor.Storage.Sqlite.Rows;

internal sealed class PolicyRows(CareConnection connection)
{
    private readonly Statement _save = connection.Prepare(
        "INSERT INTO policies (digest, policy_id, version, json) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
    private readonly Statement _find = connection.Prepare("SELECT digest, policy_id, version, json FROM policies WHERE digest = ?");
    private readonly Statement _adopt = connection.Prepare("""
        INSERT INTO editions (number, digest, starts_at, by, reason) SELECT ?1, ?2, ?3, ?4, ?5
        WHERE ?1 = (SELECT coalesce(max(number), 0) + 1 FROM editions)
        """);
    private readonly Statement _editions = connection.Prepare("SELECT number, digest, starts_at, by, reason FROM editions ORDER BY number");

    public bool Save(PolicyVersion policy) =>
        _save.New().Set(policy.Digest).Set(policy.PolicyId).Set(policy.Version).Set(policy.Json).Run() > 0;

    public PolicyVersion? Find(string digest) =>
        _find.New().Set(digest).First(row => new PolicyVersion(row.Text(), row.Text(), row.Text(), row.Text()));

    public bool Adopt(AdoptedEdition edition) =>
        _adopt.New().Set(edition.Number).Set(edition.Digest).Set(edition.From).Set(edition.By).Set(edition.Reason).Run() > 0;

    public List<AdoptedEdition> Editions() =>
        _editions.New().ToList(row => new AdoptedEdition(row.Int(), row.Text(), row.Instant(), row.Text(), row.Text()));
}
