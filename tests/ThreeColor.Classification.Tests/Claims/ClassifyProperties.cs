using System.Numerics;
using FsCheck.Xunit;
using NodaTime;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Decisions;
using ThreeColor.Classification.Document;
using ThreeColor.Classification.Listing;
using ThreeColor.Classification.Tests.Cells;
using ThreeColor.Facts;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Tests.Claims;

[Properties(Arbitrary = [typeof(QDistrictArbitraries)], MaxTest = 500)]
public class ClassifyProperties
{
    private static ClassificationPolicy Policy => PolicyText.QDistrictPolicy;

    [Property]
    public bool Range_WidenedSets_WidenTheRange(BandSets narrow, BandSets more)
    {
        var wide = narrow.Sets.Zip(more.Sets, (a, b) => a | b).ToArray();
        var (inner, outer) = (Policy.Table.Range(narrow.Sets), Policy.Table.Range(wide));
        return outer.Lowest >= inner.Lowest && outer.Highest <= inner.Highest;
    }

    [Property]
    public bool Range_WorseSets_NeverGiveALessSevereTier(BandSets sets, int fact)
    {
        var axis = (fact & int.MaxValue) % sets.Sets.Length;
        var worse = sets.Sets.ToArray();
        worse[axis] = 1UL << Policy.Table.Space.Axes[axis].Count - 1;
        var (before, after) = (Policy.Table.Range(sets.Sets), Policy.Table.Range(worse));
        return after.Lowest <= before.Lowest && after.Highest <= before.Highest;
    }

    [Property]
    public bool Range_ByTwoLookUps_IsTheRangeOfEveryCell(BandSets sets)
    {
        var tiers = Policy.Table.Space.CellsOf(sets.Sets).Select(cell => Policy.Table.TierIndex(new PreparedFacts(cell))).ToList();
        return Policy.Table.Range(sets.Sets) == new TierRange(tiers.Max(), tiers.Min());
    }

    [Property]
    public bool Ask_AnySets_IsTheSmallestSubsetThatAlwaysDecides(BandSets sets)
    {
        var table = Policy.Table;
        var smallest = Enumerable.Range(0, 1 << table.Facts.Count).Where(subset => Decides(sets.Sets, subset))
            .OrderBy(subset => BitOperations.PopCount((uint)subset)).First();
        var expected = Enumerable.Range(0, table.Facts.Count).Where(i => (smallest >> i & 1) != 0).Select(i => table.Facts[i]);
        return expected.ToHashSet().SetEquals(Policy.Compiled.Answer(sets.Sets).Ask);
    }

    [Property]
    public bool Classify_ClaimsInAnyOrder_IsTheSame(ClaimHistory history) =>
        Policy.Classify(history.Claims, history.Now) == Policy.Classify(history.Shuffled, history.Now)
        && Policy.Classify(history.Claims, history.Now).Reasons == Policy.Classify(history.Shuffled, history.Now).Reasons;

    [Property]
    public bool Classify_WithAFactForgotten_WidensAndNeverLowersAListedTier(ClaimHistory history, int fact)
    {
        var forgotten = Policy.Table.Facts[(fact & int.MaxValue) % Policy.Table.Facts.Count];
        var known = Policy.Classify(history.Claims, history.Now).Assessment;
        var unknown = Policy.Classify(history.Claims.RemoveAll(claim => claim.Fact == forgotten), history.Now).Assessment;
        var listed = TierListing.Decide(Standing.Undecided, null, known, Policy.Tiers);
        if (listed.Standing != Standing.Listed)
            return Index(unknown.Lowest) >= Index(known.Lowest) && Index(unknown.Highest) <= Index(known.Highest);
        var after = TierListing.Decide(listed.Standing, listed.Tier, unknown, Policy.Tiers);
        return after.Tier == listed.Tier && after.Lowering is null;
    }

    [Property]
    public bool Classify_StaleAt_IsTheFirstInstantThatChangesAnything(ClaimHistory history)
    {
        var assessment = Policy.Classify(history.Claims, history.Now).Assessment;
        if (assessment.StaleAt is not { } stale)
            return true;
        var justBefore = Policy.Classify(history.Claims, stale - Duration.FromTicks(1)).Assessment;
        return stale > history.Now && justBefore with { At = history.Now } == assessment
            && Policy.Classify(history.Claims, stale).Reasons.Any(reason => reason.Code == ClassificationReasons.Stale);
    }

    private static bool Decides(ulong[] sets, int subset)
    {
        var table = Policy.Table;
        return table.Space.CellsOf(sets)
            .GroupBy(cell => string.Join(',', Enumerable.Range(0, sets.Length).Where(i => (subset >> i & 1) != 0).Select(i => table.Space.BandOf(cell, i))))
            .All(group => group.Select(cell => table.TierIndex(new PreparedFacts(cell))).Distinct().Count() == 1);
    }

    private static int Index(Id<Tier>? tier) => tier is null ? Policy.Tiers.Count : Policy.Tiers.IndexOf(tier);
}
