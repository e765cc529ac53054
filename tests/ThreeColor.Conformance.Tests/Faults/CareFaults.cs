using NodaTime;
using ThreeColor.Conformance.Stories;
using ThreeColor.Facts;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Conformance.Tests.Faults;

/// <summary>One faulty care store for each fact about loading, committing and what changes make of the state.</summary>
internal static class CareFaults
{
    public static readonly Dictionary<string, Action<HookedStore>> All = new()
    {
        ["load.unknown"] = s => s.Loaded(l => l.Care is null ? l with { AuditHead = "none" } : l),
        ["load.answers-in-order"] = s =>
            s.Load = async (requests, token) => [
                .. (await s.Inner.LoadManyAsync(requests, token)).OrderBy(l => l.Care?.Resident.Id ?? new("z"))
            ],
        ["load.nothing"] = s =>
            s.Load = (requests, token) =>
                requests.Count == 0 ? throw new InvalidOperationException("IN () is no SQL.") : s.Inner.LoadManyAsync(requests, token),
        ["load.head"] = s => s.Loaded(l => l with { AuditHead = l.AuditHead.ToUpperInvariant() }),
        ["load.command-of-resident"] = CommandsOfEverybody,
        ["load.version-counts"] = OnlyTheNewestCommand,
        ["load.key"] = s => s.Load = async (requests, token) =>
            [
                .. (await s.Inner.LoadManyAsync(requests, token)).Select(
                    (l, i) => requests[i].Key?.Kind == HistoryKind.Appeal ? l with { KeyAt = null } : l)
            ],
        ["load.key-of-resident"] = KeysOfEverybody,
        ["commit.state"] = s => s.Changes<CareChange.DutyWritten>(_ => null),
        ["commit.stale-version"] = s => s.Says(CommitOutcome.Committed, of: CommitOutcome.Conflict),
        ["commit.other-version"] = s =>
            s.Outcomes(
                async (c, o) => o == CommitOutcome.Conflict && c.ExpectedVersion > (await s.NowAsync(c.Resident)).Version ? CommitOutcome.Committed : o),
        ["commit.other-head"] = IgnoresHeads,
        ["commit.duplicate"] = s => s.Says(CommitOutcome.Conflict, of: CommitOutcome.Duplicate),
        ["commit.command-free-again"] = RemembersRefusedCommands,
        ["commit.others-go-on"] = s => s.Commit = async (commits, token) => [.. (await s.Inner.CommitManyAsync(commits, token)).Order()],
        ["commit.broken-rules"] = s =>
            s.Commit = (commits, token) => Hooks.Swallow(() => s.Inner.CommitManyAsync(commits, token), [CommitOutcome.Conflict]),
        ["commit.unfit-visit"] = s => AgainWithout<CareChange.VisitRecorded>(s),
        ["commit.unfit-void"] = s => AgainWithout<CareChange.VisitVoided>(s),
        ["commit.unfit-first"] = s =>
            s.Outcomes(
                (c, o) => o == CommitOutcome.Unfit && c.ExpectedVersion == 0 ? throw new InvalidOperationException() : Task.FromResult(o)),
        ["commit.unfit-message"] = s =>
            s.Outcomes(
                async (c, o) => o == CommitOutcome.Unfit ? (await s.Inner.CommitManyAsync([c with { Messages = [] }], default))[0] : o),
        ["commit.whole"] = s => s.Outcomes(async (c, o) =>
        {
            if (o == CommitOutcome.Unfit)
                await s.Inner.CommitManyAsync(
                    [
                        c with { Changes = c.Changes.RemoveAll(change => change is CareChange.VisitVoided), Messages = c.Messages.Distinct().ToValueList() }
                    ],
                    default);
            return o;
        }),
        ["commit.cancelled"] = s => s.Commit = (commits, _) => s.Inner.CommitManyAsync(commits, default),
        ["commit.cancelled-midway"] = HalfWhenCancelled,
        ["life.every-change"] = s => s.Changes<CareChange.EditionFollowed>(_ => null),
        ["life.claims"] = s => s.Changes<CareChange.ClaimRecorded>(change => change with { Counted = false }),
        ["life.contacts"] = s => s.Care(care => care with { Attempts = care.Attempts.OrderBy(attempt => attempt.Visit).ToValueList() }),
        ["life.pauses-end"] = KeepsEndedPauses,
        ["life.put-by-id"] = s =>
            s.Changes<CareChange.OverrideWritten>(
                change => change.Override.EndedAt is null ? change : new CareChange.OverrideWritten(change.Override with { Id = new("o2") })),
        ["life.duties"] = s => s.Changes<CareChange.DutyRemoved>(_ => null),
        ["life.events"] = s => s.Care(care => care with { Events = care.OpenEvents.ToValueList() }),
        ["life.restated"] = KeepsWindowsOfBefore,
        ["life.residents-apart"] = RemovesDutiesOfEverybody,
        ["history.not-asked"] = s => s.Asked(request => request with { HistorySince = request.HistorySince ?? Instant.MinValue }),
        ["history.since"] = s =>
            s.Asked(
                request => request with { HistorySince = request.HistorySince == Instant.MinValue ? Instant.MinValue : request.HistorySince + Duration.FromTicks(10) }),
        ["history.order"] = s =>
            s.History(
                history => history with { Windows = history.Windows.OrderBy(w => w.Duty).ThenBy(w => $"{w.Number}", StringComparer.Ordinal).ToValueList() }),
        ["history.in-force"] = s =>
            s.History(history => history with { Periods = history.Periods.RemoveAll(period => period.From < history.Since) }),
        ["history.voided"] = s =>
            s.History(history => history with { Contacts = history.Contacts.RemoveAll(contact => contact.VoidedAt is not null) }),
        ["history.reopened"] = s => s.Changes<CareChange.WindowsReopened>(change => change with { From = change.From + 1 }),
        ["history.window-again"] = FirstWindowStays,
        ["bytes.texts"] = s =>
            s.Changes<CareChange.VisitRecorded>(
                change => new CareChange.VisitRecorded(change.Visit with { Note = change.Visit.Note.Replace("e\u0301", "\u00E9", StringComparison.Ordinal) })),
        ["bytes.long"] = s =>
            s.Changes<CareChange.VisitRecorded>(
                change => new CareChange.VisitRecorded(change.Visit with { Note = change.Visit.Note[..Math.Min(65_535, change.Visit.Note.Length)] })),
        ["bytes.ids"] = s =>
            s.Written(
                commit => commit with { Messages = commit.Messages.Select(m => m with { Id = m.Id.ToLowerInvariant() }).ToValueList() }),
        ["bytes.instants"] = s =>
            s.Changes<CareChange.VisitRecorded>(
                change => new CareChange.VisitRecorded(change.Visit with { OccurredAt = Instant.FromUnixTimeMilliseconds(change.Visit.OccurredAt.ToUnixTimeMilliseconds()) })),
        ["bytes.numbers"] = s =>
            s.Changes<CareChange.ClaimRecorded>(
                change => change.Claim.Value is { Kind: FactValueKind.Integer } value ? change with { Claim = change.Claim with { Value = FactValue.Of((long)(double)value.AsInteger()) } } : change),
        ["bytes.absent"] = s =>
            s.Changes<CareChange.WindowEnded>(
                change => new CareChange.WindowEnded(change.Window with { Resume = change.Window.Resume == "" ? null : change.Window.Resume })),
        ["bytes.enums"] = s =>
            s.Changes<CareChange.ClaimRecorded>(
                change => change.Claim.Absence == Absence.Masked ? change with { Claim = change.Claim with { Absence = Absence.Refused } } : change),
    };

    private static void CommandsOfEverybody(HookedStore s)
    {
        var seen = new HashSet<Id<Command>>();
        s.Load = async (requests, token) => [
            .. (await s.Inner.LoadManyAsync(requests, token)).Select(
                (l, i) => l with { CommandSeen = requests[i].Command is { } command && seen.Contains(command) })
        ];
        s.Outcomes((c, o) =>
        {
            if (o == CommitOutcome.Committed)
                seen.Add(c.Audit.Command);
            return Task.FromResult(o);
        });
    }

    private static void OnlyTheNewestCommand(HookedStore s)
    {
        var newest = new Dictionary<Id<Resident>, Id<Command>>();
        s.Load = async (requests, token) =>
            [
                .. (await s.Inner.LoadManyAsync(requests, token)).Select(
                    (l, i) => l with { CommandSeen = l.CommandSeen && newest.GetValueOrDefault(requests[i].Resident) == requests[i].Command })
            ];
        s.Outcomes((c, o) =>
        {
            if (o == CommitOutcome.Committed)
                newest[c.Resident] = c.Audit.Command;
            return Task.FromResult(o);
        });
    }

    private static void KeysOfEverybody(HookedStore s) => s.Load = async (requests, token) =>
    {
        var everybody = (await s.Inner.ResidentsAsync(null, null, 99, token)).Select(care => care.Resident.Id).ToList();
        var loaded = (await s.Inner.LoadManyAsync(requests, token)).ToList();
        for (var i = 0; i < loaded.Count; i++)
            foreach (var resident in everybody)
                if (loaded[i].KeyAt is null)
                    loaded[i] = loaded[i] with { KeyAt = (await s.Inner.LoadManyAsync([requests[i] with { Resident = resident }], token))[0].KeyAt };
        return loaded;
    };

    private static void IgnoresHeads(HookedStore s) => s.Commit = async (commits, token) =>
    {
        var heads = (
            await s.Inner.LoadManyAsync([.. commits.Select(c => new CareRequest(c.Resident, null))], token)).Select(l => l.AuditHead).ToList();
        return await s.Inner.CommitManyAsync(
            [.. commits.Select((c, i) => c with { Audit = c.Audit with { PreviousHash = heads[i] } })], token);
    };

    private static void RemembersRefusedCommands(HookedStore s)
    {
        var refused = new HashSet<(Id<Resident>, Id<Command>)>();
        s.Commit = async (commits, token) =>
            refused.Contains(
                (commits[0].Resident, commits[0].Audit.Command)) ? [CommitOutcome.Duplicate] : await s.Inner.CommitManyAsync(commits, token);
        s.Outcomes((c, o) =>
        {
            if (o is CommitOutcome.Conflict or CommitOutcome.Unfit)
                refused.Add((c.Resident, c.Audit.Command));
            return Task.FromResult(o);
        });
    }

    private static void AgainWithout<T>(HookedStore s)
        where T : CareChange => s.Outcomes(async (c, o) =>
            o == CommitOutcome.Unfit ? (await s.Inner.CommitManyAsync([c with { Changes = c.Changes.RemoveAll(change => change is T) }], default))[0] : o);

    private static void HalfWhenCancelled(HookedStore s) => s.Commit = async (commits, token) =>
    {
        var outcomes = new List<CommitOutcome>();
        foreach (var commit in commits)
            outcomes.AddRange(
                await s.Inner.CommitManyAsync([token.IsCancellationRequested ? commit with { Changes = commit.Changes.RemoveAll(c => c is CareChange.VisitRecorded) } : commit], default));
        token.ThrowIfCancellationRequested();
        return outcomes;
    };

    private static void KeepsEndedPauses(HookedStore s) => s.Load = async (requests, token) =>
    {
        var whole = await s.Inner.LoadManyAsync([.. requests.Select(r => r with { HistorySince = Instant.MinValue })], token);
        return [
            .. (await s.Inner.LoadManyAsync(requests, token)).Select(
                (l, i) => l.Care is { } care ? l with { Care = care with { Pauses = whole[i].History!.Pauses.RemoveAll(p => p.EndsAt <= care.SettledTo) } } : l)
        ];
    };

    private static void KeepsWindowsOfBefore(HookedStore s) => s.Commit = async (commits, token) =>
    {
        var before = (
            await s.Inner.LoadManyAsync([new(commits[0].Resident, null) { HistorySince = Instant.MinValue }], token))[0].History?.Windows ?? [];
        return await s.Inner.CommitManyAsync(
            [.. commits.Select(c => c.Changes.Any(change => change is CareChange.Restated) ? c with { Changes = [.. c.Changes, .. before.Select(w => new CareChange.WindowEnded(w))] } : c)], token);
    };

    private static void RemovesDutiesOfEverybody(HookedStore s)
    {
        var removed = new HashSet<Id<Duties.Duty>>();
        s.Care(care => care with { Duties = care.Duties.RemoveAll(duty => removed.Contains(duty.Duty)) });
        s.Written(commit =>
        {
            removed.UnionWith(commit.Changes.OfType<CareChange.DutyRemoved>().Select(change => change.Duty));
            return commit;
        });
    }

    private static void FirstWindowStays(HookedStore s)
    {
        var known = new HashSet<(Id<Resident>, Id<Duties.Duty>, int)>();
        s.Written(
            commit => commit with { Changes = commit.Changes.RemoveAll(change => change is CareChange.WindowEnded { Window: var w } && !known.Add((commit.Resident, w.Duty, w.Number))) });
    }
}
