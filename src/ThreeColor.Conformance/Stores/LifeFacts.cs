using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Duties;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Json;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// What each kind of change makes of the state.
internal static class LifeFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("life.every-change", "A kind of change that is not written is lost at the next load.", EveryChangeAsync),
        Of("life.claims", "Which claims can still count decides the tier.", ClaimsAsync),
        Of("life.contacts", "The newest contact is the anchor of every rolling duty, in whatever order visits arrive.", ContactsAsync),
        Of("life.pauses-end", "A pause that is over excuses nothing; it must not come back with a clock that goes back.", PausesEndAsync),
        Of("life.put-by-id", "A pause, an override or an appeal that is written again replaces itself and nothing else.", PutByIdAsync),
        Of("life.duties", "A duty that vanishes or doubles is a visit nobody makes, or one too many.", DutiesAsync),
        Of("life.events", "An open event that is not loaded has no owner.", EventsAsync),
        Of("life.restated", "After a migration the state is what was restated, and no window of before counts again.", RestatedAsync),
        Of(
            "life.residents-apart", "A change to one resident must not reach another's file, whose ids may be the same.",
            ResidentsApartAsync),
    ];

    private static async Task EveryChangeAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        ResidentCare? replayed = null;
        foreach (var (number, changes) in WholeLife.Commits.Index())
            await s.AdvanceAsync(chain, chain.Next($"life-{number}", changes, at: Day(10 + number)));
        foreach (var row in await s.AuditAsync("r1"))
            replayed = ResidentCare.Replay(replayed, CareJson.Read<AuditPayload>(row.Payload).Changes, row.At);
        Expect.Equal(replayed, (await s.LoadAsync("r1")).Care, "The state, against the replay of the audit");
    }

    private static async Task ClaimsAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var claims = new[]
        {
            ClaimOf("care", FactValue.Of("lacking"), 5), ClaimOf("care", FactValue.Of("full"), 3), ClaimOf("care", FactValue.Of("part"), 5),
            ClaimOf("care", null, 6), ClaimOf(
                "care", FactValue.Of("full"), 4, "visit"), ClaimOf("falls", FactValue.Of(1), 4), ClaimOf("falls", FactValue.Of(1), 4),
        };
        foreach (var (number, claim) in claims.Index())
            await s.AdvanceAsync(chain, $"c{number}", [new CareChange.ClaimRecorded(claim) { Counted = claim.Fact.Value == "falls" }]);
        Expect.Sequence([claims[2], claims[3], claims[4], claims[5], claims[6]], (await s.CareOfAsync("r1")).Claims);
        Expect.Sequence(claims, (await s.HistoryAsync("r1", Instant.MinValue)).Claims, "Every claim ever recorded, in that order");
    }

    private static async Task ContactsAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var cases = new[]
        {
            ("v1", 5, true), ("v2", 3, true), ("v3", 7, false), ("v4", 6, false), ("v0", 5, true), ("v5", 4, false),
        };
        foreach (var (id, day, seen) in cases)
            await s.AdvanceAsync(chain, $"c-{id}", [new CareChange.VisitRecorded(VisitOf(id, day, seen))]);
        Expect.Equal(("v1", "v4 v3"), await ContactsOfAsync());
        await s.AdvanceAsync(chain, "void", [new CareChange.VisitVoided(new("v4"), Start, "wrong door")]);
        Expect.Equal(("v1", "v3"), await ContactsOfAsync());
        await s.AdvanceAsync(chain, "seen", [new CareChange.VisitRecorded(VisitOf("v6", 8, true))]);
        Expect.Equal(("v6", ""), await ContactsOfAsync());
        await s.AdvanceAsync(
            chain, "many", Enumerable.Range(10, 20).Select(day => new CareChange.VisitRecorded(VisitOf($"v{day}", day, false))));
        Expect.Equal(
            ("v6", string.Join(" ", Enumerable.Range(14, ResidentCare.AttemptsKept).Select(day => $"v{day}"))),
            await ContactsOfAsync());

        async Task<(string, string)> ContactsOfAsync()
        {
            var care = await s.CareOfAsync("r1");
            return ($"{care.LastSeen?.Visit}", string.Join(" ", care.Attempts.Select(attempt => attempt.Visit)));
        }
    }

    private static async Task PausesEndAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(
            chain,
            chain.Next("c2", [new CareChange.PauseWritten(PauseOf("p", 1, 3)), new CareChange.PauseWritten(PauseOf("q", 1, 9))], at: Day(2)));
        Expect.Sequence(["p", "q"], (await s.CareOfAsync("r1")).Pauses.Select(pause => pause.Id.Value));
        await s.AdvanceAsync(chain, chain.Next("c3", [], at: Day(3)));
        Expect.Sequence(["q"], (await s.CareOfAsync("r1")).Pauses.Select(pause => pause.Id.Value), "Pauses at the end of one, exclusive");
        await s.AdvanceAsync(chain, chain.Next("c4", [], at: Day(2)));
        Expect.Sequence(["q"], (await s.CareOfAsync("r1")).Pauses.Select(pause => pause.Id.Value), "Pauses after the clock went back");
        await s.AdvanceAsync(chain, chain.Next("c5", [new CareChange.PauseWritten(PauseOf("p", 1, 9))], at: Day(2)));
        Expect.Sequence(
            ["p", "q"], (await s.CareOfAsync("r1")).Pauses.Select(pause => pause.Id.Value), "Pauses after one was written again");
    }

    private static async Task PutByIdAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(
            chain, "c2",
            [
                new CareChange.PauseWritten(PauseOf("b", 1, null)), new CareChange.PauseWritten(PauseOf("a", 2, null)),
                new CareChange.OverrideWritten(OverrideOf("o1")),
                new CareChange.AppealWritten(AppealOf("b")), new CareChange.AppealWritten(AppealOf("a")),
            ]);
        await s.AdvanceAsync(
            chain, "c3",
            [
                new CareChange.PauseWritten(PauseOf("b", 3, null)), new CareChange.OverrideWritten(OverrideOf("o2")),
                new CareChange.OverrideWritten(OverrideOf("o1", Start)),
                new CareChange.AppealWritten(AppealOf("b", Start)), new CareChange.AppealWritten(AppealOf("a") with { Reminded = true }),
            ]);
        var care = await s.CareOfAsync("r1");
        Expect.Sequence([PauseOf("a", 2, null), PauseOf("b", 3, null)], care.Pauses);
        Expect.Equal(OverrideOf("o2"), care.Override);
        Expect.Sequence([AppealOf("a") with { Reminded = true }], care.Appeals);
        var history = await s.HistoryAsync("r1", Instant.MinValue);
        Expect.Sequence([PauseOf("a", 2, null), PauseOf("b", 3, null)], history.Pauses);
        Expect.Sequence([OverrideOf("o1", Start), OverrideOf("o2")], history.Overrides);
        Expect.Sequence([AppealOf("a") with { Reminded = true }, AppealOf("b", Start)], history.Appeals);
    }

    private static async Task DutiesAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(chain, "c2", [Opens("home-visit", Start), Opens("call", Start), Opens("tea", Start)]);
        await s.AdvanceAsync(
            chain, "c3",
            [
                new CareChange.DutyWritten(
                    new() { Duty = new("home-visit"), Pending = null, State = "between" }), new CareChange.DutyRemoved(new("tea")),
                new CareChange.DutyRemoved(new("none")), new CareChange.ReminderWritten(new("call"), Start),
                new CareChange.ReminderWritten(new("tea"), Start),
            ]);
        var call = CheckIns.DutyOf(PendingWindow("call", Start)) with { RemindedOf = Start };
        Expect.Sequence([call, new() { Duty = new("home-visit"), Pending = null, State = "between" }], (await s.CareOfAsync("r1")).Duties);
    }

    private static async Task EventsAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(
            chain, "c2",
            [
                new CareChange.EventWritten(
                    EventOf(Cause.Hazard, 1, EventStage.Evaluated)), new CareChange.EventWritten(EventOf(Cause.Hazard, 2, EventStage.Retracted)),
                new CareChange.EventWritten(EventOf(Cause.Hazard, 3, EventStage.Called)), new CareChange.EventWritten(
                    EventOf(Cause.Emergency, 1, EventStage.Evaluated)),
            ]);
        Expect.Sequence(["r1/emergency/1", "r1/hazard/3"], (await s.CareOfAsync("r1")).Events.Select(e => e.Id.Value));
        var moved = EventOf(Cause.Hazard, 3, EventStage.InDisposal) with { Owner = new("w2"), Revision = 4 };
        await s.AdvanceAsync(
            chain, "c3",
            [new CareChange.EventWritten(moved), new CareChange.EventWritten(EventOf(Cause.Hazard, 12, EventStage.Called))]);
        var events = (await s.CareOfAsync("r1")).Events;
        Expect.Sequence(["r1/emergency/1", "r1/hazard/3", "r1/hazard/12"], events.Select(e => e.Id.Value));
        Expect.Equal(moved, events[1]);
    }

    private static async Task RestatedAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(chain, "c2", [.. CheckIns.Changes(new("r1"), 2), new CareChange.PauseWritten(PauseOf("p", 1, null))]);
        var care = (await s.CareOfAsync("r1")) with { Pauses = [], Edition = 7, Duties = [CheckIns.DutyOf(CheckIns.WindowOf(9, Start))] };
        await s.AdvanceAsync(
            chain, chain.Next("c3", [new CareChange.Restated(care), new CareChange.WindowEnded(EndedWindow(8))], at: Start));
        Expect.Equal(care with { SettledTo = Start }, await s.CareOfAsync("r1"));
        Expect.Sequence(["r1 home-visit 8"], await s.WindowsAsync());
        Expect.Sequence(["v2 r1"], await s.VisitsAsync());
        Expect.Equal(3, (await s.AuditAsync("r1")).Count);
    }

    private static async Task ResidentsApartAsync(StoreStory s)
    {
        var one = await s.RegisterAsync("r1");
        var two = await s.RegisterAsync("r2");
        await s.AdvanceAsync(
            two, "c2", [.. CheckIns.Changes(new("r2"), 2), new CareChange.PauseWritten(PauseOf("p", 1, null)), Opens("call", Start)]);
        var before = await s.LoadAsync(new CareRequest(new("r2"), null) { HistorySince = Instant.MinValue });
        await s.AdvanceAsync(
            one, "c2", [.. CheckIns.Changes(new("r1"), 2), new CareChange.PauseWritten(PauseOf("p", 3, null)), Opens("call", Day(1))]);
        await s.AdvanceAsync(
            one, "c3",
            [
                new CareChange.VisitVoided(new("v2"), Start, ""), new CareChange.DutyRemoved(new("call")),
                new CareChange.WindowsReopened(new("home-visit"), 1),
                new CareChange.ReminderWritten(new("home-visit"), Start), new CareChange.ContactsRecounted(null, []),
            ]);
        Expect.Equal(before, await s.LoadAsync(new CareRequest(new("r2"), null) { HistorySince = Instant.MinValue }), "The other resident");
    }

    private static Visits.Visit VisitOf(string id, int day, bool seen) => new()
    {
        Id = new(id), Resident = new("r1"), Seen = seen, Worker = new("w1"), Kind = new("home-visit"), OccurredAt = Day(day), ReceivedAt = Day(day),
    };
}
