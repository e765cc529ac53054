using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// The past, from an instant on: what late facts are judged by.
internal static class HistoryFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("history.not-asked", "Loading somebody must not cost more with every year in care.", NotAskedAsync),
        Of(
            "history.since",
            "A late fact rewinds to the last window before it: what touches that time must be there, and what is over must not.",
            SinceAsync),
        Of("history.order", "Facts are folded in the order of the rows; another order gives other windows.", OrderAsync),
        Of("history.in-force", "What was in force at the instant began before it.", InForceAsync),
        Of("history.voided", "A voided visit is a fact too: it explains why windows were opened again.", VoidedAsync),
        Of("history.reopened", "Windows that are worked out anew must not stand beside the old ones.", ReopenedAsync),
        Of("history.window-again", "A window is over once; written again it replaces itself.", WindowAgainAsync),
    ];

    private static async Task NotAskedAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(chain, "c2", CheckIns.Changes(new("r1"), 2));
        Expect.Equal(null, (await s.LoadAsync("r1")).History);
    }

    private static async Task SinceAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        CareChange[] life =
        [
            .. CheckIns.Changes(new("r1"), 2), .. CheckIns.Changes(new("r1"), 5), new CareChange.ResidenceChanged(new(Day(5), new("u2"), new("d2"))),
            new CareChange.StandingChanged(PeriodOf(Day(2), null)), new CareChange.StandingChanged(PeriodOf(Day(5), "red")),
            new CareChange.PauseWritten(PauseOf("over", 1, 4)), new CareChange.PauseWritten(PauseOf("till", 1, 5)),
            new CareChange.PauseWritten(PauseOf("open", 1, null)),
            new CareChange.OverrideWritten(OverrideOf("over", Day(4))),
            new CareChange.OverrideWritten(OverrideOf("till", Day(5))), new CareChange.OverrideWritten(OverrideOf("open")),
            new CareChange.AppealWritten(AppealOf("over", Day(4))), new CareChange.AppealWritten(AppealOf("till", Day(5))),
            new CareChange.AppealWritten(AppealOf("open")),
            new CareChange.ClaimRecorded(
                ClaimOf("early", null, 1, recordedDay: 4)), new CareChange.ClaimRecorded(ClaimOf("late", null, 1, recordedDay: 5)),
        ];
        await s.AdvanceAsync(chain, "c2", life);
        var history = await s.HistoryAsync("r1", Day(5));
        Expect.Equal(Day(5), history.Since);
        Expect.Sequence([5], history.Windows.Select(window => window.Number));
        Expect.Sequence(["v5"], history.Contacts.Select(contact => contact.Visit.Value));
        Expect.Sequence([Day(5)], history.Periods.Select(period => period.From));
        Expect.Sequence(["open", "till"], history.Pauses.Select(pause => pause.Id.Value));
        Expect.Sequence(["u2"], history.Residences.Select(residence => residence.Unit.Value));
        Expect.Sequence(["open", "till"], history.Overrides.Select(given => given.Id.Value));
        Expect.Sequence(["open", "till"], history.Appeals.Select(appeal => appeal.Id.Value));
        Expect.Sequence(["late"], history.Claims.Select(claim => claim.Fact.Value));
        var later = await s.HistoryAsync("r1", Day(5) + Micro);
        Expect.Equal(
            (0, 0, 1, 1, 1),
            (later.Windows.Count, later.Contacts.Count, later.Periods.Count, later.Pauses.Count, later.Claims.Count + later.Residences.Count));
        var whole = await s.HistoryAsync("r1", Instant.MinValue);
        Expect.Equal(
            (2, 2, 2, 3, 2, 3, 3, 2),
            (whole.Windows.Count, whole.Contacts.Count, whole.Periods.Count, whole.Pauses.Count, whole.Residences.Count, whole.Overrides.Count, whole.Appeals.Count, whole.Claims.Count));
    }

    private static async Task OrderAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        foreach (var i in new[] { 10, 9, 11, 100, 2 })
            await s.AdvanceAsync(chain, $"c{i}", [.. CheckIns.Changes(new("r1"), i), new CareChange.WindowEnded(EndedWindow(i, "call"))]);
        CareChange[] twin = [
            new CareChange.VisitRecorded(((CareChange.VisitRecorded)CheckIns.Changes(new("r1"), 9)[0]).Visit with { Id = new("v10b") })
        ];
        await s.AdvanceAsync(
            chain, "twin",
            [.. twin, new CareChange.StandingChanged(PeriodOf(Day(9), "red")), new CareChange.StandingChanged(PeriodOf(Day(3), null))]);
        // A standing that another one replaces at its own instant never held.
        await s.AdvanceAsync(chain, "again", [new CareChange.StandingChanged(PeriodOf(Day(9), "blue"))]);
        foreach (var (day, unit) in new[] { (9, "u3"), (3, "u2") })
            await s.AdvanceAsync(
                chain, $"to {unit}".Replace(' ', '-'), [new CareChange.ResidenceChanged(new(Day(day), new(unit), new("d2")))]);
        foreach (var id in new[] { "z", "A", "a" })
            await s.AdvanceAsync(
                chain, $"p-{id}",
                [new CareChange.PauseWritten(PauseOf(id, 1, 2)), new CareChange.OverrideWritten(OverrideOf(id, Start)), new CareChange.AppealWritten(AppealOf(id, Start))]);
        foreach (var (fact, day) in new[] { ("z", 9), ("a", 3), ("m", 9) })
            await s.AdvanceAsync(chain, $"f-{fact}", [new CareChange.ClaimRecorded(ClaimOf(fact, null, 1, recordedDay: day))]);
        var history = await s.HistoryAsync("r1", Instant.MinValue);
        int[] numbers = [2, 9, 10, 11, 100];
        Expect.Sequence(
            [.. numbers.Select(i => $"call {i}"), .. numbers.Select(i => $"home-visit {i}")],
            history.Windows.Select(window => $"{window.Duty} {window.Number}"));
        Expect.Sequence(["v2", "v10b", "v9", "v10", "v11", "v100"], history.Contacts.Select(contact => contact.Visit.Value));
        Expect.Sequence(["", "blue"], history.Periods.Select(period => period.Tier?.Value ?? ""));
        Expect.Sequence(["u1", "u2", "u3"], history.Residences.Select(residence => residence.Unit.Value));
        Expect.Sequence(["A", "a", "z"], history.Pauses.Select(pause => pause.Id.Value));
        Expect.Sequence(["A", "a", "z"], history.Overrides.Select(given => given.Id.Value));
        Expect.Sequence(["A", "a", "z"], history.Appeals.Select(appeal => appeal.Id.Value));
        Expect.Sequence(["z", "a", "m"], history.Claims.Select(claim => claim.Fact.Value));
    }

    private static async Task InForceAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(chain, "c2", [.. new[] { 2, 4, 6 }.Select(day => new CareChange.StandingChanged(PeriodOf(Day(day), "red")))]);
        await s.AdvanceAsync(
            chain, "c3", [.. new[] { 3, 5 }.Select(day => new CareChange.ResidenceChanged(new(Day(day), new($"u{day}"), new("d2"))))]);
        Expect.Sequence([Day(4), Day(6)], (await s.HistoryAsync("r1", Day(5))).Periods.Select(period => period.From));
        Expect.Sequence([Day(6)], (await s.HistoryAsync("r1", Day(9))).Periods.Select(period => period.From));
        Expect.Sequence([Day(2), Day(4), Day(6)], (await s.HistoryAsync("r1", Day(1))).Periods.Select(period => period.From));
        Expect.Sequence(["u1", "u3", "u5"], (await s.HistoryAsync("r1", Day(2))).Residences.Select(residence => residence.Unit.Value));
        Expect.Sequence(["u3", "u5"], (await s.HistoryAsync("r1", Day(4))).Residences.Select(residence => residence.Unit.Value));
    }

    private static async Task VoidedAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var recorded = CheckIns.Changes(new("r1"), 2);
        await s.AdvanceAsync(chain, "c2", [.. recorded, .. CheckIns.Changes(new("r1"), 3)]);
        await s.AdvanceAsync(chain, "c3", [new CareChange.VisitVoided(new("v2"), Start, "wrong person")]);
        var contacts = (await s.HistoryAsync("r1", Day(0))).Contacts;
        Expect.Sequence([Start, null], contacts.Select(contact => contact.VoidedAt));
        var visits = await AllAsync(s.Export.VisitsAsync(default));
        Expect.Equal(((CareChange.VisitRecorded)recorded[0]).Visit, visits[0]);
        Expect.Equal(2, visits.Count);
    }

    private static async Task ReopenedAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(
            chain, "c2",
            [.. Enumerable.Range(2, 9).Select(i => new CareChange.WindowEnded(EndedWindow(i))), new CareChange.WindowEnded(EndedWindow(7, "call"))]);
        await s.AdvanceAsync(chain, "c3", [new CareChange.WindowsReopened(new("home-visit"), 4)]);
        Expect.Sequence(["r1 call 7", "r1 home-visit 2", "r1 home-visit 3"], await s.WindowsAsync());
        Expect.Equal(3, (await s.HistoryAsync("r1", Instant.MinValue)).Windows.Count);
        await s.AdvanceAsync(
            chain, "c4",
            [new CareChange.WindowsReopened(new("home-visit"), 3), new CareChange.WindowEnded(EndedWindow(3)), new CareChange.WindowEnded(EndedWindow(4))]);
        Expect.Sequence(["r1 call 7", "r1 home-visit 2", "r1 home-visit 3", "r1 home-visit 4"], await s.WindowsAsync());
        await s.AdvanceAsync(
            chain, "c5",
            [new CareChange.WindowEnded(EndedWindow(5)), new CareChange.WindowsReopened(new("home-visit"), 5), new CareChange.WindowsReopened(new("none"), 1)]);
        Expect.Equal(4, (await s.WindowsAsync()).Length, "Windows after one was written and opened again in one commit");
    }

    private static async Task WindowAgainAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.AdvanceAsync(chain, "c2", [new CareChange.WindowEnded(EndedWindow(2)), new CareChange.WindowEnded(EndedWindow(3))]);
        var other = EndedWindow(2, ending: Duties.WindowEnding.Late, endedAt: Start) with { MetBy = new("v9"), Tier = null };
        await s.AdvanceAsync(chain, "c3", [new CareChange.WindowEnded(other)]);
        Expect.Sequence([other, EndedWindow(3)], (await s.HistoryAsync("r1", Instant.MinValue)).Windows);
        Expect.Sequence([other, EndedWindow(3)], (await AllAsync(s.Export.WindowsAsync(default))).Select(row => row.Window));
    }
}
