using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// One resident's trouble is that resident's, until a commit ends it.
internal static class TroubleFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of(
            "trouble.row",
            "Since when nobody can work for somebody decides whom it is told; a second report must not make it young again.", RowAsync),
        Of("trouble.next-try", "A resident in trouble is left alone until the next try, or the sweep runs in circles.", NextTryAsync),
        Of("trouble.ends-lease", "The next try must not wait for the lease of the one that failed.", EndsLeaseAsync),
        Of("trouble.until-commit", "A commit ends trouble; a refused one does not.", UntilCommitAsync),
        Of("trouble.message-once", "Somebody is told once, not at every try.", MessageOnceAsync),
        Of("trouble.pages", "A supervisor sees the troubles of their own town, all of them and each once.", PagesAsync),
        Of("trouble.rules", "A report that no store may keep is refused before anything is written.", RulesAsync),
    ];

    private static async Task RowAsync(StoreStory s)
    {
        await s.RegisterAsync("r1");
        await s.ReportAsync("r1", Start, Start + Lease, detail: "first");
        await s.Care.ReportTroubleAsync([new(new("r1"), "TC0614", "单元 \"x\"", Start + Lease, Start + Lease + Micro)], default);
        var trouble = Expect.Single(await s.Screens.TroublesAsync(null, null, 9, default));
        Expect.Equal(
            new() { Resident = new("r1"), Code = "TC0614", Detail = "单元 \"x\"", Since = Start, Attempts = 2, NextTryAt = Start + Lease + Micro },
            trouble);
        Expect.Equal(1, (await s.LoadAsync("r1")).Version);
        Expect.Equal(1, Expect.Single(await s.AuditAsync("r1")).Sequence);
    }

    private static async Task NextTryAsync(StoreStory s)
    {
        await s.RegisterAsync("r1", Start);
        await s.ReportAsync("r1", Start, Start + Lease);
        Expect.Empty(await s.ClaimAsync(Start + Lease - Micro));
        Expect.Sequence(["r1"], await s.ClaimAsync(Start + Lease));
    }

    private static async Task EndsLeaseAsync(StoreStory s)
    {
        await s.RegisterAsync("r1", Start);
        await s.ClaimAsync(Start);
        await s.ReportAsync("r1", Start, Start + Micro);
        Expect.Sequence(["r1"], await s.ClaimAsync(Start + Micro));
    }

    private static async Task UntilCommitAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1", Start);
        await s.RegisterAsync("r2");
        await s.ReportAsync("r1", Start, Start + Lease);
        await s.ReportAsync("r2", Start, Start);
        Expect.Equal(CommitOutcome.Conflict, await s.CommitAsync(new Chain(new("r1"), 5).Next("c2", [])));
        Expect.Equal(CommitOutcome.Duplicate, await s.CommitAsync(chain.Next("register", [])));
        Expect.Equal(CommitOutcome.Unfit, await s.CommitAsync(chain.Next("c2", [new CareChange.VisitVoided(new("v"), Start, "")])));
        Expect.Sequence(["r1", "r2"], await s.TroublesAsync());
        await s.AdvanceAsync(chain, chain.Next("c2", [], Start));
        Expect.Sequence(["r2"], await s.TroublesAsync());
        Expect.Sequence(["r1"], await s.ClaimAsync(Start), "Who is looked at after trouble has ended");
        await s.ReportAsync("r1", Start + Lease, Start + Lease);
        var again = (await s.Screens.TroublesAsync(null, null, 1, default))[0];
        Expect.Equal((Start + Lease, 1), (again.Since, again.Attempts), "Trouble that comes back is new");
    }

    private static async Task MessageOnceAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        await s.ReportAsync("r1", Start, Start, MessageOf("t", Start));
        await s.ReportAsync("r1", Start, Start, MessageOf("t", Start + Lease));
        Expect.Equal(new OutboxCounts(1, 0, 0), await s.Export.CountMessagesAsync(default));
        Expect.Equal(new OutboxEntry(MessageOf("t", Start), 0), Expect.Single(await s.Outbox.ClaimAsync(Start, 9, Start + Lease, default)));
        await s.CompleteAsync("t", 0, DeliveryState.Delivered);
        await s.ReportAsync("r1", Start, Start, MessageOf("t", Start));
        Expect.Equal(new OutboxCounts(0, 1, 0), await s.Export.CountMessagesAsync(default));
        Expect.Empty(await s.TakeAsync(Start + Lease));
        Expect.Equal(CommitOutcome.Unfit, await s.CommitAsync(chain.Next("c2", [], null, [MessageOf("t", Start)])));
    }

    private static async Task PagesAsync(StoreStory s)
    {
        foreach (var (id, unit, town) in new[] { ("r2", "m1", "town"), ("r10", "m2", "town"), ("R1", "m3", "other"), ("r1", "m1", "town") })
        {
            await s.RegisterAsync(id, null, unit, PathOf(unit, town));
            await s.ReportAsync(id, Start, Start);
        }

        Expect.Sequence(["R1", "r1", "r10", "r2"], await s.TroublesAsync());
        Expect.Sequence(["r1", "r10", "r2"], await s.TroublesAsync("town"));
        var page = await s.Screens.TroublesAsync(new("town"), null, 2, default);
        Expect.Sequence(["r1", "r10"], page.Select(trouble => trouble.Resident.Value));
        Expect.Sequence(
            ["r2"],
            (await s.Screens.TroublesAsync(new("town"), page[^1].Resident, 2, default)).Select(trouble => trouble.Resident.Value));
        Expect.Empty(await s.TroublesAsync("tow"));
    }

    private static async Task RulesAsync(StoreStory s)
    {
        var report = new TroubleReport(new("r1"), "TC0613", "", Start, Start);
        await s.RegisterAsync("r1");
        await Expect.ThrowsAsync<ArgumentException>(() => s.Care.ReportTroubleAsync([report, report], default));
        await Expect.ThrowsAsync<ArgumentException>(
            () => s.Care.ReportTroubleAsync([report with { At = Start.PlusNanoseconds(1) }], default));
        Expect.Empty(await s.TroublesAsync());
    }
}
