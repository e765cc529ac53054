using System.Numerics;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Decisions;
using ThreeColor.Classification.Document;
using ThreeColor.Classification.Explaining;
using ThreeColor.Classification.Tests.Claims;
using ThreeColor.Facts;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Tests.Explaining;

/// <summary>Explanations of monotone and other policies against an oracle that looks at every cell.</summary>
[Properties(Arbitrary = [typeof(QDistrictArbitraries)], MaxTest = 500)]
public class NotMonotoneProperties
{
    private static readonly ClassificationPolicy Monotone = PolicyText.QDistrictPolicy;

    // Yellow asks for part-day care exactly, so that lacking care gives less: not monotone, as the paper's literal reading.
    private static readonly ClassificationPolicy Broken = PolicyText.ReadValid(
        NotMonotone(PolicyText.QDistrictWith("tests", null)), "red", "yellow", "blue");

    [Fact]
    public void Broken_ByConstruction_IsNotMonotone()
    {
        Assert.True(Monotone.Table.IsMonotone);
        Assert.False(Broken.Table.IsMonotone);
    }

    [Property]
    public bool Reduce_AnySets_IsASmallestSufficientSubset(BandSets sets, bool broken)
    {
        var table = Of(broken).Table;
        var reduced = Sufficiency.Reduce(table, sets.Sets);
        return RangeWithOnly(table, sets.Sets, reduced) == Oracle(table, sets.Sets)
            && !Subsets(sets.Sets.Length).Any(subset => BitOperations.PopCount(subset) < BitOperations.PopCount(reduced)
                && RangeWithOnly(table, sets.Sets, subset) == Oracle(table, sets.Sets));
    }

    [Property]
    public bool Range_MonotoneOrNot_IsTheRangeOfEveryCell(BandSets sets, bool broken) =>
        Of(broken).Table.Range(sets.Sets) == Oracle(Of(broken).Table, sets.Sets);

    [Property]
    public bool Range_FromClaims_IsThatOfTheWholeAnswer(ClaimHistory history, bool broken)
    {
        var policy = Of(broken);
        var range = policy.Range(history.Claims, history.Now);
        var whole = policy.Classify(history.Claims, history.Now).Assessment;
        return policy.Table.CodeOf(range.Lowest) == whole.Lowest && policy.Table.CodeOf(range.Highest) == whole.Highest;
    }

    [Fact]
    public void Range_TwoClaimsThatDisagree_WeighsBoth()
    {
        ValueList<Claim> claims =
        [
            ClaimTimes.Said(QDistrictPeople.Care, FactValue.Of("lacking"), "civil-affairs", ClaimTimes.Noon),
            ClaimTimes.Said(QDistrictPeople.Care, FactValue.Of("allDay"), "grid-visit", ClaimTimes.Noon),
            ClaimTimes.Said(QDistrictPeople.Sudden, FactValue.Of(true), "health", ClaimTimes.Noon),
        ];
        var range = Monotone.Range(claims, ClaimTimes.Noon);
        Assert.Equal(new Id<Tier>("red"), Monotone.Table.CodeOf(range.Highest));
        Assert.NotEqual(range.Highest, range.Lowest);
    }

    [Property]
    public bool Explain_DecidedTier_EveryChangeGivesItsTierAndNeedsAllItsFacts(BandSets sets, bool broken)
    {
        var table = Of(broken).Table;
        if (!table.Range(sets.Sets).IsDecided)
            return true;
        var changes = new Counterfactuals(table, sets.Sets).Find();
        return changes.All(change => TierAfter(table, sets.Sets, change, uint.MaxValue) == change.Tier
            && change.Tier != table.CodeOf(table.Range(sets.Sets).Highest)
            && Proper(change.Facts.Count).All(part => !ChangesTier(table, sets.Sets, change, part)));
    }

    [Property]
    public bool Explain_DecidedTierThatOneFactCouldChange_SaysSo(BandSets sets, bool broken)
    {
        var table = Of(broken).Table;
        if (!table.Range(sets.Sets).IsDecided)
            return true;
        var singles = table.Facts.Sum(fact => SinglesOf(table, sets.Sets, table.Facts.FindIndex(known => known == fact)));
        return new Counterfactuals(table, sets.Sets).Find().Count(change => change.Facts.Count == 1) == Math.Min(10, singles);
    }

    [Property]
    public bool Explain_OneMoreClaim_NeverWidensASetWithoutAConflict(ClaimHistory history, ClaimHistory more)
    {
        if (more.Claims.IsEmpty)
            return true;
        var added = more.Claims[0];
        var (before, after) = (SetsOf(history.Claims), SetsOf([.. history.Claims, added]));
        var conflicts = Monotone.Classify([.. history.Claims, added], history.Now).Reasons
            .Where(reason => reason.Code is ClassificationReasons.Conflict or ClassificationReasons.Stale).Select(reason => reason.Subject).ToHashSet();
        return Enumerable.Range(0, before.Length).All(i =>
            (before[i] & ~after[i]) != 0 || after[i] == before[i] || conflicts.Contains(Monotone.Table.Facts[i].Value));
    }

    private static string NotMonotone(string policy)
    {
        var node = JsonNode.Parse(policy)!.AsObject();
        node["require"] = new JsonArray();
        node["inNeed"]!.Parent!.AsObject().Remove("inNeed");
        var yellow = node["rules"]!.AsArray().First(rule => (string?)rule!["id"] == "Y1")!;
        yellow["all"]![0] = new JsonObject { ["care"] = "partDay" };
        return node.ToJsonString();
    }

    private static ulong[] SetsOf(ValueList<Claim> claims) =>
        new ThreeColor.Classification.Claims.ClaimWeigher(Monotone, ClaimTimes.Noon, ClaimTimes.Noon).Weigh(claims, Monotone.Table.Space);

    private static ClassificationPolicy Of(bool broken) => broken ? Broken : Monotone;

    private static IEnumerable<ulong> Subsets(int facts) => Enumerable.Range(0, 1 << facts).Select(bits => (ulong)bits);

    private static IEnumerable<uint> Proper(int facts) => Enumerable.Range(1, (1 << facts) - 1).Select(bits => (uint)bits).Where(bits => bits != (1u << facts) - 1);

    private static TierRange Oracle(TierTable table, ulong[] sets)
    {
        var tiers = Enumerable.Range(0, table.CellCount)
            .Where(cell => Enumerable.Range(0, sets.Length).All(i => (sets[i] >> table.Space.BandOf(cell, i) & 1) != 0))
            .Select(table.TierIndexAt).ToList();
        return new(tiers.Max(), tiers.Min());
    }

    private static TierRange RangeWithOnly(TierTable table, ulong[] sets, ulong known) =>
        Oracle(table, [.. sets.Select((set, i) => (known >> i & 1) != 0 ? set : table.Space.Axes[i].Everything)]);

    private static Id<Tier>? TierAfter(TierTable table, ulong[] sets, TierChange change, uint part)
    {
        var range = Oracle(table, Moved(table, sets, change, part));
        return range.IsDecided ? table.CodeOf(range.Highest) : throw new InvalidOperationException("The change leaves the tier open.");
    }

    private static bool ChangesTier(TierTable table, ulong[] sets, TierChange change, uint part) =>
        Oracle(table, Moved(table, sets, change, part)) is { IsDecided: true } range && range != Oracle(table, sets);

    private static ulong[] Moved(TierTable table, ulong[] sets, TierChange change, uint part)
    {
        ulong[] moved = [.. sets];
        for (var i = 0; i < change.Facts.Count; i++)
            if ((part >> i & 1) != 0)
                moved[table.Space.IndexOf(change.Facts[i].Fact)] = 1UL << table.BandOf(change.Facts[i].Fact, change.Facts[i].Value);
        return moved;
    }

    private static int SinglesOf(TierTable table, ulong[] sets, int axis)
    {
        if (!BitOperations.IsPow2(sets[axis]))
            return 0;
        var now = Oracle(table, sets);
        return Enumerable.Range(0, table.Space.Axes[axis].Count).Count(band =>
        {
            ulong[] moved = [.. sets];
            moved[axis] = 1UL << band;
            return Oracle(table, moved) is { IsDecided: true } range && range != now;
        });
    }
}
