using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// Who is looked at next, by whom, and until when nobody else does.
internal static class ClaimFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("claim.order", "Whoever waited longest comes first, and equal dues in the same order on every store.", OrderAsync),
        Of("claim.code-points", "Order must not depend on the machine's culture or its units of text.", CodePointsAsync),
        Of("claim.due", "What is due at this instant is due; what is due a microsecond later is not.", DueAsync),
        Of("claim.moves", "The next due replaces the last; without one nobody looks any more.", MovesAsync),
        Of("claim.lease", "Two workers on one resident do the work twice; a lease that never ends leaves it undone.", LeaseAsync),
        Of("claim.lease-ahead", "A clock that ran ahead must not lock a resident away for a year.", LeaseAheadAsync),
        Of("claim.limit", "Leased residents at the head must not hide those behind them.", LimitAsync),
        Of("claim.commit-ends-lease", "Work that is done frees the resident for what is due next.", CommitEndsLeaseAsync),
        Of("claim.refused-keeps-lease", "A conflict is not the end of the work of whoever holds the lease.", RefusedKeepsLeaseAsync),
        Of("claim.unit", "A worker for one town must get that town's residents, whatever waits elsewhere.", UnitAsync),
        Of("claim.edition", "A new policy reaches the most urgent first, after what is due.", EditionAsync),
        Of("claim.edition-once", "Somebody due and behind is one resident, not two.", EditionOnceAsync),
        Of("claim.changes-nothing", "Looking is not deciding.", ChangesNothingAsync),
        Of("claim.bad-limit", "A limit of 0 would make a sweep spin for ever.", BadLimitAsync),
    ];

    private static async Task OrderAsync(StoreStory s)
    {
        await s.RegisterAsync("b", Start);
        await s.RegisterAsync("a", Start);
        await s.RegisterAsync("z", Start - Micro);
        await s.RegisterAsync("later", Start + Duration.FromSeconds(1));
        await s.RegisterAsync("never");
        Expect.Sequence(["z", "a"], await s.ClaimAsync(Start, 2));
        Expect.Sequence(["b"], await s.ClaimAsync(Start, 2));
        Expect.Sequence(["later"], await s.ClaimAsync(Start + Duration.FromSeconds(1), 2));
    }

    private static async Task CodePointsAsync(StoreStory s)
    {
        // U+20BB7 lies above U+FF21, but its first UTF-16 unit lies below.
        foreach (var id in new[] { "\U00020BB7", "\uFF21", "a", "B", "ä" })
            await s.RegisterAsync(id, Start);
        Expect.Sequence(["B", "a", "ä", "\uFF21", "\U00020BB7"], await s.ClaimAsync(Start));
    }

    private static async Task DueAsync(StoreStory s)
    {
        await s.RegisterAsync("r1", Start);
        await s.RegisterAsync("r2", Start + Micro);
        Expect.Empty(await s.ClaimAsync(Start - Micro));
        Expect.Sequence(["r1"], await s.ClaimAsync(Start));
        Expect.Sequence(["r2"], await s.ClaimAsync(Start + Micro));
    }

    private static async Task MovesAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1", Start);
        await s.AdvanceAsync(chain, chain.Next("c2", [], Start + Lease));
        Expect.Empty(await s.ClaimAsync(Start + Lease - Micro));
        await s.AdvanceAsync(chain, chain.Next("c3", [], Start - Lease));
        Expect.Sequence(["r1"], await s.ClaimAsync(Start - Lease));
        await s.AdvanceAsync(chain, chain.Next("c4", []));
        Expect.Empty(await s.ClaimAsync(Start + Duration.FromDays(9_999)));
    }

    private static async Task LeaseAsync(StoreStory s)
    {
        await s.RegisterAsync("r1", Start);
        Expect.Sequence(["r1"], await s.ClaimAsync(Start));
        Expect.Empty(await s.ClaimAsync(Start));
        Expect.Empty(await s.ClaimAsync(Start + Lease - Micro));
        Expect.Sequence(["r1"], await s.ClaimAsync(Start + Lease));
        Expect.Empty(await s.ClaimAsync(Start + Lease));
        Expect.Empty(await s.ClaimAsync(Start + Lease, unit: "u1"));
    }

    private static async Task LeaseAheadAsync(StoreStory s)
    {
        await s.RegisterAsync("r1", Start);
        await s.ClaimAsync(Start + Duration.FromDays(365));
        Expect.Sequence(["r1"], await s.ClaimAsync(Start));
        Expect.Empty(await s.ClaimAsync(Start + Duration.FromMilliseconds(1)));
        await s.RegisterAsync("r2", Start);
        await s.ClaimAsync(Start + Micro);
        Expect.Sequence(["r2"], await s.ClaimAsync(Start), "Claims a microsecond before the lease that another clock gave");
    }

    private static async Task LimitAsync(StoreStory s)
    {
        foreach (var id in new[] { "a", "b", "c", "d" })
            await s.RegisterAsync(id, Start, id == "c" ? "u2" : "u1");
        await s.ReportAsync("a", Start, Start + Lease);
        Expect.Sequence(["b"], await s.ClaimAsync(Start, 1));
        Expect.Sequence(["c"], await s.ClaimAsync(Start, 1));
        Expect.Sequence(["d"], await s.ClaimAsync(Start, 1, "u1"));
        Expect.Empty(await s.ClaimAsync(Start, 1));
    }

    private static async Task CommitEndsLeaseAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1", Start);
        await s.ClaimAsync(Start);
        await s.AdvanceAsync(chain, chain.Next("c2", [], Start + Micro));
        Expect.Empty(await s.ClaimAsync(Start));
        Expect.Sequence(["r1"], await s.ClaimAsync(Start + Micro));
        await s.AdvanceAsync(chain, chain.Next("c3", [], Start + Micro));
        Expect.Sequence(["r1"], await s.ClaimAsync(Start + Micro), "Claims after a commit that leaves the same due");
    }

    private static async Task RefusedKeepsLeaseAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1", Start);
        await s.ClaimAsync(Start);
        Expect.Equal(CommitOutcome.Conflict, await s.CommitAsync(new Chain(new("r1"), 5, chain.Head).Next("c2", [], Start)));
        Expect.Equal(CommitOutcome.Duplicate, await s.CommitAsync(chain.Next("register", [], Start)));
        Expect.Equal(CommitOutcome.Unfit, await s.CommitAsync(chain.Next("c2", [new CareChange.VisitVoided(new("v"), Start, "")], Start)));
        Expect.Empty(await s.ClaimAsync(Start));
    }

    private static async Task UnitAsync(StoreStory s)
    {
        await s.RegisterAsync("r1", Start, "m1", PathOf("m1", "town", "root"));
        await s.RegisterAsync("r2", Start, "m2", PathOf("m2", "other", "root"));
        await s.RegisterAsync("r3", Start, "lost");
        await s.RegisterAsync("r4", Start, "town", PathOf("town", "root"));
        Expect.Empty(await s.ClaimAsync(Start, 10, "nowhere"));
        Expect.Sequence(["r1", "r4"], await s.ClaimAsync(Start, 10, "town"));
        Expect.Sequence(["r2"], await s.ClaimAsync(Start, 10, "root"));
        Expect.Sequence(["r3"], await s.ClaimAsync(Start, 10, "lost"));
        Expect.Empty(await s.ClaimAsync(Start));
    }

    private static async Task EditionAsync(StoreStory s)
    {
        var cases = new[]
        {
            ("b", 1, 2, (Instant?)null), ("a", 1, 10, null), ("z", 0, 1, null), ("due", 1, 9, Start), ("new", 2, 0, null),
            ("c", 0, 2, null),
        };
        foreach (var (id, edition, rank, due) in cases)
            await RegisterUnderAsync(s, id, edition, rank, due);
        Expect.Empty(await s.ClaimAsync(Start - Micro, 3));
        Expect.Sequence(["due", "z", "b"], await s.ClaimAsync(Start, 3, edition: 2));
        Expect.Sequence(["c", "a"], await s.ClaimAsync(Start, 3, edition: 2));
        Expect.Empty(await s.ClaimAsync(Start, 3, edition: 2));
        Expect.Sequence(
            ["due", "z", "c"], await s.ClaimAsync(Start + Lease, 9, edition: 1), "What is due, and those under a lower edition");
    }

    private static async Task EditionOnceAsync(StoreStory s)
    {
        var chain = await RegisterUnderAsync(s, "r1", 1, 1, Start);
        await RegisterUnderAsync(s, "r2", 1, 1, Start + Lease);
        Expect.Sequence(["r1", "r2"], await s.ClaimAsync(Start, 5, edition: 2));
        await s.AdvanceAsync(chain, chain.Next("c2", []) with { Edition = 2, Rank = 1 });
        Expect.Empty(await s.ClaimAsync(Start, 5, edition: 2));
        await s.ReportAsync("r2", Start, Start + Lease);
        Expect.Empty(await s.ClaimAsync(Start, 5, edition: 2), "Who is behind and in trouble");
        Expect.Sequence(["r1"], await s.ClaimAsync(Start, 5, "u1", 3));
    }

    private static async Task ChangesNothingAsync(StoreStory s)
    {
        await s.RegisterAsync("r1", Start);
        var before = await Refusals.EverythingAsync(s, "r1", new("register"));
        await s.ClaimAsync(Start, edition: 9);
        Expect.Equal(before, await Refusals.EverythingAsync(s, "r1", new("register")), "What is there after a claim");
    }

    private static async Task BadLimitAsync(StoreStory s)
    {
        await Expect.ThrowsAsync<ArgumentOutOfRangeException>(() => s.ClaimAsync(Start, 0));
        await Expect.ThrowsAsync<ArgumentOutOfRangeException>(() => s.TakeAsync(Start, 0));
        await Expect.ThrowsAsync<ArgumentOutOfRangeException>(() => s.TakeAsync(Start, -1));
    }

    private static async Task<Chain> RegisterUnderAsync(StoreStory s, string resident, int edition, int rank, Instant? due)
    {
        var chain = new Chain(new(resident));
        var commit = chain.Next("register", [new CareChange.FileWritten(CheckIns.File(new(resident)))], due);
        await s.AdvanceAsync(chain, commit with { Edition = edition, Rank = rank });
        return chain;
    }
}
