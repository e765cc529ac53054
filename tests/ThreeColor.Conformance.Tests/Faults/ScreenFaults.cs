using NodaTime;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Conformance.Tests.Faults;

/// <summary>One faulty store for each fact about screens and coverage.</summary>
internal static class ScreenFaults
{
    private static readonly Duration Micro = Duration.FromTicks(10);

    public static readonly Dictionary<string, Action<HookedStore>> All = new()
    {
        ["due.order"] = s =>
            s.Due = (unit, until, after, limit, token) =>
                Hooks.Page(
                    s.Inner.DueAsync(unit, until, after, limit, token),
                    rows => rows.OrderBy(row => row.DueAt).ThenByDescending(row => row.Duty)),
        ["due.until"] = s => s.Due = (unit, until, after, limit, token) => s.Inner.DueAsync(unit, until + Micro, after, limit, token),
        ["due.pages"] = s => s.Due = async (unit, until, after, limit, token) =>
            [.. (await s.Inner.DueAsync(unit, until, null, 999, token)).Where(row => after is null || row.DueAt > after.DueAt).Take(limit)],
        ["due.paused"] = IgnoresPauses,
        ["due.row-gone"] = s => s.Due = async (unit, until, after, limit, token) =>
        {
            var whole = (await s.Inner.DueAsync(unit, until, null, 999, token)).ToList();
            return after is null ? [.. whole.Take(limit)] : whole.Contains(after) ? [
                .. whole.Skip(whole.IndexOf(after) + 1).Take(limit)
            ] : [];
        },
        ["events.open"] = s =>
            s.OpenEvents = (unit, after, limit, token) =>
                Hooks.Page(s.Inner.OpenEventsAsync(unit, after, limit, token), rows => rows.Where(e => e.Stage != EventStage.FedBack)),
        ["events.pages"] = s => s.OpenEvents = async (unit, after, limit, token) =>
            [
                .. (await s.Inner.OpenEventsAsync(unit, null, 999, token)).Where(
                    e => after is not { } last || string.CompareOrdinal(e.Resident.Value, last.Value.Split('/')[0]) > 0).Take(limit)
            ],
        ["residents.pages"] = s =>
            s.Residents = (unit, after, limit, token) =>
                s.Inner.ResidentsAsync(unit, after, limit > 2 && after is not null ? limit - 1 : limit, token),
        ["residents.state"] = s =>
            s.Residents = (unit, after, limit, token) =>
                Hooks.Page(s.Inner.ResidentsAsync(unit, after, limit, token), rows => rows.Select(care => care with { Pauses = [] })),
        ["screens.subtree"] = s => s.Written(commit => commit with { Path = commit.Path.Take(2).ToValueList() }),
        ["screens.siblings"] = s => s.Residents = async (unit, after, limit, token) =>
            [
                .. (await s.Inner.ResidentsAsync(null, after, 999, token)).Where(
                    care => unit is not { } of || of.Value == "root" || care.Resident.Unit.Value.StartsWith(of.Value, StringComparison.Ordinal)).Take(limit)
            ],
        ["screens.move"] = s =>
            s.Written(commit => commit.Changes.Any(change => change is CareChange.ResidenceChanged) ? commit with { Path = [] } : commit),
        ["screens.unit-moves"] = KeepsTheFirstPath,
        ["screens.silent-path"] = ForgetsSilentPaths,
        ["screens.there-and-back"] = s => s.Written(commit => commit with
        {
            Changes = commit.Changes.Count(
                change => change is CareChange.ResidenceChanged) > 1 ? commit.Changes.SkipLast(1).ToValueList() : commit.Changes,
        }),
        ["screens.limit"] = s =>
            s.OpenEvents = (unit, after, limit, token) => s.Inner.OpenEventsAsync(unit, after, Math.Max(1, limit), token),
        ["coverage.adds"] = s =>
            s.Written(
                commit => commit with { Coverage = commit.Coverage.Select(counts => counts with { Late = Math.Max(0, counts.Late) }).ToValueList() }),
        ["coverage.refused"] = CountsWhatWasRefused,
        ["coverage.order"] = s => Rows(s, rows => rows.OrderBy(row => row.Counts.Tier?.Value ?? "", StringComparer.Ordinal)),
        ["coverage.zero"] = s => Rows(s, rows => rows.Append(new(new(new("zero"), null), [new("zero")]))),
        ["coverage.overdue"] = s => s.Coverage = (unit, _, token) => s.Inner.CoverageAsync(unit, Instant.MinValue, token),
        ["coverage.overdue-once"] = s =>
            Rows(s, rows => rows.Select(row => row with { Counts = row.Counts with { Overdue = 2 * row.Counts.Overdue } })),
        ["coverage.paused"] = IgnoresPauses,
        ["coverage.paths"] = s => Rows(s, rows => rows.Select(row => row with { Path = [row.Counts.Unit] })),
    };

    private static void Rows(HookedStore s, Func<IEnumerable<CoverageRow>, IEnumerable<CoverageRow>> change) =>
        s.Coverage = (unit, now, token) => Hooks.Page(s.Inner.CoverageAsync(unit, now, token), change);

    private static void IgnoresPauses(HookedStore s) => s.Changes<CareChange.DutyWritten>(
        change => new CareChange.DutyWritten(change.Duty with { Pending = change.Duty.Pending is { } pending ? pending with { Paused = false } : null }));

    private static void KeepsTheFirstPath(HookedStore s)
    {
        var known = new Dictionary<Id<Unit>, ValueList<Id<Unit>>>();
        s.Written(commit => commit.Path.IsEmpty || known.TryAdd(commit.Path[0], commit.Path) ? commit : commit with { Path = [] });
    }

    private static void ForgetsSilentPaths(HookedStore s)
    {
        var lives = new Dictionary<Id<Resident>, Id<Unit>>();
        s.Written(commit =>
        {
            foreach (var change in commit.Changes)
                if (change is CareChange.FileWritten { Resident.Unit: var first })
                    lives[commit.Resident] = first;
                else if (change is CareChange.ResidenceChanged { Residence.Unit: var next })
                    lives[commit.Resident] = next;
            return commit.Path.IsEmpty && lives.TryGetValue(commit.Resident, out var unit) ? commit with { Path = [unit] } : commit;
        });
    }

    private static void CountsWhatWasRefused(HookedStore s)
    {
        var refused = new List<CoverageCounts>();
        s.Outcomes((c, o) =>
        {
            if (o == CommitOutcome.Conflict)
                refused.AddRange(c.Coverage);
            return Task.FromResult(o);
        });
        Rows(s, rows => [.. rows, .. refused.Select(counts => new CoverageRow(counts, [counts.Unit]))]);
    }
}
