using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// Residents are loaded with version, head and command.
internal static class LoadFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("load.unknown", "Version 0 is how a first commit is decided; anything else blocks enrolment.", UnknownAsync),
        Of("load.answers-in-order", "Answers are matched to requests by place alone: another order mixes up people.", AnswersInOrderAsync),
        Of("load.nothing", "A batch that happens to be empty is no fault.", NothingAsync),
        Of("load.head", "The next audit row is chained to the head that was loaded.", HeadAsync),
        Of(
            "load.command-of-resident", "Hosts number commands per resident; another's key must not swallow a command.",
            CommandOfResidentAsync),
        Of("load.version-counts", "Whoever loads a version that was not the newest decides on a state that is gone.", VersionCountsAsync),
        Of("load.key", "A corrected visit is found by its id; a wrong instant rewinds the wrong windows.", KeyAsync),
        Of("load.key-of-resident", "Two residents may have a pause p1 each.", KeyOfResidentAsync),
    ];

    private static async Task UnknownAsync(StoreStory s)
    {
        Expect.Equal(new LoadedCare(null, 0, "", false), await s.LoadAsync("r1", "c1"));
        await s.RegisterAsync("r2");
        Expect.Equal(new LoadedCare(null, 0, "", false), await s.LoadAsync("r1", "register"));
        Expect.Equal(null, (await s.LoadAsync(new CareRequest(new("r1"), null) { Key = new(HistoryKind.Visit, "v1") })).KeyAt);
    }

    private static async Task AnswersInOrderAsync(StoreStory s)
    {
        await s.RegisterAsync("r1");
        await s.RegisterAsync("r2");
        var loaded = await s.Care.LoadManyAsync([new(new("r2"), null), new(new("none"), null), new(new("r1"), null)], default);
        Expect.Sequence(["r2", null, "r1"], loaded.Select(l => l.Care?.Resident.Id.Value));
    }

    private static async Task NothingAsync(StoreStory s)
    {
        Expect.Empty(await s.Care.LoadManyAsync([], default));
        Expect.Empty(await s.Care.CommitManyAsync([], default));
        await s.Care.ReportTroubleAsync([], default);
        await s.Outbox.CompleteAsync([], default);
        Expect.Empty(await s.Policies.EditionsAsync(default));
        Expect.Empty(await s.Screens.CoverageAsync(null, Start, default));
        Expect.Empty(await s.VisitsAsync());
        Expect.Equal(new OutboxCounts(0, 0, 0), await s.Export.CountMessagesAsync(default));
    }

    private static async Task HeadAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var loaded = await s.LoadAsync("r1", "register");
        Expect.Equal(CheckIns.File(new("r1")), loaded.Care?.Resident);
        Expect.Equal((1, chain.Head, true), (loaded.Version, loaded.AuditHead, loaded.CommandSeen));
        Expect.Equal(false, (await s.LoadAsync("r1", "another")).CommandSeen);
        Expect.Equal(false, (await s.LoadAsync("r1")).CommandSeen);
        Expect.Equal(null, loaded.Damage);
    }

    private static async Task CommandOfResidentAsync(StoreStory s)
    {
        var one = await s.RegisterAsync("r1");
        var two = await s.RegisterAsync("r2");
        await s.AdvanceAsync(one, "same", []);
        Expect.Equal(false, (await s.LoadAsync("r2", "same")).CommandSeen);
        await s.AdvanceAsync(two, "same", []);
        Expect.Equal(2, (await s.LoadAsync("r2", "same")).Version);
    }

    private static async Task VersionCountsAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        for (var i = 2; i <= 12; i++)
        {
            await s.AdvanceAsync(chain, $"c{i}", CheckIns.Changes(new("r1"), i));
            var loaded = await s.LoadAsync("r1", $"c{i}");
            Expect.Equal(
                (i, chain.Head, true, $"v{i}"),
                ((int)loaded.Version, loaded.AuditHead, loaded.CommandSeen, $"{loaded.Care?.LastSeen?.Visit}"));
        }

        foreach (var command in new[] { "register", "c2", "c11" })
            Expect.Equal(true, (await s.LoadAsync("r1", command)).CommandSeen, $"The command {command} was seen");
    }

    private static async Task KeyAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var ended = OverrideOf("o1", Start);
        await s.AdvanceAsync(
            chain, "c2",
            [
                .. CheckIns.Changes(new("r1"), 2), new CareChange.PauseWritten(PauseOf("p", 1, 2)), new CareChange.OverrideWritten(ended),
                new CareChange.OverrideWritten(OverrideOf("o2")), new CareChange.AppealWritten(AppealOf("a1", Start)),
                new CareChange.AppealWritten(AppealOf("a2")),
            ]);
        Expect.Equal(Day(2), await KeyAtAsync(s, "r1", HistoryKind.Visit, "v2"));
        Expect.Equal(Day(1), await KeyAtAsync(s, "r1", HistoryKind.Pause, "p"));
        var cases = new[]
        {
            (HistoryKind.Override, "o1"), (HistoryKind.Override, "o2"), (HistoryKind.Appeal, "a1"), (HistoryKind.Appeal, "a2"),
        };
        foreach (var (kind, id) in cases)
            Expect.Equal(Start, await KeyAtAsync(s, "r1", kind, id), $"The instant of {kind} {id}");
        var others = new[]
        {
            (HistoryKind.Visit, "p"), (HistoryKind.Pause, "v2"), (HistoryKind.Appeal, "o1"), (HistoryKind.Visit, "V2"),
            (HistoryKind.Visit, ""),
        };
        foreach (var (kind, id) in others)
            Expect.Equal(null, await KeyAtAsync(s, "r1", kind, id), $"The instant of {kind} '{id}', which is not there");
    }

    private static async Task KeyOfResidentAsync(StoreStory s)
    {
        var one = await s.RegisterAsync("r1");
        var two = await s.RegisterAsync("r2");
        await s.AdvanceAsync(one, "c2", [.. CheckIns.Changes(new("r1"), 2), new CareChange.PauseWritten(PauseOf("p", 1, null))]);
        Expect.Equal(null, await KeyAtAsync(s, "r2", HistoryKind.Visit, "v2"));
        Expect.Equal(null, await KeyAtAsync(s, "r2", HistoryKind.Pause, "p"));
        await s.AdvanceAsync(two, "c2", [new CareChange.PauseWritten(PauseOf("p", 3, null))]);
        Expect.Equal(Day(1), await KeyAtAsync(s, "r1", HistoryKind.Pause, "p"));
        Expect.Equal(Day(3), await KeyAtAsync(s, "r2", HistoryKind.Pause, "p"));
    }

    private static async Task<NodaTime.Instant?> KeyAtAsync(StoreStory s, string resident, HistoryKind kind, string id) =>
        (await s.LoadAsync(new CareRequest(new(resident), null) { Key = new(kind, id) })).KeyAt;
}
