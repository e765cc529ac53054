using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using ThreeColor.Classification.Claims;
using ThreeColor.Classification.Decisions;
using ThreeColor.Classification.Document;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Tests.Claims;

/// <summary>Claims about facts of every kind: with precedence, newest, worst, sets with gates, counted in a period and in succession.</summary>
[Properties(Arbitrary = [typeof(WeighingArbitraries)], MaxTest = 500)]
public class WeighingProperties
{
    private static readonly ClassificationPolicy Policy = PolicyText.ReadValid("""
        { "facts": {
            "cover": { "type": "choice", "values": ["good", "fair", "bad"], "precedence": ["health", "civil-affairs"], "maxAge": "P60D" },
            "pain": { "type": "choice", "values": ["none", "some", "much"], "conflict": "newest", "maxAge": "P60D" },
            "mood": { "type": "choice", "values": ["fine", "low", "dark"], "conflict": "worst" },
            "danger": { "type": "set", "values": ["weapon", "arson", "noise"], "gates": { "grave": ["weapon", "arson"] } },
            "fall": { "type": "bool" },
            "falls": { "type": "counted", "of": "fall", "is": true, "within": "P30D", "to": 3 },
            "row": { "type": "counted", "of": "fall", "is": true, "inSuccession": true, "to": 3 } },
          "scales": {
            "covers": { "of": "cover", "worse": "later", "bands": [{ "id": "good", "values": ["good"] }, { "id": "fair", "values": ["fair"] }, { "id": "bad", "values": ["bad"] }] },
            "pains": { "of": "pain", "worse": "later", "bands": [{ "id": "none", "values": ["none"] }, { "id": "some", "values": ["some"] }, { "id": "much", "values": ["much"] }] },
            "moods": { "of": "mood", "worse": "later", "bands": [{ "id": "fine", "values": ["fine"] }, { "id": "low", "values": ["low"] }, { "id": "dark", "values": ["dark"] }] },
            "fallen": { "of": "falls", "worse": "higher", "bands": [{ "id": "no", "from": 0, "to": 0 }, { "id": "once", "from": 1, "to": 1 }, { "id": "often", "from": 2, "to": 3 }] },
            "rows": { "of": "row", "worse": "higher", "bands": [{ "id": "no", "from": 0, "to": 1 }, { "id": "row", "from": 2, "to": 3 }] } },
          "unknowns": { "conflict": { "supersededAfter": "P45D" } },
          "rules": [
            { "id": "H", "tier": "high", "any": [{ "covers": "bad" }, "danger.grave", { "fallen": "often" }] },
            { "id": "M", "tier": "mid", "any": [{ "covers": "fair+" }, { "pains": "much" }, { "moods": "dark" }, { "rows": "row" }] },
            { "id": "L", "tier": "low", "any": [{ "pains": "some+" }, { "moods": "low+" }, { "fallen": "once+" }] }] }
        """, "high", "mid", "low");

    [Property]
    public bool Explain_ClaimsInAnyOrder_IsTheSame(ClaimHistory history)
    {
        var (one, other) = (Policy.Explain(history.Claims, history.Now, history.Now), Policy.Explain(history.Shuffled, history.Now, history.Now));
        return one.Decision == other.Decision && one.Because == other.Because && one.ToChange == other.ToChange && one.Dismissed == other.Dismissed;
    }

    [Property]
    public bool Weigh_OneClaimMore_WidensNoSetWithoutAConflictOrAStaleClaim(ClaimHistory history)
    {
        var fewer = history.Shuffled.IsEmpty ? history.Shuffled : history.Shuffled.RemoveAll(claim => claim == history.Shuffled[0]);
        var (before, _) = Sets(fewer, history.Now);
        var (after, reasons) = Sets(history.Claims, history.Now);
        for (var i = 0; i < before.Length; i++)
            if (BitOperations.PopCount(after[i]) > BitOperations.PopCount(before[i]) && !IsExcused(Policy.Table.Facts[i], reasons))
                return false;
        return true;
    }

    [Property]
    public bool Weigh_NewestAndWorstAndCounted_AreNeverInConflict(ClaimHistory history)
    {
        var (sets, reasons) = Sets(history.Claims, history.Now);
        for (var i = 0; i < sets.Length; i++)
        {
            var fact = Policy.Table.Facts[i].Value;
            if (fact is "mood" or "danger.grave" or "falls" or "row" && BitOperations.PopCount(sets[i]) != 1 && !reasons.Contains(new Reason(ClassificationReasons.Missing, fact)))
                return false;
        }

        return true;
    }

    [Property]
    public bool Range_OfClaims_IsThatOfTheExplanation(ClaimHistory history)
    {
        var (range, assessment) = (Policy.Range(history.Claims, history.Now), Policy.Classify(history.Claims, history.Now).Assessment);
        return Policy.Table.CodeOf(range.Lowest) == assessment.Lowest && Policy.Table.CodeOf(range.Highest) == assessment.Highest;
    }

    private static (ulong[] Sets, List<Reason> Reasons) Sets(ValueList<Claim> claims, Instant now)
    {
        var weigher = new ClaimWeigher(Policy, now, now);
        return (weigher.Weigh(claims, Policy.Table.Space), [.. weigher.Reasons]);
    }

    private static bool IsExcused(Id<Fact> fact, List<Reason> reasons) =>
        reasons.Exists(reason => reason.Subject == fact.Value && reason.Code is ClassificationReasons.Conflict or ClassificationReasons.Stale);
}

/// <summary>Few sources and coarse times, so that claims coincide, replace and outrank each other.</summary>
public static class WeighingArbitraries
{
    public static Arbitrary<ClaimHistory> Histories() => (
        from claims in Claims().ListOf()
        from shuffled in Gen.Shuffle(claims.ToArray())
        select new ClaimHistory(claims.ToValueList(), shuffled.ToValueList(), ClaimTimes.Noon)).ToArbitrary();

    private static Gen<Claim> Claims() =>
        from told in Gen.Frequency(
            (3, Values("cover", "good", "fair", "bad")), (3, Values("pain", "none", "some", "much")), (3, Values("mood", "fine", "low", "dark")),
            (3, Values("danger", "weapon", "arson", "noise", "none")), (4, Gen.Elements(true, false).Select(value => (new Id<Fact>("fall"), FactValue.Of(value)))))
        from source in Gen.Elements("health", "civil-affairs", "grid-visit")
        from days in Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(28, 32), Gen.Choose(44, 62))
        from late in Gen.Choose(0, 1)
        let observed = ClaimTimes.Noon - Duration.FromDays(days + late)
        select ClaimTimes.Said(told.Item1, told.Item2, source, observed) with { RecordedAt = observed + Duration.FromDays(late) };

    private static Gen<(Id<Fact> Fact, FactValue Value)> Values(string fact, params string[] values) =>
        Gen.Elements(values).Select(value => (new Id<Fact>(fact), FactValue.Of(value)));
}
