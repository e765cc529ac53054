using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Events;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// Everything there is, streamed.
internal static class ExportFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("export.visits", "Two exports of the same data are the same bytes: visits come by (visit, resident).", VisitsAsync),
        Of("export.windows", "The ledger is whole: every window that is over, by (resident, duty, number).", WindowsAsync),
        Of("export.events", "Events that are closed are the programme's record of what it did.", EventsAsync),
        Of("export.pages", "However much there is, every row comes once and in order.", PagesAsync),
        Of("export.stop", "Whoever stops reading leaves the store as usable as before.", StopAsync),
        Of("export.while-writing", "A report that runs for minutes must neither stop the work nor fall over it.", WhileWritingAsync),
    ];

    private static async Task VisitsAsync(StoreStory s)
    {
        foreach (var resident in new[] { "r2", "R1", "r1" })
        {
            var chain = await s.RegisterAsync(resident);
            await s.AdvanceAsync(
                chain, "c2",
                [.. CheckIns.Changes(new(resident), 7), .. CheckIns.Changes(new(resident), 10), .. CheckIns.Changes(new(resident), 3)]);
            await s.AdvanceAsync(chain, "c3", [new CareChange.VisitVoided(new("v3"), Start, "wrong person")]);
        }

        Expect.Sequence(["v10 R1", "v10 r1", "v10 r2", "v3 R1", "v3 r1", "v3 r2", "v7 R1", "v7 r1", "v7 r2"], await s.VisitsAsync());
        var written = CheckIns.Changes(new("r1"), 3).OfType<CareChange.VisitRecorded>().Single().Visit;
        Expect.Equal(written, (await AllAsync(s.Export.VisitsAsync(default))).Single(visit => $"{visit.Id} {visit.Resident}" == "v3 r1"));
    }

    private static async Task WindowsAsync(StoreStory s)
    {
        foreach (var resident in new[] { "r2", "r1" })
        {
            var chain = await s.RegisterAsync(resident);
            await s.AdvanceAsync(
                chain, "c2",
                [.. new[] { 10, 9, 100 }.Select(i => new CareChange.WindowEnded(EndedWindow(i))), new CareChange.WindowEnded(EndedWindow(1, "call", Duties.WindowEnding.Excused) with { Tier = null }), Opens("tea", Start)]);
        }

        Expect.Sequence(
            [
                "r1 call 1", "r1 home-visit 9", "r1 home-visit 10", "r1 home-visit 100", "r2 call 1", "r2 home-visit 9",
                "r2 home-visit 10", "r2 home-visit 100"
            ],
            await s.WindowsAsync());
        Expect.Equal(
            EndedWindow(1, "call", Duties.WindowEnding.Excused) with { Tier = null },
            (await AllAsync(s.Export.WindowsAsync(default)))[0].Window);
    }

    private static async Task EventsAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        CareEvent[] events = [
            EventOf(Cause.Hazard, 1, EventStage.Evaluated), EventOf(Cause.Hazard, 2, EventStage.Retracted),
            EventOf(Cause.Hazard, 10, EventStage.Called), EventOf(Cause.Emergency, 1, EventStage.Evaluated)
        ];
        await s.AdvanceAsync(chain, "c2", [.. events.Select(e => new CareChange.EventWritten(e))]);
        Expect.Sequence(events.OrderBy(e => e.Id), await AllAsync(s.Export.EventsAsync(default)));
        var pause = new CareChange.PauseWritten(PauseOf("dead", 1, null) with { Reason = PauseReason.Deceased });
        await s.AdvanceAsync(chain, "c3", [pause, new CareChange.EventWritten(EventOf(Cause.Hazard, 10, EventStage.FedBack))]);
        Expect.Equal(
            EventOf(Cause.Hazard, 10, EventStage.FedBack),
            (await AllAsync(s.Export.EventsAsync(default))).Single(e => e.Episode == 10));
    }

    private static async Task PagesAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        const int Many = 1_203;
        var events = Enumerable.Range(0, Many).Select(
            i => new CareChange.EventWritten(EventOf(new($"c{1000 + i}"), 1, EventStage.Evaluated)));
        await s.AdvanceAsync(chain, "c2", [.. Enumerable.Range(0, Many).SelectMany(i => CheckIns.Changes(new("r1"), 1000 + i)), .. events]);
        Expect.Sequence(Enumerable.Range(0, Many).Select(i => $"v{1000 + i} r1"), await s.VisitsAsync());
        Expect.Sequence(Enumerable.Range(0, Many).Select(i => $"r1 home-visit {1000 + i}"), await s.WindowsAsync());
        Expect.Sequence(
            Enumerable.Range(0, Many).Select(i => $"r1/c{1000 + i}/1"),
            (await AllAsync(s.Export.EventsAsync(default))).Select(e => e.Id.Value));
        Expect.Equal(Many, (await s.HistoryAsync("r1", NodaTime.Instant.MinValue)).Windows.Count);
    }

    private static async Task StopAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(chain, "c2", [.. Enumerable.Range(10, 30).SelectMany(i => CheckIns.Changes(new("r1"), i))]);
        for (var round = 0; round < 20; round++)
            await foreach (var visit in s.Export.VisitsAsync(default))
            {
                Expect.Equal("v10", visit.Id.Value);
                break;
            }

        await s.AdvanceAsync(chain, "c3", CheckIns.Changes(new("r1"), 50));
        Expect.Equal(31, (await s.VisitsAsync()).Length);
    }

    private static async Task WhileWritingAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(chain, "c2", [.. Enumerable.Range(100, 30).SelectMany(i => CheckIns.Changes(new("r1"), i))]);
        var seen = new List<string>();
        await foreach (var visit in s.Export.VisitsAsync(default))
        {
            if (seen.Count % 10 == 0)
                await s.AdvanceAsync(chain, $"w{seen.Count}", [.. CheckIns.Changes(new("r1"), 200 + seen.Count)]);
            seen.Add(visit.Id.Value);
        }

        Expect.Sequence(
            Enumerable.Range(100, 30).Select(i => $"v{i}"), seen.Where(id => string.CompareOrdinal(id, "v200") < 0),
            "Visits that were there when the stream began");
        Expect.Sequence(seen.Distinct().Order(CodePointOrder.Instance), seen);
    }
}
