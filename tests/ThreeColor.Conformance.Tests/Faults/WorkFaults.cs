using NodaTime;
using ThreeColor.Conformance.Stories;
using ThreeColor.Ports;
using ThreeColor.Residents;

namespace ThreeColor.Conformance.Tests.Faults;

/// <summary>One faulty store for each fact about claims, troubles, outbox and policies.</summary>
internal static class WorkFaults
{
    private static readonly Instant FarAhead = Instant.FromUtc(2900, 1, 1, 0, 0);
    private static readonly Duration Micro = Duration.FromTicks(10);

    public static readonly Dictionary<string, Action<HookedStore>> All = new()
    {
        ["claim.order"] = s => s.Claim = (claim, token) => Hooks.Page(s.Inner.ClaimDueAsync(claim, token), ids => ids.Order()),
        ["claim.code-points"] = s =>
            s.Claim = (claim, token) =>
                Hooks.Page(s.Inner.ClaimDueAsync(claim, token), ids => ids.OrderBy(id => id.Value, StringComparer.Ordinal)),
        ["claim.due"] = s => s.Claim = (claim, token) => s.Inner.ClaimDueAsync(claim with { Now = claim.Now - Micro }, token),
        ["claim.moves"] = KeepsTheOldDue,
        ["claim.lease"] = s => s.Claim = (claim, token) => s.Inner.ClaimDueAsync(claim with { LeaseUntil = claim.Now }, token),
        ["claim.lease-ahead"] = s => s.Claim = (claim, token) => s.Inner.ClaimDueAsync(claim with { LeaseUntil = FarAhead }, token),
        ["claim.limit"] = LimitsBeforeItFilters,
        ["claim.commit-ends-lease"] = s => KeepsLeases(s, report: true, commit: false),
        ["claim.refused-keeps-lease"] = s => s.Outcomes(async (c, o) =>
        {
            if (o != CommitOutcome.Committed)
                await s.Inner.ReportTroubleAsync(
                    [new(c.Resident, "TC0000", "", Instant.MinValue + Micro, Instant.FromUnixTimeSeconds(0))], default);
            return o;
        }),
        ["claim.unit"] = s => s.Claim = (claim, token) => s.Inner.ClaimDueAsync(claim with { Unit = null }, token),
        ["claim.edition"] = s =>
            s.Claim = (claim, token) => Hooks.Page(s.Inner.ClaimDueAsync(claim, token), ids => claim.Edition > 0 ? ids.Order() : ids),
        ["claim.edition-once"] = s =>
            s.Claim = (claim, token) =>
                Hooks.Page(s.Inner.ClaimDueAsync(claim, token), ids => claim.Edition > 0 && ids.Any() ? [.. ids, ids.First()] : ids),
        ["claim.changes-nothing"] = WritesAtEachClaim,
        ["claim.bad-limit"] = s =>
            s.Claim = (claim, token) => s.Inner.ClaimDueAsync(claim with { Limit = Math.Max(1, claim.Limit) }, token),
        ["trouble.row"] = s =>
            s.Troubles = (unit, after, limit, token) =>
                Hooks.Page(s.Inner.TroublesAsync(unit, after, limit, token), rows => rows.Select(row => row with { Attempts = 1 })),
        ["trouble.next-try"] = s =>
            s.Report = (reports, token) =>
                s.Inner.ReportTroubleAsync([.. reports.Select(report => report with { NextTryAt = report.At })], token),
        ["trouble.ends-lease"] = s => KeepsLeases(s, report: false, commit: true),
        ["trouble.until-commit"] = TroublesOutliveCommits,
        ["trouble.message-once"] = MessagesAtEveryReport,
        ["trouble.pages"] = s => s.Troubles = (unit, _, limit, token) => s.Inner.TroublesAsync(unit, null, limit, token),
        ["trouble.rules"] = s => s.Report = (reports, token) => Hooks.Swallow(() => s.Inner.ReportTroubleAsync(reports, token)),
        ["outbox.order"] = s =>
            s.Take = (now, limit, until, token) =>
                Hooks.Page(
                    s.Inner.ClaimAsync(now, limit, until, token), rows => rows.OrderBy(row => row.Message.Id, CodePointOrder.Instance)),
        ["outbox.message"] = s => s.Take = (now, limit, until, token) => Hooks.Page(
            s.Inner.ClaimAsync(now, limit, until, token), rows => rows.Select(row => row with { Message = row.Message with { Subject = row.Message.Notice.Event?.Value ?? row.Message.Notice.Resident.Value } })),
        ["outbox.due"] = s => s.Take = (now, limit, until, token) => s.Inner.ClaimAsync(now + Micro, limit, until, token),
        ["outbox.lease"] = s => s.Take = (now, limit, _, token) => s.Inner.ClaimAsync(now, limit, now, token),
        ["outbox.lease-ahead"] = s => s.Take = (now, limit, _, token) => s.Inner.ClaimAsync(now, limit, FarAhead, token),
        ["outbox.limit"] = HidesBehindLeased,
        ["outbox.retry"] = s =>
            s.Take = (now, limit, until, token) =>
                Hooks.Page(s.Inner.ClaimAsync(now, limit, until, token), rows => rows.Select(row => row with { Attempts = 0 })),
        ["outbox.done"] = s =>
            s.Complete = (results, token) =>
                s.Inner.CompleteAsync([.. results.Where(result => result.State != DeliveryState.Delivered)], token),
        ["outbox.stale-result"] = ForgetsWhichAttempt,
        ["outbox.results-apart"] = s =>
            s.Complete = (results, token) =>
                results.Any(result => result.MessageId == "none") ? Task.CompletedTask : s.Inner.CompleteAsync(results, token),
        ["outbox.counts"] = s => s.Count = async token => await s.Inner.CountMessagesAsync(token) with { Escalated = 0 },
        ["outbox.rules"] = s => s.Complete = (results, token) => Hooks.Swallow(() => s.Inner.CompleteAsync(results, token)),
        ["outbox.refused-sends-nothing"] = s => s.Outcomes(async (c, o) =>
        {
            foreach (var message in o == CommitOutcome.Conflict ? c.Messages : [])
                await s.Inner.ReportTroubleAsync([new(c.Resident, "TC0000", "", message.Time, message.Time, message)], default);
            return o;
        }),
        ["policy.bytes"] = s =>
            s.Save = (policy, token) => s.Inner.SaveAsync(policy with { Json = policy.Json.ReplaceLineEndings("\n") }, token),
        ["policy.first-stays"] = s => Policies(s, StringComparer.Ordinal, overwrites: true),
        ["policy.digests"] = s => Policies(s, StringComparer.OrdinalIgnoreCase, overwrites: false),
        ["edition.next-number"] = s => s.Adopt = async (edition, token) => await s.Inner.AdoptAsync(edition, token) || edition.Number > 0,
        ["edition.fields"] = s => s.Adopt = (edition, token) => s.Inner.AdoptAsync(edition with { Reason = edition.Reason.Trim() }, token),
        ["edition.order"] = s =>
            s.Editions = token =>
                Hooks.Page(
                    s.Inner.EditionsAsync(token),
                    rows => rows.OrderBy(row => row.Digest.Length).ThenBy(row => row.Digest, StringComparer.Ordinal)),
        ["edition.rules"] = s => s.Adopt = (edition, token) => Hooks.Swallow(() => s.Inner.AdoptAsync(edition, token), false),
    };

    private static void KeepsTheOldDue(HookedStore s)
    {
        var known = new Dictionary<Id<Resident>, Instant?>();
        s.Written(
            commit => commit with { NextDueAt = known[commit.Resident] = commit.NextDueAt ?? known.GetValueOrDefault(commit.Resident) });
    }

    private static void LimitsBeforeItFilters(HookedStore s)
    {
        var leased = new Dictionary<Id<Resident>, Instant>();
        s.Claim = async (claim, token) =>
        {
            if (leased.Values.Count(until => until > claim.Now) >= claim.Limit)
                return [];
            var claimed = await s.Inner.ClaimDueAsync(claim, token);
            foreach (var resident in claimed)
                leased[resident] = claim.LeaseUntil;
            return claimed;
        };
    }

    private static void KeepsLeases(HookedStore s, bool report, bool commit)
    {
        var leased = new Dictionary<Id<Resident>, Instant>();
        s.Claim = async (claim, token) =>
        {
            var claimed = (await s.Inner.ClaimDueAsync(claim, token)).Where(id => !(leased.GetValueOrDefault(id) > claim.Now)).ToList();
            foreach (var resident in claimed)
                leased[resident] = claim.LeaseUntil;
            return claimed;
        };
        s.Report = async (reports, token) =>
        {
            await s.Inner.ReportTroubleAsync(reports, token);
            foreach (var each in report ? reports : [])
                leased.Remove(each.Resident);
        };
        s.Outcomes((c, o) =>
        {
            if (commit && o == CommitOutcome.Committed)
                leased.Remove(c.Resident);
            return Task.FromResult(o);
        });
    }

    private static void WritesAtEachClaim(HookedStore s) => s.Claim = async (claim, token) =>
    {
        var claimed = await s.Inner.ClaimDueAsync(claim, token);
        foreach (var resident in claimed)
        {
            var now = await s.NowAsync(resident);
            await s.Inner.CommitManyAsync([new Chain(resident, now.Version, now.AuditHead).Next($"leased-{now.Version}", [])], token);
        }

        return claimed;
    };

    private static void TroublesOutliveCommits(HookedStore s)
    {
        var reported = new List<TroubleReport>();
        s.Report = async (reports, token) =>
        {
            reported.AddRange(reports);
            await s.Inner.ReportTroubleAsync(reports, token);
        };
        s.Outcomes(async (c, o) =>
        {
            if (reported.Find(report => report.Resident == c.Resident) is { } report && o == CommitOutcome.Committed)
                await s.Inner.ReportTroubleAsync([report], default);
            return o;
        });
    }

    private static void MessagesAtEveryReport(HookedStore s)
    {
        var number = 0;
        s.Report = (reports, token) => s.Inner.ReportTroubleAsync(
            [.. reports.Select(report => report with { Message = report.Message is { } message ? message with { Id = number++ == 0 ? message.Id : $"{message.Id}-{number}" } : null })], token);
    }

    private static void HidesBehindLeased(HookedStore s)
    {
        var leased = 0;
        s.Take = async (now, limit, until, token) =>
        {
            if (limit <= leased)
                return [];
            var taken = await s.Inner.ClaimAsync(now, limit, until, token);
            leased += taken.Count;
            return taken;
        };
    }

    private static void ForgetsWhichAttempt(HookedStore s)
    {
        var attempts = new Dictionary<string, int>();
        s.Take = async (now, limit, until, token) =>
        {
            var taken = await s.Inner.ClaimAsync(now, limit, until, token);
            foreach (var entry in taken)
                attempts[entry.Message.Id] = entry.Attempts;
            return taken;
        };
        s.Complete = (results, token) =>
            s.Inner.CompleteAsync(
                [.. results.Select(result => result with { Attempts = attempts.GetValueOrDefault(result.MessageId) })], token);
    }

    private static void Policies(HookedStore s, StringComparer comparer, bool overwrites)
    {
        var kept = new Dictionary<string, PolicyVersion>(comparer);
        s.Save = (policy, _) =>
        {
            if (overwrites)
                kept[policy.Digest] = policy;
            else
                kept.TryAdd(policy.Digest, policy);
            return Task.CompletedTask;
        };
        s.Find = (digest, _) => Task.FromResult(kept.GetValueOrDefault(digest));
    }
}
