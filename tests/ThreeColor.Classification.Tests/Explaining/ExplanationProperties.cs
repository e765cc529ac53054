using System.Numerics;
using FsCheck.Xunit;
using NodaTime;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Document;
using ThreeColor.Classification.Explaining;
using ThreeColor.Classification.Tests.Claims;
using ThreeColor.Facts;

namespace ThreeColor.Classification.Tests.Explaining;

/// <summary>Explanations against brute force.</summary>
[Properties(Arbitrary = [typeof(QDistrictArbitraries)])]
public class ExplanationProperties
{
    private static readonly ClassificationPolicy Policy = PolicyText.QDistrictPolicy;

    [Property]
    public bool Because_IsASmallestSetThatSuffices(BandSets sets)
    {
        var kept = Sufficiency.Reduce(Policy.Table, sets.Sets);
        var wanted = Policy.Table.Range(sets.Sets);
        var smallest = Enumerable.Range(0, 1 << sets.Sets.Length).Where(subset => RangeOf(sets.Sets, (ulong)subset) == wanted).Min(subset => BitOperations.PopCount((uint)subset));
        return RangeOf(sets.Sets, kept) == wanted && BitOperations.PopCount(kept) == smallest;
    }

    [Property]
    public bool ToChange_ChangesTheTierAndHoldsNothingNeedless(ClaimHistory history)
    {
        var explanation = Policy.Explain(history.Claims, history.Now, history.Now);
        return explanation.ToChange.Count <= 10 && explanation.ToChange.All(change => Changes(history, explanation, change));
    }

    [Property]
    public bool Explain_TellsWhatClassifyTells(ClaimHistory history)
    {
        var (explained, told) = (Policy.Explain(history.Claims, history.Now, history.Now), Policy.Classify(history.Claims, history.Now));
        return explained.Decision == told;
    }

    [Property]
    public bool Range_TheQuickWay_IsThatOfTheAssessment(ClaimHistory history)
    {
        var (range, told) = (Policy.Range(history.Claims, history.Now), Policy.Classify(history.Claims, history.Now).Assessment);
        return Policy.Table.CodeOf(range.Lowest) == told.Lowest && Policy.Table.CodeOf(range.Highest) == told.Highest;
    }

    [Theory]
    [InlineData(365, false)]
    [InlineData(367, true)]
    public void Range_OfAClaimThatGrewStale_HoldsEverythingWorse(int days, bool isWide)
    {
        var claim = ClaimTimes.Said(QDistrictPeople.Care, FactValue.Of("basic"), "civil-affairs", ClaimTimes.Noon - Duration.FromDays(days));
        var sick = ClaimTimes.Said(QDistrictPeople.Sudden, FactValue.Of(true), "health", ClaimTimes.Noon);
        var range = Policy.Range([claim, sick], ClaimTimes.Noon);
        Assert.Equal(isWide ? new TierRange(2, 0) : new TierRange(2, 2), range);
    }

    [Property]
    public bool Replay_WhatWasRecordedLater_ChangesNothing(ClaimHistory history, byte days)
    {
        var then = history.Now - Duration.FromDays(days % 60);
        var known = history.Claims.RemoveAll(claim => claim.RecordedAt > then || claim.ObservedAt > then);
        return Policy.Classify(history.Claims, then, then) == Policy.Classify(known, then, then)
            && Policy.Classify(history.Claims, history.Now, then) == Policy.Classify(history.Claims.RemoveAll(claim => claim.RecordedAt > then), history.Now);
    }

    [Property]
    public bool AClaimMore_OfASilentFact_NeverWidens(ClaimHistory history)
    {
        if (history.Claims.IsEmpty)
            return true;
        var added = history.Claims[0];
        var before = Policy.Range(history.Claims.RemoveAll(claim => claim.Fact == added.Fact), history.Now);
        var after = Policy.Range(history.Claims.RemoveAll(claim => claim.Fact == added.Fact && claim != added), history.Now);
        return after.Lowest <= before.Lowest && after.Highest >= before.Highest;
    }

    private static bool Changes(ClaimHistory history, TierExplanation explanation, TierChange change)
    {
        var now = explanation.Decision.Assessment.Highest;
        Id<Tiers.Tier>? With(IEnumerable<Classification.Definitions.KnownFact> facts)
        {
            var changed = facts.ToList();
            var claims = history.Claims.RemoveAll(claim => changed.Exists(known => known.Fact == claim.Fact))
                .AddRange(changed.Select(known => ClaimTimes.Said(known.Fact, known.Value, "health", history.Now)));
            var assessment = Policy.Classify(claims, history.Now).Assessment;
            return assessment.IsDecided ? assessment.Highest : now;
        }

        return change.Tier != now && With(change.Facts) == change.Tier
            && Enumerable.Range(0, change.Facts.Count).All(left => With(change.Facts.Where((_, i) => i != left)) == now);
    }

    private static TierRange RangeOf(ulong[] sets, ulong known) =>
        Policy.Table.Range([.. sets.Select((set, i) => (known >> i & 1) != 0 ? set : Policy.Table.Space.Axes[i].Everything)]);
}
