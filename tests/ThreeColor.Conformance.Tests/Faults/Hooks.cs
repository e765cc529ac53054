using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Conformance.Tests.Faults;

/// <summary>Ways in which faults hook in.</summary>
internal static class Hooks
{
    /// <summary>What is loaded is told otherwise.</summary>
    public static void Loaded(this HookedStore s, Func<LoadedCare, LoadedCare> change)
    {
        var load = s.Load;
        s.Load = async (requests, token) => [.. (await load(requests, token)).Select(change)];
    }

    /// <summary>What is known of somebody is told otherwise.</summary>
    public static void Care(this HookedStore s, Func<ResidentCare, ResidentCare> change) =>
        s.Loaded(loaded => loaded with { Care = loaded.Care is { } care ? change(care) : null });

    public static void History(this HookedStore s, Func<CareHistory, CareHistory> change) =>
        s.Loaded(loaded => loaded with { History = loaded.History is { } history ? change(history) : null });

    /// <summary>What is asked for is taken otherwise.</summary>
    public static void Asked(this HookedStore s, Func<CareRequest, CareRequest> change) =>
        s.Load = (requests, token) => s.Inner.LoadManyAsync([.. requests.Select(change)], token);

    /// <summary>What is committed is written otherwise.</summary>
    public static void Written(this HookedStore s, Func<CareCommit, CareCommit> change) =>
        s.Commit = (commits, token) => s.Inner.CommitManyAsync([.. commits.Select(change)], token);

    /// <summary>Changes of a kind are written otherwise; <see langword="null"/> for not at all.</summary>
    public static void Changes<T>(this HookedStore s, Func<T, CareChange?> change)
        where T : CareChange => s.Written(commit => commit with
        {
            Changes = commit.Changes.Select(each => each is T of ? change(of) : each).OfType<CareChange>().ToValueList(),
        });

    /// <summary>Another word for what became of a commit, after something was done about it.</summary>
    public static void Outcomes(this HookedStore s, Func<CareCommit, CommitOutcome, Task<CommitOutcome>> change)
    {
        var commit = s.Commit;
        s.Commit = async (commits, token) =>
        {
            var outcomes = await commit(commits, token);
            var told = new List<CommitOutcome>();
            foreach (var (index, each) in commits.Index())
                told.Add(await change(each, outcomes[index]));
            return told;
        };
    }

    public static void Says(this HookedStore s, CommitOutcome instead, CommitOutcome of) =>
        s.Outcomes((_, outcome) => Task.FromResult(outcome == of ? instead : outcome));

    public static async Task<LoadedCare> NowAsync(this HookedStore s, Id<Resident> resident) =>
        (await s.Inner.LoadManyAsync([new(resident, null)], default))[0];

    public static async IAsyncEnumerable<T> Stream<T>(IAsyncEnumerable<T> rows, Func<IEnumerable<T>, IEnumerable<T>> change)
    {
        foreach (var row in change(await rows.ToListAsync()))
            yield return row;
    }

    public static async Task<IReadOnlyList<T>> Page<T>(
        Task<IReadOnlyList<T>> page, Func<IEnumerable<T>, IEnumerable<T>> change) => [.. change(await page)];

    /// <summary>Broken rules are told as something else.</summary>
    public static async Task<T> Swallow<T>(Func<Task<T>> act, T otherwise)
    {
        try
        {
            return await act();
        }
        catch (ArgumentException)
        {
            return otherwise;
        }
    }

    public static async Task Swallow(Func<Task> act) => await Swallow(
        async () =>
        {
            await act();
            return true;
        },
        false);
}
