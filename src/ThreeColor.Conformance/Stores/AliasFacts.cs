using NodaTime;
using ThreeColor.Conformance.Checks;
using ThreeColor.Conformance.Stories;
using ThreeColor.Events;
using ThreeColor.Ports;
using ThreeColor.Residents;
using static ThreeColor.Conformance.Stores.StoreFact;
using static ThreeColor.Conformance.Stories.Records;
using static ThreeColor.Conformance.Stories.StoreStory;

namespace ThreeColor.Conformance.Stores;

// What the store hands out and takes in.
internal static class AliasFacts
{
    public static IEnumerable<ConformanceFact<StoreUnderTest>> All =>
    [
        Of("alias.answers-stay", "An answer is what was true when it was given; it does not change under the reader.", AnswersStayAsync),
        Of("alias.lists", "Lists of the caller and of the store are not each other's: either may change its own.", ListsAsync),
    ];

    private static async Task AnswersStayAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1", Start);
        await s.AdvanceAsync(
            chain,
            chain.Next("c2", [.. CheckIns.Changes(new("r1"), 2), new CareChange.EventWritten(EventOf(Cause.Need, 1, EventStage.Called))], Start) with { Coverage = [CountsOf("u1", "red", 1)] });
        await s.Policies.AdoptAsync(new(1, "d", Start, "w1"), default);
        await s.ReportAsync("r1", Start, Start);
        object[] answers =
        [
            await s.Policies.EditionsAsync(default), await s.Screens.CoverageAsync(null, Start, default), await s.Screens.ResidentsAsync(null, null, 9, default),
            await s.Screens.OpenEventsAsync(null, null, 9, default), await s.Screens.DueAsync(null, Start, null, 9, default), await s.Screens.TroublesAsync(null, null, 9, default),
            await s.Care.LoadManyAsync([new(new("r1"), null) { HistorySince = Instant.MinValue }], default),
        ];
        var before = answers.Select(Said).ToArray();
        await s.Policies.AdoptAsync(new(2, "d", Start, "w1"), default);
        await s.RegisterAsync("r0");
        await s.ReportAsync("r0", Start, Start);
        await s.AdvanceAsync(
            chain,
            chain.Next("c3", [.. CheckIns.Changes(new("r1"), 3), new CareChange.EventWritten(EventOf(Cause.Need, 1, EventStage.Evaluated)), new CareChange.DutyRemoved(new("home-visit"))]) with { Coverage = [CountsOf("u1", "red", 1)] });
        Expect.Sequence(before, answers.Select(Said), "Answers given before a commit, read after it");

        static string Said(object list) => string.Join("\n", ((System.Collections.IEnumerable)list).Cast<object>());
    }

    private static async Task ListsAsync(StoreStory s)
    {
        var chain = await s.RegisterAsync("r1");
        var commit = chain.Next("c2", CheckIns.Changes(new("r1"), 2), Start, [MessageOf("m", Start)]);
        var commits = new List<CareCommit> { commit };
        await s.Care.CommitManyAsync(commits, default);
        chain.Advance(commit);
        commits.Clear();
        await s.Policies.AdoptAsync(new(1, "d", Start, "w1"), default);
        Empty(await s.Policies.EditionsAsync(default));
        Empty(await s.Screens.ResidentsAsync(null, null, 9, default));
        Empty(await s.Screens.CoverageAsync(null, Start, default));
        Empty(await s.Care.LoadManyAsync([new(new("r1"), null)], default));
        Empty(await s.Care.ClaimDueAsync(new(Start, 9, Start + Lease), default));
        Expect.Single(await s.Policies.EditionsAsync(default), "Editions after a caller emptied the list it was given");
        Expect.Single(await s.Screens.ResidentsAsync(null, null, 9, default));
        Expect.Equal((2, "v2 r1"), ((int)(await s.LoadAsync("r1")).Version, string.Join(" ", await s.VisitsAsync())));
        Expect.Empty(await s.ClaimAsync(Start));

        static void Empty<T>(IReadOnlyList<T> list)
        {
            if (list is IList<T> { IsReadOnly: false } own)
                own.Clear();
        }
    }
}
