using ThreeColor.Classification.Listing;
using ThreeColor.Tiers;
using static ThreeColor.Classification.Tests.Claims.ClaimTimes;

namespace ThreeColor.Classification.Tests.Listing;

public class TierListingTests
{
    private static readonly TierScale Tiers = PolicyText.Tiers("red", "yellow", "blue");

    [Theory]
    [InlineData(Standing.Undecided, "red", "red", Standing.Listed, "red")]
    [InlineData(Standing.NotListed, "blue", "blue", Standing.Listed, "blue")]
    [InlineData(Standing.Undecided, null, null, Standing.NotListed, null)]
    [InlineData(Standing.NotListed, null, null, Standing.NotListed, null)]
    [InlineData(Standing.Undecided, null, "blue", Standing.Undecided, null)]
    [InlineData(Standing.NotListed, null, "red", Standing.Undecided, null)]
    [InlineData(Standing.NotListed, "blue", "red", Standing.Undecided, null)]
    public void Decide_NotInCare_EntersOnlyWhenDecided(Standing standing, string? lowest, string? highest, Standing then, string? tier)
    {
        var decision = TierListing.Decide(standing, null, Assessment(lowest, highest), Tiers);
        Assert.Equal((then, tier, null), (decision.Standing, decision.Tier?.Value, decision.Lowering));
        Assert.Single(decision.Reasons);
    }

    [Theory]
    [InlineData("blue", "yellow", "red", "yellow", "tier.raised")]
    [InlineData("blue", "red", "red", "red", "tier.raised")]
    [InlineData("blue", null, "red", "blue", "tier.kept")]
    [InlineData("yellow", "blue", "red", "yellow", "tier.kept")]
    [InlineData("yellow", "blue", "yellow", "yellow", "tier.kept")]
    [InlineData("yellow", "yellow", "red", "yellow", "tier.kept")]
    [InlineData("red", null, "red", "red", "tier.kept")]
    public void Decide_InCare_RisesAtOnceAndStaysInDoubt(string listed, string? lowest, string highest, string tier, string reason)
    {
        var decision = TierListing.Decide(Standing.Listed, Code(listed), Assessment(lowest, highest), Tiers);
        Assert.Equal((Standing.Listed, tier, null), (decision.Standing, decision.Tier?.Value, decision.Lowering));
        Assert.Equal([new(reason, tier)], decision.Reasons);
    }

    [Theory]
    [InlineData("red", "blue", "yellow", "yellow")]
    [InlineData("red", null, "blue", "blue")]
    [InlineData("yellow", "blue", "blue", "blue")]
    [InlineData("blue", null, null, null)]
    public void Decide_InCareAndNothingSoSevere_OnlyProposesToLower(string listed, string? lowest, string? highest, string? to)
    {
        var decision = TierListing.Decide(Standing.Listed, Code(listed), Assessment(lowest, highest), Tiers);
        Assert.Equal((Standing.Listed, listed), (decision.Standing, decision.Tier?.Value));
        Assert.Equal(new LoweringCandidate(Code(to)), decision.Lowering);
    }

    [Fact]
    public void Decide_CodesThatSortOtherwise_ComparesBySeverity()
    {
        var tiers = PolicyText.Tiers("1-mild-name", "9-severe-name", "5-middle-name");
        var decision = TierListing.Decide(Standing.Listed, Code("5-middle-name"), Assessment("9-severe-name", "9-severe-name"), tiers);
        Assert.Equal("9-severe-name", decision.Tier?.Value);
    }

    [Fact]
    public void Decide_ATierThePolicyDoesNotKnow_IsHeldAsTheMostSevereUntilAPersonConfirms()
    {
        var decision = TierListing.Decide(Standing.Listed, Code("green"), Assessment("blue", "blue"), Tiers);
        Assert.Equal(("red", "blue"), (decision.Tier?.Value, decision.Lowering?.To?.Value));
        Assert.Equal("tier.unknown-held", decision.Reasons[0].Code);
    }

    [Theory]
    [InlineData(Standing.Listed, null)]
    [InlineData(Standing.NotListed, "red")]
    public void Decide_ContradictoryState_Throws(Standing standing, string? listed) =>
        Assert.Throws<ArgumentException>(() => TierListing.Decide(standing, Code(listed), Assessment("red", "red"), Tiers));

    [Fact]
    public void Confirm_TheCandidateSeen_Lowers()
    {
        var confirmed = Assert.IsType<ListingConfirmation.Confirmed>(TierListing.Confirm(Standing.Listed, Code("red"), Assessment("blue", "blue"), Code("blue"), Tiers));
        Assert.Equal((Standing.Listed, "blue", null), (confirmed.Decision.Standing, confirmed.Decision.Tier?.Value, confirmed.Decision.Lowering));
    }

    [Fact]
    public void Confirm_OutOfCare_EndsListing()
    {
        var confirmed = Assert.IsType<ListingConfirmation.Confirmed>(TierListing.Confirm(Standing.Listed, Code("red"), Assessment(null, null), null, Tiers));
        Assert.Equal((Standing.NotListed, null), (confirmed.Decision.Standing, confirmed.Decision.Tier));
    }

    [Theory]
    [InlineData("red", "red", "blue", "TC0160")]
    [InlineData("yellow", "yellow", "blue", "TC0161")]
    [InlineData("yellow", "yellow", null, "TC0161")]
    public void Confirm_WhatDoesNotWait_IsRefused(string lowest, string highest, string? to, string code)
    {
        var refused = Assert.IsType<ListingConfirmation.Refused>(TierListing.Confirm(Standing.Listed, Code("red"), Assessment(lowest, highest), Code(to), Tiers));
        Assert.Equal(code, refused.Refusal.Code);
    }

    [Fact]
    public void NotStableYet_LongerThanTheCalendar_IsRefused()
    {
        var policy = PolicyText.ReadValid(PolicyText.QDistrictWith("unknowns", """{"lowering":{"after":"P9000Y"}}"""), "red", "yellow", "blue");
        Assert.Equal("TC0162", TierListing.NotStableYet(new(Code("blue")) { Since = Noon }, policy, Noon)?.Code);
    }

    private static Id<Tier>? Code(string? code) => code is null ? null : new Id<Tier>(code);

    private static TierAssessment Assessment(string? lowest, string? highest) => new() { At = Noon, Lowest = Code(lowest), Highest = Code(highest) };
}
