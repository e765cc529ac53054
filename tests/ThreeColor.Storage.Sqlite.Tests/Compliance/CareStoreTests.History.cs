using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Storage.Sqlite.Tests.Support;
using ThreeColor.Tiers;

namespace ThreeColor.Storage.Sqlite.Tests.Compliance;

public abstract partial class CareStoreTests
{
    [Fact]
    public async Task LoadMany_WithHistory_GivesWhatTouchesTheTimeSince()
    {
        var chain = await Store.RegisterAsync("r1");
        await Store.AdvanceAsync(chain, chain.Next("c2", [.. CheckIns.Changes(new("r1"), 2), .. CheckIns.Changes(new("r1"), 5), .. LifeChanges()]));
        var since = Instant.FromUnixTimeSeconds(5 * 86_400);
        var history = (await LoadAsync(new(new("r1"), null) { HistorySince = since })).History!;
        Assert.Equal(since, history.Since);
        Assert.Equal([5], history.Windows.Select(window => window.Number));
        Assert.Equal(["v5"], history.Contacts.Select(contact => contact.Visit.Value));
        Assert.Equal([since], history.Periods.Select(period => period.From));
        Assert.Equal(["open", "till"], history.Pauses.Select(pause => pause.Id.Value));
        Assert.Equal(["u2"], history.Residences.Select(residence => residence.Unit.Value));
        var whole = (await LoadAsync(new(new("r1"), null) { HistorySince = Instant.MinValue })).History!;
        Assert.Equal((2, 2, 2, 3, 2), (whole.Windows.Count, whole.Contacts.Count, whole.Periods.Count, whole.Pauses.Count, whole.Residences.Count));
        Assert.Null((await Store.LoadAsync("r1")).History);

        static IEnumerable<CareChange> LifeChanges()
        {
            yield return new CareChange.StandingChanged(new() { From = Start - Duration.FromDays(99_999), Standing = Standing.NotListed });
            yield return new CareChange.StandingChanged(new() { From = Instant.FromUnixTimeSeconds(5 * 86_400), Standing = Standing.Listed, Tier = new("red") });
            yield return new CareChange.PauseWritten(PauseOf("over", 1, 4));
            yield return new CareChange.PauseWritten(PauseOf("till", 1, 5));
            yield return new CareChange.PauseWritten(PauseOf("open", 1, null));
            yield return new CareChange.ResidenceChanged(new(Instant.FromUnixTimeSeconds(5 * 86_400), new("u2"), new("d2")));
        }
    }

    [Fact]
    public async Task LoadMany_WithAKey_TellsWhenThatRowBegan()
    {
        var chain = await Store.RegisterAsync("r1");
        CareChange[] changes = [.. CheckIns.Changes(new("r1"), 2), new CareChange.PauseWritten(PauseOf("p", 1, 2)), new CareChange.OverrideWritten(Override()), new CareChange.AppealWritten(Appeal())];
        await Store.AdvanceAsync(chain, chain.Next("c2", changes, at: Start));
        Assert.Equal(Instant.FromUnixTimeSeconds(2 * 86_400), await KeyAsync(HistoryKind.Visit, "v2"));
        Assert.Equal(Instant.FromUnixTimeSeconds(86_400), await KeyAsync(HistoryKind.Pause, "p"));
        Assert.Equal(Start, await KeyAsync(HistoryKind.Override, "o"));
        Assert.Equal(Start, await KeyAsync(HistoryKind.Appeal, "a"));
        Assert.Null(await KeyAsync(HistoryKind.Visit, "p"));
        Assert.Null(await KeyAsync(HistoryKind.Pause, "v2"));

        async Task<Instant?> KeyAsync(HistoryKind kind, string id) => (await LoadAsync(new(new("r1"), null) { Key = new(kind, id) })).KeyAt;
    }

    [Fact]
    public async Task CommitMany_WindowsReopened_TakesThemFromThatNumberOn()
    {
        var chain = await Store.RegisterAsync("r1");
        await Store.AdvanceAsync(chain, chain.Next("c2", Enumerable.Range(2, 4).SelectMany(i => CheckIns.Changes(new("r1"), i))));
        await Store.AdvanceAsync(chain, chain.Next("c3", [new CareChange.WindowsReopened(new("home-visit"), 4)]));
        await Store.AdvanceAsync(chain, chain.Next("c4", [new CareChange.WindowEnded(EndedWindow(4))]));
        Assert.Equal([2, 3, 4], (await StoreUnderTest.AllAsync(Store.Export.WindowsAsync(default))).Select(row => row.Window.Number));
    }

    [Fact]
    public async Task CommitMany_Restated_IsTheStateAndDropsTheWindowsBefore()
    {
        var chain = await Store.RegisterAsync("r1");
        await Store.AdvanceAsync(chain, chain.Next("c2", [.. CheckIns.Changes(new("r1"), 2), new CareChange.PauseWritten(PauseOf("p", 1, null))]));
        var care = (await Store.LoadAsync("r1")).Care! with { Pauses = [], Edition = 7, Duties = [CheckIns.DutyOf(CheckIns.WindowOf(9, Start))] };
        await Store.AdvanceAsync(chain, chain.Next("c3", [new CareChange.Restated(care), new CareChange.WindowEnded(EndedWindow(8))], at: Start));
        Assert.Equal(care with { SettledTo = Start }, (await Store.LoadAsync("r1")).Care);
        Assert.Equal([8], (await StoreUnderTest.AllAsync(Store.Export.WindowsAsync(default))).Select(row => row.Window.Number));
        Assert.Single(await VisitsAsync());
    }

    [Fact]
    public async Task CommitMany_ClockThatGoesBack_BringsNoEndedPauseBack()
    {
        var chain = await Store.RegisterAsync("r1");
        await Store.AdvanceAsync(chain, chain.Next("c2", [new CareChange.PauseWritten(PauseOf("p", 1, 3))], at: Instant.FromUnixTimeSeconds(4 * 86_400)));
        Assert.Empty((await Store.LoadAsync("r1")).Care!.Pauses);
        await Store.AdvanceAsync(chain, chain.Next("c3", [], at: Instant.FromUnixTimeSeconds(2 * 86_400)));
        Assert.Empty((await Store.LoadAsync("r1")).Care!.Pauses);
    }

    private static Window EndedWindow(int number) =>
        CheckIns.WindowOf(number, Start) with { Ending = WindowEnding.Missed, EndedAt = Start + Duration.FromDays(5), Resume = "m" };

    private static Pause PauseOf(string id, int fromDay, int? toDay) => new()
    {
        Id = new(id),
        Reason = PauseReason.Hospital,
        StartsAt = Instant.FromUnixTimeSeconds(fromDay * 86_400L),
        EndsAt = toDay is { } day ? Instant.FromUnixTimeSeconds(day * 86_400L) : null,
    };

    private static TierOverride Override() =>
        new() { Id = new("o"), Tier = new("red"), Author = new("w1"), Reason = "fall", From = Start, Until = Start + Lease };

    private static TierAppeal Appeal() =>
        new() { Id = new("a"), By = "resident", Statement = "不需要", FiledBy = new("w1"), FiledAt = Start, AnswerBy = Start + Lease };

    private async Task<LoadedCare> LoadAsync(CareRequest request) => (await Store.Care.LoadManyAsync([request], default))[0];
}
