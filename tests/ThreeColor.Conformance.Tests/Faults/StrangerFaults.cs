using NodaTime;
using ThreeColor.Events;
using ThreeColor.Facts;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Conformance.Tests.Faults;

/// <summary>Faults that no fact was written for: one of the facts must find each of them all the same.</summary>
internal static class StrangerFaults
{
    public static readonly Dictionary<string, Action<HookedStore>> All = new()
    {
        ["loses the team"] = s =>
            s.Changes<CareChange.FileWritten>(change => new CareChange.FileWritten(change.Resident with { Team = [] })),
        ["sorts contact persons"] = s =>
            s.Changes<CareChange.FileWritten>(
                change => new CareChange.FileWritten(change.Resident with { ContactPersons = change.Resident.ContactPersons.OrderBy(p => p.Id).ToValueList() })),
        ["loses the last whistle"] = s =>
            s.Changes<CareChange.EventWritten>(
                change => new CareChange.EventWritten(change.Event with { Whistles = change.Event.Whistles.Take(1).ToValueList() })),
        ["loses the ground of an event"] = s =>
            s.Changes<CareChange.EventWritten>(change => new CareChange.EventWritten(change.Event with { Listed = [] })),
        ["keeps seconds"] = s =>
            s.Changes<CareChange.EventWritten>(
                change => new CareChange.EventWritten(change.Event with { DueAt = change.Event.DueAt is { } at ? Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds()) : null })),
        ["keeps milliseconds of a due"] = s =>
            s.Written(
                commit => commit with { NextDueAt = commit.NextDueAt is { } at ? Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()) : null }),
        ["keeps milliseconds of a message"] = s =>
            s.Written(
                commit => commit with { Messages = commit.Messages.Select(m => m with { Time = Instant.FromUnixTimeMilliseconds(m.Time.ToUnixTimeMilliseconds()) }).ToValueList() }),
        ["upper case of a digest"] = s =>
            s.Save = (policy, token) => s.Inner.SaveAsync(policy with { Digest = policy.Digest.ToUpperInvariant() }, token),
        ["a policy with a byte order mark less"] = s =>
            s.Save = (policy, token) => s.Inner.SaveAsync(policy with { Json = policy.Json.TrimStart('\uFEFF') }, token),
        ["escaped policy"] = s =>
            s.Find = async (digest, token) =>
                await s.Inner.FindAsync(digest, token) is { } found ? found with { Json = found.Json.Replace("\\u00e9", "é", StringComparison.Ordinal) } : null,
        ["notes without zeros"] = s =>
            s.Changes<CareChange.VisitRecorded>(
                change => new CareChange.VisitRecorded(change.Visit with { Note = change.Visit.Note.Split('\0')[0] })),
        ["lone line ends"] = s =>
            s.Changes<CareChange.VisitRecorded>(
                change => new CareChange.VisitRecorded(change.Visit with { Note = change.Visit.Note.ReplaceLineEndings("\n") })),
        ["no spaces at the end"] = s =>
            s.Changes<CareChange.AppealWritten>(
                change => new CareChange.AppealWritten(change.Appeal with { Statement = change.Appeal.Statement.TrimEnd() })),
        ["reasons empty as none"] = s =>
            s.Care(
                care => care with { Events = care.Events.Select(e => e with { WaiverReason = e.WaiverReason.Length == 0 ? " " : e.WaiverReason }).ToValueList() }),
        ["claims by fact"] = s => s.Care(care => care with { Claims = care.Claims.OrderBy(claim => claim.Fact).ToValueList() }),
        ["true as one"] = s =>
            s.Changes<CareChange.ClaimRecorded>(
                change => change.Claim.Value is { Kind: FactValueKind.Boolean } value ? change with { Claim = change.Claim with { Value = FactValue.Of(value.AsBoolean() ? 1 : 0) } } : change),
        ["reopens one window less"] = s => s.Changes<CareChange.WindowsReopened>(change => change with { From = change.From + 1 }),
        ["reopens one window more"] = s => s.Changes<CareChange.WindowsReopened>(change => change with { From = change.From - 1 }),
        ["windows by the time they ended"] = s =>
            s.History(history => history with { Windows = history.Windows.OrderBy(w => w.EndedAt).ToValueList() }),
        ["contacts as received"] = s =>
            s.History(
                history => history with { Contacts = history.Contacts.OrderBy(c => c.OccurredAt).ThenByDescending(c => c.Visit).ToValueList() }),
        ["no claims in the past"] = s => s.History(history => history with { Claims = [] }),
        ["no residences before"] = s => s.History(history => history with { Residences = history.Residences.TakeLast(1).ToValueList() }),
        ["settled to nothing"] = s => s.Care(care => care with { SettledTo = null }),
        ["newest edition only"] = s => s.Editions = async token => [.. (await s.Inner.EditionsAsync(token)).TakeLast(1)],
        ["ranks as texts"] = s =>
            s.Written(commit => commit with { Rank = int.Parse($"{commit.Rank}"[..1], System.Globalization.CultureInfo.InvariantCulture) }),
        ["least urgent first"] = s => s.Written(commit => commit with { Rank = -commit.Rank }),
        ["edition of today counts as behind"] = s =>
            s.Claim = (claim, token) => s.Inner.ClaimDueAsync(claim with { Edition = claim.Edition + 1 }, token),
        ["lease one microsecond long"] = s =>
            s.Claim = (claim, token) => s.Inner.ClaimDueAsync(claim with { LeaseUntil = claim.Now + Duration.FromTicks(10) }, token),
        ["lease ends late"] = s =>
            s.Claim = (claim, token) => s.Inner.ClaimDueAsync(claim with { Now = claim.Now - Duration.FromTicks(10) }, token),
        ["hands out messages twice"] = s =>
            s.Take = (now, limit, until, token) =>
                Hooks.Page(s.Inner.ClaimAsync(now, limit, until, token), rows => rows.SelectMany(row => new[] { row, row })),
        ["one message more than asked"] = s =>
            s.Take = (now, limit, until, token) => s.Inner.ClaimAsync(now, limit < 1 ? limit : limit + 1, until, token),
        ["escalated is waiting"] = s =>
            s.Complete = (results, token) =>
                s.Inner.CompleteAsync(
                    [
                        .. results.Select(
                            r => r.State == DeliveryState.Escalated ? r with { State = DeliveryState.Waiting, NextAttemptAt = r.At } : r)
                    ],
                    token),
        ["tries again at once"] = s =>
            s.Complete = (results, token) =>
                s.Inner.CompleteAsync([.. results.Select(r => r.NextAttemptAt is null ? r : r with { NextAttemptAt = r.At })], token),
        ["due list by duty"] = s =>
            s.Due = (unit, until, after, limit, token) =>
                Hooks.Page(
                    s.Inner.DueAsync(unit, until, after, limit, token), rows => rows.OrderBy(row => row.DueAt).ThenBy(row => row.Duty)),
        ["due list of a unit alone"] = s =>
            s.Due = async (unit, until, after, limit, token) => [
                .. (await s.Inner.DueAsync(null, until, after, 999, token)).Where(row => unit is not { } of || row.Unit == of).Take(limit)
            ],
        ["closed events stay on the screen"] = s =>
            s.OpenEvents = async (unit, after, limit, token) => [
                .. (
                    await s.Inner.EventsAsync(token).ToListAsync(token)).Where(e => after is not { } last || e.Id > last).Take(Math.Max(1, limit))
            ],
        ["residents as ordered by UTF-16"] = s =>
            s.Residents = (unit, after, limit, token) =>
                Hooks.Page(
                    s.Inner.ResidentsAsync(unit, after, limit, token),
                    rows => rows.OrderBy(care => care.Resident.Id.Value, StringComparer.Ordinal)),
        ["coverage of the unit alone"] = s =>
            s.Coverage = async (unit, now, token) => [
                .. (await s.Inner.CoverageAsync(null, now, token)).Where(row => unit is not { } of || row.Counts.Unit == of)
            ],
        ["coverage without those outside any tier"] = s =>
            s.Coverage = (unit, now, token) =>
                Hooks.Page(s.Inner.CoverageAsync(unit, now, token), rows => rows.Where(row => row.Counts.Tier is not null)),
        ["overdue only after"] = s => s.Coverage = (unit, now, token) => s.Inner.CoverageAsync(unit, now - Duration.FromTicks(10), token),
        ["no coverage in the commit"] = s => s.Written(commit => commit with { Coverage = [] }),
        ["audit without its form"] = s =>
            s.Audit = (resident, token) =>
                Hooks.Stream(s.Inner.AuditAsync(resident, token), rows => rows.Select(row => row with { Form = AuditRow.CurrentForm })),
        ["audit lost at a duplicate"] = s =>
            s.Audit = (resident, token) => Hooks.Stream(s.Inner.AuditAsync(resident, token), rows => rows.DistinctBy(row => row.Kind)),
        ["export hides the dead"] = s =>
            s.Events = token => Hooks.Stream(s.Inner.EventsAsync(token), rows => rows.Where(e => e.Stage != EventStage.Retracted)),
        ["export hides what is excused"] = s =>
            s.Windows = token =>
                Hooks.Stream(s.Inner.WindowsAsync(token), rows => rows.Where(row => row.Window.Ending != Duties.WindowEnding.Excused)),
        ["export hides what is voided"] = s => s.Visits = token => HideVoidedAsync(s, token),
        ["troubles of an unknown reporter"] = s =>
            s.Report = (reports, token) =>
                s.Inner.ReportTroubleAsync([.. reports.Select(r => r with { Detail = r.Detail.Trim('"') })], token),
        ["a trouble's age is its last report"] = s =>
            s.Troubles = (unit, after, limit, token) =>
                Hooks.Page(
                    s.Inner.TroublesAsync(unit, after, limit, token), rows => rows.Select(row => row with { Since = row.NextTryAt })),
        ["ignores the token of a stream"] = s => s.Audit = (resident, _) => s.Inner.AuditAsync(resident, default),
        ["ignores the token of an adoption"] = s => s.Adopt = (edition, _) => s.Inner.AdoptAsync(edition, default),
        ["ignores the token of a claim"] = s => s.Claim = (claim, _) => s.Inner.ClaimDueAsync(claim, default),
        ["swallows a batch"] = s =>
            s.Commit = async (commits, token) =>
                commits.Count < 4 ? await s.Inner.CommitManyAsync(commits, token) : [
                    .. await s.Inner.CommitManyAsync([.. commits.Take(4)], token),
                    .. commits.Skip(4).Select(_ => CommitOutcome.Committed)
                ],
    };

    private static async IAsyncEnumerable<Visits.Visit> HideVoidedAsync(
        HookedStore s, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
    {
        await foreach (var visit in s.Inner.VisitsAsync(token))
            if (
                (await s.Inner.LoadManyAsync([new(visit.Resident, null) { HistorySince = Instant.MinValue }], token))[0].History!.Contacts.All(c => c.Visit != visit.Id || c.VoidedAt is null))
                yield return visit;
    }
}
