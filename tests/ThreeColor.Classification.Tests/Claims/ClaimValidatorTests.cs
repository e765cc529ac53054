using NodaTime;
using ThreeColor.Classification.Claims;
using ThreeColor.Facts;
using static ThreeColor.Classification.Tests.Claims.ClaimTimes;
using static ThreeColor.Classification.Tests.QDistrictPeople;

namespace ThreeColor.Classification.Tests.Claims;

public class ClaimValidatorTests
{
    private static readonly Claim Good = Said(Care, FactValue.Of("lacking"), "health", Noon);

    public static TheoryData<string, Claim> Faulty => new()
    {
        { "TC0150", Good with { Fact = new("care.cove") } },
        { "TC0150", Good with { Fact = default } },
        { "TC0151", Good with { Value = FactValue.Of(true) } },
        { "TC0151", Good with { Value = default(FactValue) } },
        { "TC0152", Good with { Value = FactValue.Of("splendid") } },
        { "TC0152", Good with { Fact = Ability, Value = FactValue.Of(91L) } },
        { "TC0152", Good with { Fact = Ability, Value = FactValue.Of(-1L) } },
        { "TC0153", Good with { Value = null } },
        { "TC0153", Good with { Absence = Absence.Refused } },
        { "TC0154", Good with { Source = new("helth") } },
        { "TC0155", Good with { RecordedAt = Noon - Duration.FromTicks(1) } },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Check_FaultyClaim_IsRefusedWithItsCode(string code, Claim claim)
    {
        var refusal = Assert.Single(PolicyText.QDistrictPolicy.Check(claim));
        Assert.Equal(code, refusal.Code);
        Assert.DoesNotContain('{', refusal.ToString());
    }

    [Fact]
    public void Check_GoodClaims_AreTaken()
    {
        Assert.Empty(PolicyText.QDistrictPolicy.Check(Good));
        Assert.Empty(PolicyText.QDistrictPolicy.Check(Silent(Care, Absence.Refused, "health", Noon)));
        Assert.Empty(PolicyText.QDistrictPolicy.Check(Good with { Fact = Ability, Value = FactValue.Of(0L) }));
        Assert.Empty(PolicyText.QDistrictPolicy.Check(Good with { Fact = Ability, Value = FactValue.Of(90L) }));
    }

    [Fact]
    public void Check_UnknownFact_ProposesTheNearest() =>
        Assert.Contains("'care.cover'", PolicyText.QDistrictPolicy.Check(Good with { Fact = new("care.cove") })[0].Remedy.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Constructor_NoPolicy_Throws() => Assert.Throws<ArgumentNullException>(() => new ClaimValidator(null!));
}
