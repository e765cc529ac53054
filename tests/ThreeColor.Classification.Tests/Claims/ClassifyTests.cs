using NodaTime;
using ThreeColor.Classification.Decisions;
using ThreeColor.Classification.Document;
using ThreeColor.Facts;
using static ThreeColor.Classification.Tests.Claims.ClaimTimes;
using static ThreeColor.Classification.Tests.QDistrictPeople;

namespace ThreeColor.Classification.Tests.Claims;

public class ClassifyTests
{
    private static readonly FactValue Yes = FactValue.Of(true);
    private static readonly FactValue No = FactValue.Of(false);

    private static ClassificationPolicy Policy => PolicyText.QDistrictPolicy;

    [Fact]
    public void Classify_NothingKnown_AsksForEverythingThatMatters()
    {
        var decision = Policy.Classify([], Noon);
        Assert.Equal((null, "red"), Range(decision));
        Assert.Equal(Policy.Table.Facts, decision.Assessment.Ask);
        Assert.Null(decision.Assessment.StaleAt);
        Assert.Equal(6, decision.Reasons.Count(reason => reason.Code == "fact.missing"));
    }

    [Fact]
    public void Classify_SuddenIllnessAlone_AsksForCareOnly()
    {
        var decision = Policy.Classify([Said(Sudden, Yes, "health", Noon)], Noon);
        Assert.Equal(("blue", "red"), Range(decision));
        Assert.Equal([Care], decision.Assessment.Ask);
    }

    [Fact]
    public void Classify_Decided_NamesRuleAndBasis()
    {
        var decision = Policy.Classify([Said(Sudden, Yes, "health", Noon), Said(Care, FactValue.Of("lacking"), "civil-affairs", Noon)], Noon);
        Assert.True(decision.Assessment.IsDecided);
        Assert.Equal(["R1"], decision.Assessment.Rules);
        Assert.Empty(decision.Assessment.Ask);
        Assert.Contains(new("tier.rule", "R1", "tier=red basis=R"), decision.Reasons);
    }

    [Fact]
    public void Classify_ClaimsOfTheFuture_ArePassedOver()
    {
        var learntLater = Said(Sudden, Yes, "health", Noon, Noon + Duration.FromTicks(1));
        var trueLater = Said(Sudden, Yes, "health", Noon + Duration.FromTicks(1), Noon);
        Assert.Equal(Policy.Classify([], Noon), Policy.Classify([learntLater, trueLater], Noon));
        Assert.NotEqual(Policy.Classify([], Noon).Assessment.Lowest, Policy.Classify([learntLater], Noon + Duration.FromTicks(1)).Assessment.Lowest);
    }

    /// <summary>Care is believed for a year: on the local date a year later still, from the next midnight in Shanghai no longer.</summary>
    [Theory]
    [InlineData("partDay", false, "yellow", "yellow")]
    [InlineData("partDay", true, "yellow", "red")]
    [InlineData("basic", true, "blue", "red")]
    [InlineData("lacking", true, "red", "red")]
    public void Classify_BothSidesOfMaxAge_KeepsTheBandOrWorse(string care, bool midnightPassed, string lowest, string highest)
    {
        ValueList<Claim> claims = [Said(Sudden, Yes, "health", Noon), Said(Care, FactValue.Of(care), "civil-affairs", Noon)];
        var stale = Instant.FromUtc(2025, 6, 1, 16, 0);
        var now = midnightPassed ? stale : stale - Duration.FromTicks(1);
        var decision = Policy.Classify(claims, now);
        Assert.Equal((lowest, highest), Range(decision));
        Assert.Equal(midnightPassed ? null : stale, decision.Assessment.StaleAt);
        Assert.Equal(midnightPassed, decision.Reasons.Any(reason => reason is { Code: "fact.stale", Subject: "care.cover" }));
    }

    [Fact]
    public void Classify_TwoFactsThatAge_LooksAgainAtTheSooner()
    {
        ValueList<Claim> claims = [Said(Ability, FactValue.Of(90L), "civil-affairs", Noon), Said(Care, FactValue.Of("basic"), "civil-affairs", Noon)];
        Assert.Equal(Instant.FromUtc(2025, 6, 1, 16, 0), Policy.Classify(claims, Noon).Assessment.StaleAt);
        Assert.Equal(Instant.FromUtc(2026, 6, 1, 16, 0), Policy.Classify(claims, Instant.FromUtc(2025, 6, 1, 16, 0)).Assessment.StaleAt);
    }

    /// <summary>A claim is superseded when another was observed more than 30 days, by local date, after it.</summary>
    [Theory]
    [InlineData(30, "yellow", "red")]
    [InlineData(31, "yellow", "yellow")]
    public void Classify_ConflictBothSidesOfSuperseding_KeepsOrDismisses(int daysLater, string lowest, string highest)
    {
        var later = Noon + Duration.FromDays(daysLater);
        var decision = Policy.Classify(
            [Said(Sudden, Yes, "health", Noon), Said(Care, FactValue.Of("lacking"), "civil-affairs", Noon), Said(Care, FactValue.Of("partDay"), "grid-visit", later)], later);
        Assert.Equal((lowest, highest), Range(decision));
        Assert.Equal(daysLater > 30, decision.Reasons.Any(reason => reason.Code == "claim.superseded"));
        Assert.Equal(daysLater <= 30 ? 2 : 0, decision.Reasons.Count(reason => reason.Code == "fact.conflict"));
    }

    [Fact]
    public void Classify_LaterClaimOfTheSameSource_Replaces()
    {
        var decision = Policy.Classify(
            [Said(Sudden, Yes, "health", Noon), Said(Care, FactValue.Of("lacking"), "grid-visit", Noon), Said(Care, FactValue.Of("basic"), "grid-visit", Noon + Duration.FromMinutes(1))],
            Noon + Duration.FromDays(1));
        Assert.Equal(("blue", "blue"), Range(decision));
        Assert.Contains(decision.Reasons, reason => reason is { Code: "claim.replaced", Detail: "source=grid-visit observed=2024-06-01 value=lacking" });
    }

    [Fact]
    public void Classify_CorrectionOfTheSameTime_Replaces()
    {
        var decision = Policy.Classify(
            [Said(Sudden, No, "health", Noon, Noon + Duration.FromMinutes(1)), Said(Sudden, Yes, "health", Noon, Noon + Duration.FromMinutes(2))], Noon + Duration.FromDays(1));
        Assert.Equal("blue", decision.Assessment.Lowest?.Value);
    }

    [Theory]
    [InlineData(Absence.Refused, "fact.refused")]
    [InlineData(Absence.Masked, "fact.masked")]
    [InlineData(Absence.NotAsked, "fact.not-asked")]
    public void Classify_Absence_DismissesNothingAndIsNamed(Absence absence, string code)
    {
        var said = Said(Sudden, Yes, "health", Noon);
        var later = Noon + Duration.FromDays(60);
        var decision = Policy.Classify([said, Silent(Sudden, absence, "health", later)], later);
        Assert.Equal(Range(Policy.Classify([said], later)), Range(decision));
        Assert.Contains(decision.Reasons, reason => reason.Code == code && reason.Subject == Sudden.Value);
    }

    [Fact]
    public void Classify_UnusableClaims_AreNamedAndChangeNothing()
    {
        var decision = Policy.Classify(
            [Said(new("no.such"), Yes, "health", Noon), Said(Care, FactValue.Of("splendid"), "health", Noon), Said(Sudden, FactValue.Of(1L), "health", Noon)], Noon);
        Assert.Equal(Policy.Classify([], Noon).Assessment, decision.Assessment);
        Assert.Equal(["no.such", "care.cover", "illness.suddenOnset"], decision.Reasons.Where(r => r.Code == "claim.unusable").Select(r => r.Subject));
    }

    [Fact]
    public void Classify_MaxAgeBeyondTheCalendar_NeverGrowsStale()
    {
        var policy = PolicyText.ReadValid("""{ "facts": { "ill": { "type": "bool", "maxAge": "P9000Y" } }, "rules": [{ "id": "A", "tier": "a", "any": ["ill"] }] }""", "a");
        Assert.Null(policy.Classify([Said(new("ill"), Yes, "health", Noon)], Noon).Assessment.StaleAt);
    }

    private static (string? Lowest, string? Highest) Range(ClassificationDecision decision) =>
        (decision.Assessment.Lowest?.Value, decision.Assessment.Highest?.Value);
}
