using System.Runtime.CompilerServices;
using ThreeColor.Ports;
using ThreeColor.Residents;
using ThreeColor.Visits;

namespace ThreeColor.Conformance.Tests.Faults;

/// <summary>One faulty store for each fact about exports, the audit, races and lists.</summary>
internal static class ExportFaults
{
    public static readonly Dictionary<string, Action<HookedStore>> All = new()
    {
        ["export.visits"] = s =>
            s.Visits = token =>
                Hooks.Stream(s.Inner.VisitsAsync(token), rows => rows.OrderBy(visit => visit.Resident).ThenBy(visit => visit.Id)),
        ["export.windows"] = s =>
            s.Windows = token => Hooks.Stream(s.Inner.WindowsAsync(token), rows => rows.Where(row => row.Window.Tier is not null)),
        ["export.events"] = s => s.Events = token => Hooks.Stream(s.Inner.EventsAsync(token), rows => rows.Where(e => e.IsOpen)),
        ["export.pages"] = s =>
            s.Visits = token =>
                Hooks.Stream(s.Inner.VisitsAsync(token), rows => rows.Index().Where(row => row.Index % 501 != 500).Select(row => row.Item)),
        ["export.stop"] = ReadersMustFinish,
        ["export.while-writing"] = FallsOverWrites,
        ["audit.one-row"] = s =>
            s.Audit = (resident, token) => Hooks.Stream(s.Inner.AuditAsync(resident, token), rows => rows.Concat(rows.TakeLast(1))),
        ["audit.bytes"] = s => s.Written(commit => commit with { Audit = commit.Audit with { Payload = commit.Audit.Payload.Trim() } }),
        ["audit.order"] = s =>
            s.Audit = (resident, token) => Hooks.Stream(s.Inner.AuditAsync(resident, token), rows => rows.OrderBy(row => row.At)),
        ["audit.replay"] = s =>
            s.Changes<CareChange.VisitRecorded>(change => new CareChange.VisitRecorded(change.Visit with { Worker = new("somebody") })),
        ["race.one-winner"] = ChecksThenActs,
        ["race.no-lost-update"] = DropsWhatComesAtOnce,
        ["race.many-residents"] = DropsWhatComesAtOnce,
        ["race.claims-once"] = s => s.Claim = async (claim, token) =>
        {
            var due = await s.Inner.ClaimDueAsync(claim with { LeaseUntil = claim.Now }, token);
            await Task.Delay(2, token);
            await s.Inner.ClaimDueAsync(claim, token);
            return due;
        },
        ["race.outbox-once"] = s => s.Take = async (now, limit, until, token) =>
        {
            var due = await s.Inner.ClaimAsync(now, limit, now, token);
            await Task.Delay(2, token);
            await s.Inner.ClaimAsync(now, limit, until, token);
            return due;
        },
        ["race.adopt-once"] = s => s.Adopt = async (edition, token) =>
        {
            var next = (await s.Inner.EditionsAsync(token)).Count + 1 == edition.Number;
            await Task.Delay(2, token);
            await s.Inner.AdoptAsync(edition, token);
            return next;
        },
        ["race.reads-whole"] = s => s.Load = async (requests, token) =>
        {
            var heads = await s.Inner.LoadManyAsync([.. requests.Select(r => r with { HistorySince = null })], token);
            await Task.Delay(2, token);
            var rest = await s.Inner.LoadManyAsync(requests, token);
            return [.. heads.Select((head, i) => head with { History = rest[i].History })];
        },
        ["race.read-your-write"] = ReadsFromAReplica,
        ["alias.answers-stay"] = s => s.Editions = LiveEditions(s),
        ["alias.lists"] = s => s.Editions = LiveEditions(s),
    };

    private static void ReadersMustFinish(HookedStore s)
    {
        var open = 0;
        s.Visits = token => ReadAsync(token);
        s.Commit = (commits, token) =>
            open > 0 ? throw new InvalidOperationException("There is an open reader.") : s.Inner.CommitManyAsync(commits, token);

        async IAsyncEnumerable<Visit> ReadAsync([EnumeratorCancellation] CancellationToken token)
        {
            open++;
            await foreach (var visit in s.Inner.VisitsAsync(token))
                yield return visit;
            open--;
        }
    }

    private static void FallsOverWrites(HookedStore s)
    {
        var writes = 0;
        s.Visits = token => ReadAsync(token);
        s.Commit = (commits, token) =>
        {
            writes++;
            return s.Inner.CommitManyAsync(commits, token);
        };

        async IAsyncEnumerable<Visit> ReadAsync([EnumeratorCancellation] CancellationToken token)
        {
            var before = writes;
            await foreach (var visit in s.Inner.VisitsAsync(token))
            {
                if (writes != before)
                    throw new InvalidOperationException("Collection was modified.");
                yield return visit;
            }
        }
    }

    private static void ChecksThenActs(HookedStore s) => s.Commit = async (commits, token) =>
    {
        var seen = (await s.Inner.LoadManyAsync([new(commits[0].Resident, null)], token))[0];
        await Task.Delay(1, token);
        var now = (await s.Inner.LoadManyAsync([new(commits[0].Resident, null)], token))[0];
        var commit = commits[0];
        if (commits.Count == 1 && commit.ExpectedVersion == seen.Version && commit.Audit.PreviousHash == seen.AuditHead)
            commit = commit with { ExpectedVersion = now.Version, Audit = commit.Audit with { Sequence = now.Version + 1, PreviousHash = now.AuditHead } };
        return await s.Inner.CommitManyAsync([commit], token);
    };

    private static void DropsWhatComesAtOnce(HookedStore s)
    {
        var busy = 0;
        s.Commit = async (commits, token) =>
        {
            var alone = Interlocked.Increment(ref busy) == 1;
            await Task.Delay(1, token);
            var outcomes = alone ? await s.Inner.CommitManyAsync(commits, token) : [.. commits.Select(_ => CommitOutcome.Committed)];
            Interlocked.Decrement(ref busy);
            return outcomes;
        };
    }

    private static void ReadsFromAReplica(HookedStore s)
    {
        IReadOnlyList<CoverageRow> replica = [];
        s.Commit = async (commits, token) =>
        {
            replica = await s.Inner.CoverageAsync(null, NodaTime.Instant.MinValue, token);
            return await s.Inner.CommitManyAsync(commits, token);
        };
        s.Coverage = (_, _, _) => Task.FromResult(replica);
    }

    private static Func<CancellationToken, Task<IReadOnlyList<AdoptedEdition>>> LiveEditions(HookedStore s)
    {
        var own = new List<AdoptedEdition>();
        s.Adopt = (edition, _) =>
        {
            own.Add(edition);
            return Task.FromResult(true);
        };
        return _ => Task.FromResult<IReadOnlyList<AdoptedEdition>>(own);
    }
}
