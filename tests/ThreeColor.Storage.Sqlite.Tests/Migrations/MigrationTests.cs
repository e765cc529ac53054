using System.Globalization;
using NodaTime;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Conformance.Stories;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests.Migrations;

/// <summary>A file of schema version 2, as version 0.1 wrote it, is brought up to date without losing anything.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MigrationTests()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Assets", "schema-2.db"), _folder.File("care.db"));
        // What those twelve days did not bring.
        Execute("""
            INSERT INTO overrides VALUES ('r000001', 'o1', 'red', 'w1', 'fall', 1, 2, 'yellow', NULL, NULL, NULL), ('r000001', 'o2', 'red', 'w1', 'fall', 3, 4, NULL, 'red', 5, 2);
            INSERT INTO appeals VALUES ('r000001', 'a1', 'resident', 'no', 'red', 'w1', 1, 2, 0, NULL, NULL, NULL, ''), ('r000001', 'a2', 'resident', 'no', 'red', 'w1', 1, 2, 0, 3, 'w2', 1, 'yes');
            INSERT INTO visits VALUES ('r000001', 2673147480000000, 'x1', 'attempt', 2673147480000000, 0, 0, 'w1', NULL, NULL, NULL, NULL, '[]', ''),
                ('r000001', 2673147490000000, 'x2', 'home-visit', 2673147490000000, 1, 0, 'w1', 2673147490000001, 'wrong', NULL, NULL, '[]', '');
            UPDATE residents SET assessment = json_set(assessment, '$.lowering', json('{"to":"blue","asked":true}')) WHERE id = 'r000001';
            """);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("residents", "id, version, lower(audit_head), standing, tier, name, born_on, dwelling, unit, registered_at, contact_persons, team, declined", "id, version, lower(hex(audit_head)), standing, tier, name, born_on, dwelling, unit, registered_at, contact_persons, team, declined")]
    [InlineData("claims", "*", "resident, number, fact, kind, value, absence, source, observed_at, recorded_at")]
    [InlineData("tier_periods", "*", "*")]
    [InlineData("pauses", "*", "resident, id, reason, starts_at, ends_at, review_at, asked")]
    [InlineData("overrides", "*", "resident, id, tier, author, reason, starts_at, until, tier_before, against, ended_at, ending")]
    [InlineData("appeals", "*", "resident, id, by, statement, against, filed_by, filed_at, answer_by, reminded, answered_at, answered_by, outcome, grounds")]
    [InlineData("visits", "resident, occurred_at, id, kind, received_at, seen, method, worker, voided_at, void_reason, arrived_at, departed_at, note", "resident, occurred_at, id, kind, received_at, seen, method, worker, voided_at, void_reason, arrived_at, departed_at, note")]
    [InlineData("events", "resident, cause, episode, id, stage, raised_at, policy_digest, subject, rung, called, owner, due_at, revision, in_care", "resident, cause, episode, id, stage, raised_at, (SELECT word FROM words WHERE number = policy), subject, rung, called, owner, due_at, revision, in_care")]
    [InlineData("audit", "row, resident, sequence, at, actor, purpose, command, kind, policy_digest, payload, salt, payload_digest, hash", "row, resident, sequence, at, (SELECT word FROM words WHERE number = actor), (SELECT word FROM words WHERE number = purpose), command, (SELECT word FROM words WHERE number = kind), (SELECT word FROM words WHERE number = policy), payload, lower(hex(salt)), lower(hex(payload_digest)), lower(hex(hash))")]
    [InlineData("outbox", "id, type, subject, time, notice_kind, recipient_kind, recipient, resident, event, due_at, state, attempts, attempted_at", "id, coalesce(type, (SELECT 'threecolor.notice.' || word FROM (SELECT 1 AS kind, 'visit-due-soon' AS word UNION VALUES (2, 'called'), (5, 'evaluation-due')) WHERE kind = notice_kind)), coalesce(subject, event, resident), time, notice_kind, recipient_kind, recipient, resident, event, due_at, state, attempts, attempted_at")]
    [InlineData("policies", "*", "*")]
    public void Open_Version2_KeepsEveryRowOf(string table, string before, string after)
    {
        var old = Rows($"SELECT {before} FROM {table} ORDER BY 1, 2, 3");
        SqliteCareStore.Open(new() { Path = _folder.File("care.db") }).Dispose();
        Assert.NotEmpty(old);
        Assert.Equal(old, Rows($"SELECT {after} FROM {table} ORDER BY 1, 2, 3"));
    }

    [Fact]
    public async Task Open_Version2_ReadsAsResidentsThatWaitToBeWorkedOut()
    {
        using var store = SqliteCareStore.Open(new() { Path = _folder.File("care.db") });
        var under = Under.Test(store);
        var all = await under.Screens.ResidentsAsync(null, null, 100, default);
        Assert.Equal(30, all.Count);
        Assert.All(all, care => Assert.Equal((null, 0, 0), (care.SettledTo, care.Edition, care.Duties.Count)));
        Assert.Equal(30, (await under.Care.ClaimDueAsync(new(NodaConstants.UnixEpoch, 100, NodaConstants.UnixEpoch), default)).Count);
        var care = (await under.LoadAsync("r000001")).Care!;
        Assert.Equal(("o1", "a1", "x1"), (care.Override!.Id.Value, Assert.Single(care.Appeals).Id.Value, Assert.Single(care.Attempts).Visit.Value));
        Assert.Equal(("vr000001-1673147480", true, "blue"), (care.LastSeen!.Visit.Value, care.Lowering!.Asked, care.Lowering.To!.Value.Value));
        Assert.Empty(await under.Screens.TroublesAsync(null, null, 9, default));
        Assert.Equal(25, (await StoreStory.AllAsync(under.Export.VisitsAsync(default))).Count);
        Assert.Contains((await StoreStory.AllAsync(under.Export.VisitsAsync(default))), visit => visit.Checklist.Count == 9);
    }

    [Fact]
    public async Task Open_Version2_GoesOnWithTheChain()
    {
        using var store = SqliteCareStore.Open(new() { Path = _folder.File("care.db") });
        var under = Under.Test(store);
        var audit = await StoreStory.AllAsync(under.Export.AuditAsync(new("r000029"), default));
        Assert.All(audit, row => Assert.Equal(2, row.Form));
        Assert.Equal(audit.SkipLast(1).Select(row => row.Hash).Prepend(""), audit.Select(row => row.PreviousHash));
        var loaded = await under.LoadAsync("r000029", audit[3].Command.Value);
        Assert.Equal((audit[^1].Sequence, audit[^1].Hash, true), (loaded.Version, loaded.AuditHead, loaded.CommandSeen));
        var chain = new Chain(new("r000029"), loaded.Version, loaded.AuditHead);
        await under.AdvanceAsync(chain, chain.Next("restate", [new CareChange.Restated(loaded.Care!)], at: Instant.FromUtc(2023, 2, 1, 0, 0)));
        Assert.Equal(loaded.Care! with { SettledTo = Instant.FromUtc(2023, 2, 1, 0, 0) }, (await under.LoadAsync("r000029")).Care);
        Assert.Equal(loaded.Care!.Claims.Count.ToString(CultureInfo.InvariantCulture), Assert.Single(Rows("SELECT count(*) FROM claims WHERE resident = 'r000029'")));
    }

    [Fact]
    public void Open_Version2ThatCannotBeWrittenWhole_StaysAsItWas()
    {
        Execute("DROP TABLE claims");
        Assert.Equal("TC0403", Assert.Throws<CareStoreException>(() => SqliteCareStore.Open(new() { Path = _folder.File("care.db") })).Code);
        Assert.Equal(["2"], Rows("SELECT value FROM meta WHERE key = 'schema_version'"));
        Assert.Equal(["25"], Rows("SELECT count(*) FROM visits"));
    }

    [Fact]
    public async Task Open_Version2WithADamagedRow_KeepsItAsDamaged()
    {
        Execute("UPDATE visits SET checklist = '{' WHERE id = 'x1'; UPDATE residents SET assessment = '{' WHERE id = 'r000002'");
        using var store = SqliteCareStore.Open(new() { Path = _folder.File("care.db") });
        Assert.Equal("residents.assessment", (await Under.Test(store).LoadAsync("r000002")).Damage);
        var fault = await Assert.ThrowsAsync<CareStoreException>(() => StoreStory.AllAsync(store.VisitsAsync(default)));
        Assert.Contains("visits.checklist", fault.Text.In("en"), StringComparison.Ordinal);
    }

    private void Execute(string sql) => RawFile.Execute(_folder.File("care.db"), sql);

    private List<string> Rows(string sql) => RawFile.Rows(_folder.File("care.db"), sql);
}
