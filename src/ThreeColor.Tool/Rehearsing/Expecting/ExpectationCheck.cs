using NodaTime;
using ThreeColor.Duties;
using ThreeColor.Residents;
using ThreeColor.Tool.Rehearsing.Happenings;
using ThreeColor.Tool.Rehearsing.Stories;

namespace ThreeColor.Tool.Rehearsing.Expecting;

/// <summary>Compares what a story expects with what is there.</summary>
internal static class ExpectationCheck
{
    /// <summary>The clauses that do not hold, with what was there.</summary>
    public static ValueList<FailedClause> Failures(StoryStep.Expect expect, Situation found)
    {
        var concerned = expect.Resident is { } resident
            ? found with { Residents = found.Residents.Where(life => life.Care.Resident.Id == resident).ToValueList() }
            : found;
        var isNamed = expect.Resident is not null;
        return expect.Clauses.Select(clause => Failure(clause, concerned, isNamed)).OfType<FailedClause>().ToValueList();
    }

    private static FailedClause? Failure(Clause clause, Situation found, bool isNamed) => clause switch
    {
        Clause.TierIs tier => Tier(tier, found, isNamed),
        Clause.WindowsAre windows => Windows(windows, found),
        Clause.OpenIs open => Open(open, found),
        Clause.ToldAtLeast told => Matching.Covers(Matching.Of(found.Told), told.Messages) ? null : Fail(clause, Json.Of(found.Told)),
        Clause.ToldNone none => ToldNone(none, found),
        Clause.RefusedWith refused => refused.Code == found.Refused?.Code ? null : Fail(clause, Json.Of(found.Refused?.Code)),
        Clause.DueAre due => Due(due, found, isNamed),
        Clause.TroublesAre troubles => Same(troubles.Residents, found.Troubles)
            ? null
            : Fail(clause, Json.Of(found.Troubles.Select(id => id.Value))),
        Clause.PromisesBroken promises => Same(promises.Promises, found.PromisesBroken) ? null : Fail(clause, Json.Of(found.PromisesBroken)),
        _ => throw new ArgumentOutOfRangeException(nameof(clause), clause, "No clause of an expectation."),
    };

    private static FailedClause Fail(Clause clause, string found) => new(clause.Name, clause.Wanted, found);

    private static bool Same<T>(ValueList<T> wanted, ValueList<T> found)
        where T : IComparable<T> => wanted.Order().SequenceEqual(found.Order());

    // A tier and a due are somebody's: without a name they are those of the only resident there is. Who is named and has no file has neither.
    private static bool IsUnclear(Situation found, bool isNamed) => !isNamed && found.Residents.Count != 1;

    private static FailedClause? Tier(Clause.TierIs clause, Situation found, bool isNamed)
    {
        if (IsUnclear(found, isNamed))
            return Fail(clause, Json.Of($"{found.Residents.Count} residents: name one"));
        var tier = found.Residents.IsEmpty ? null : found.Residents[0].Care.Tier;
        return tier == clause.Tier ? null : Fail(clause, Json.Of(tier?.Value));
    }

    private static FailedClause? Windows(Clause.WindowsAre clause, Situation found)
    {
        var counts = found.Residents.SelectMany(life => life.Windows).CountBy(window => window.StatusAt(found.Now)).ToDictionary();
        return clause.Counts.All(wanted => wanted.Count == counts.GetValueOrDefault(wanted.Status)) ? null : Fail(clause, Json.Of(counts));
    }

    private static FailedClause? Open(Clause.OpenIs clause, Situation found)
    {
        var open = found.Residents.SelectMany(life => life.Care.OpenEvents).ToList();
        return open.Count == clause.Events.Count && Matching.Covers(Matching.Of(open), clause.Events) ? null : Fail(clause, Json.Of(open));
    }

    private static FailedClause? ToldNone(Clause.ToldNone clause, Situation found)
    {
        var told = Matching.Of(found.Told);
        return clause.Messages.Any(pattern => told.Any(message => Matching.Fits(message, pattern))) ? Fail(clause, Json.Of(found.Told)) : null;
    }

    private static FailedClause? Due(Clause.DueAre clause, Situation found, bool isNamed)
    {
        if (IsUnclear(found, isNamed))
            return Fail(clause, Json.Of($"{found.Residents.Count} residents: name one"));
        var pending = found.Residents.SelectMany(life => life.Care.PendingWindows).ToDictionary(window => window.Duty, window => window.DueAt);
        return clause.Dues.All(wanted => wanted.Due == DueOf(pending, wanted.Duty)) ? null : Fail(clause, Json.Of(pending, found.Zone));
    }

    private static Instant? DueOf(Dictionary<Id<Duty>, Instant> pending, Id<Duty> duty) => pending.TryGetValue(duty, out var due) ? due : null;
}
