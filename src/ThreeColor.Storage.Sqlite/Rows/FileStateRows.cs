using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Database;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Storage.Sqlite.Rows;

// What changes in the row of a resident.
internal sealed class FileStateRows(CareConnection connection)
{
    private readonly Statement _assess = connection.Prepare("UPDATE residents SET assessment = ? WHERE id = ?");
    private readonly Statement _lower = connection.Prepare("UPDATE residents SET lowering = ? WHERE id = ?");
    private readonly Statement _stand = connection.Prepare(
        "UPDATE residents SET standing = ?, standing_since = ?, tier = ?, tags = ? WHERE id = ?");
    private readonly Statement _reside = connection.Prepare("UPDATE residents SET resides_since = ?, unit = ?, dwelling = ? WHERE id = ?");
    private readonly Statement _contacts = connection.Prepare("UPDATE residents SET last_seen = ?, attempts = ? WHERE id = ?");
    private readonly Statement _follow = connection.Prepare("UPDATE residents SET followed = ? WHERE id = ?");
    private readonly Statement _decide = connection.Prepare("UPDATE residents SET edition = ?, rank = ? WHERE id = ?");
    private readonly Statement _seal = connection.Prepare(
        "UPDATE residents SET version = ?, audit_head = ?, next_due_at = ?, settled_at = ?, lease_until = NULL WHERE id = ?");
    private readonly Statement _sealContacts = connection.Prepare("""
        UPDATE residents SET version = ?, audit_head = ?, next_due_at = ?, settled_at = ?, lease_until = NULL, last_seen = ?, attempts = ?
        WHERE id = ?
        """);

    public void Assess(Id<Resident> resident, TierAssessment? assessment) =>
        _assess.New().Set(JsonText.WriteOrNull(assessment)).Set(resident).Run();

    public void Lower(Id<Resident> resident, LoweringCandidate? lowering) =>
        _lower.New().Set(JsonText.WriteOrNull(lowering)).Set(resident).Run();

    public void Stand(Id<Resident> resident, TierPeriod? period) => _stand.New()
        .Set((long)(period?.Standing ?? Standing.Undecided)).Set(period?.From).Set(period?.Tier)
        .Set(period is null ? null : JsonText.Write(period.Tags)).Set(resident).Run();

    public void Reside(Id<Resident> resident, Residence residence) =>
        _reside.New().Set(residence.From).Set(residence.Unit).Set(residence.Dwelling).Set(resident).Run();

    public void PutContacts(Id<Resident> resident, Contact? lastSeen, ValueList<Contact> attempts) =>
        _contacts.New().Set(JsonText.WriteOrNull(lastSeen)).Set(JsonText.Write(attempts)).Set(resident).Run();

    public void Follow(Id<Resident> resident, int edition) => _follow.New().Set(edition).Set(resident).Run();

    /// <summary>Ends a commit: the new version, and no lease.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="before">What it was judged by.</param>
    /// <param name="contacts">The newest contact and the attempts since; <see langword="null"/> where they stay.</param>
    public void Seal(CareCommit commit, ResidentHead before, ResidentCare? contacts)
    {
        // An index column that is set is written, even where it stays the same.
        if (before.Edition != commit.Edition || before.Rank != commit.Rank)
            _decide.New().Set(commit.Edition).Set(commit.Rank).Set(commit.Resident).Run();
        var seal = (contacts is null ? _seal : _sealContacts).New()
            .Set(commit.Audit.Sequence).SetHex(commit.Audit.Hash).Set(commit.NextDueAt).Set(commit.Audit.At);
        if (contacts is not null)
            seal.Set(JsonText.WriteOrNull(contacts.LastSeen)).Set(JsonText.Write(contacts.Attempts));
        seal.Set(commit.Resident).Run();
    }
}
