using Microsoft.Data.Sqlite;
using NodaTime;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Conformance.Stories;
using ThreeColor.Storage.Sqlite.Tests.Support;

namespace ThreeColor.Storage.Sqlite.Tests;

/// <summary>One damaged row is that resident's trouble: it is named, and everybody else goes on.</summary>
public sealed class DamageTests : IDisposable
{
    private static readonly Instant Later = Instant.FromUtc(2030, 1, 1, 0, 0);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("UPDATE residents SET contact_persons = '[{\"id\":\"p\"}]'", "residents.contact_persons")]
    [InlineData("UPDATE residents SET contact_persons = '['", "residents.contact_persons")]
    [InlineData("UPDATE residents SET born_on = 'yesterday'", "residents.born_on")]
    [InlineData("UPDATE residents SET unit = ''", "residents.unit")]
    [InlineData("UPDATE residents SET standing = 9", "residents.standing")]
    [InlineData("UPDATE residents SET registered_at = 9223372036854775807", "residents.registered_at")]
    [InlineData("UPDATE residents SET last_seen = 'null'", "residents.last_seen")]
    [InlineData("UPDATE claims SET fact = 'a fact'", "claims.fact")]
    [InlineData("UPDATE open_duties SET unit = NULL", "open_duties.unit")]
    [InlineData("UPDATE events SET whistles = '{}'", "events.whistles")]
    [InlineData("UPDATE events SET stage = 0", "events.stage")]
    public async Task Load_DamagedRow_NamesTheColumnAndGivesVersionAndHead(string damage, string place)
    {
        using var store = _folder.OpenStore();
        var under = Under.Test(store);
        var head = (await FillAsync(under)).Head;
        Execute($"{damage} WHERE {(damage.Contains("UPDATE residents", StringComparison.Ordinal) ? "id" : "resident")} = 'r2'");
        var loaded = await under.Care.LoadManyAsync([new(new("r1"), null), new(new("r2"), null), new(new("r3"), null)], default);
        Assert.Equal([null, place, null], loaded.Select(l => l.Damage));
        Assert.Equal((null, 2, head), (loaded[1].Care, loaded[1].Version, loaded[1].AuditHead));
        Assert.Equal(["r1", "r3"], (await under.Screens.ResidentsAsync(null, null, 2, default)).Select(care => care.Resident.Id.Value));
        var trouble = Assert.Single(await under.Screens.TroublesAsync(null, null, 9, default));
        Assert.Equal(("r2", "TC0405", place, 1), (trouble.Resident.Value, trouble.Code, trouble.Detail, trouble.Attempts));
        Assert.Equal((Instant.FromUnixTimeSeconds(1), trouble.Since), (trouble.Since, trouble.NextTryAt));
        Assert.Equal(3, (await under.Care.ClaimDueAsync(new(Later, 9, Later), default)).Count);
    }

    [Fact]
    public async Task Troubles_DamageThatComesAndGoes_IsSeenAtOnce()
    {
        using var store = _folder.OpenStore();
        var under = Under.Test(store);
        var chain = await FillAsync(under);
        Assert.Empty(await under.Screens.TroublesAsync(null, null, 9, default));
        Execute("UPDATE residents SET team = '[' WHERE id = 'r2'");
        Assert.Single(await under.Screens.TroublesAsync(new("u1"), null, 9, default));
        Assert.Empty(await under.Screens.TroublesAsync(new("u2"), null, 9, default));
        Assert.Empty(await under.Screens.TroublesAsync(null, new("r2"), 9, default));
        // The store itself can mend it: the head of the file is written anew.
        await under.AdvanceAsync(chain, chain.Next("mend", [new CareChange.FileWritten(CheckIns.File(new("r2")))]));
        Assert.Empty(await under.Screens.TroublesAsync(null, null, 9, default));
    }

    [Fact]
    public async Task Screens_DamagedRows_AreLeftOutAndPagesStayFull()
    {
        using var store = _folder.OpenStore();
        var under = Under.Test(store);
        await FillAsync(under);
        Execute("UPDATE open_duties SET unit = '' WHERE resident = 'r1'; UPDATE events SET severity = 8 WHERE resident = 'r1'");
        Assert.Equal(["r2", "r3"], (await under.Screens.DueAsync(null, Later, null, 2, default)).Select(row => row.Resident.Value));
        Assert.Equal(["r2", "r3"], (await under.Screens.OpenEventsAsync(null, null, 2, default)).Select(e => e.Resident.Value));
    }

    [Fact]
    public async Task Export_DamagedRow_TellsAllOthersThenTC0405()
    {
        using var store = _folder.OpenStore();
        var under = Under.Test(store);
        await FillAsync(under);
        Execute("UPDATE visits SET worker = '' WHERE resident = 'r2'");
        var seen = new List<string>();
        var fault = await Assert.ThrowsAsync<CareStoreException>(async () =>
        {
            await foreach (var visit in under.Export.VisitsAsync(default))
                seen.Add(visit.Resident.Value);
        });
        Assert.Equal(["r1", "r3"], seen);
        Assert.Equal("TC0405", fault.Code);
        Assert.Contains("visits.worker", fault.Text.In("en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DROP TABLE claims", "claims")]
    [InlineData("ALTER TABLE pauses RENAME COLUMN reason TO why", "reason")]
    public async Task Load_TablesChanged_IsDamageAndTheAuditCanStillBeRead(string sql, string place)
    {
        using (var store = _folder.OpenStore())
            await FillAsync(Under.Test(store));
        Execute(sql);
        using var again = _folder.OpenStore();
        var loaded = await Under.Test(again).LoadAsync("r2");
        Assert.Equal(2, loaded.Version);
        Assert.Contains(place, loaded.Damage, StringComparison.Ordinal);
        Assert.Equal(2, (await StoreStory.AllAsync(again.AuditAsync(new("r2"), default))).Count);
    }

    // Three residents with a visit, a pending window, a claim and an open event; the chain of the second.
    private static async Task<Chain> FillAsync(StoreStory store)
    {
        Chain? second = null;
        foreach (var resident in new[] { "r1", "r2", "r3" })
        {
            var chain = await store.RegisterAsync(resident);
            CareChange[] changes = [.. CheckIns.Changes(new(resident), 2), new CareChange.ClaimRecorded(Claim()), new CareChange.EventWritten(Event(resident))];
            await store.AdvanceAsync(chain, chain.Next("c2", changes, Instant.FromUnixTimeSeconds(0)));
            second = resident == "r2" ? chain : second;
        }

        return second!;
    }

    private static Facts.Claim Claim() =>
        new() { Fact = new("care.cover"), Value = Facts.FactValue.Of(true), Source = new("health"), ObservedAt = default, RecordedAt = default };

    private static CareEvent Event(string resident) => new()
    {
        Id = CareEvent.IdOf(new(resident), Cause.Need, 1), Resident = new(resident), Cause = Cause.Need, Episode = 1,
        Source = EventSource.ResidentRequest, Severity = Severity.Small, Stage = EventStage.Called, RaisedAt = default, PolicyDigest = "p",
        Rung = 0, TopRung = 0, Post = new(new("leader"), new("u1")), Called = new("w1"),
    };

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("care.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
