using CustomTiers;
using NodaTime;
using ThreeColor.Policies;
using ThreeColor.Policies.Building;
using ThreeColor.PolicyText;
using ThreeColor.Residents;
using ThreeColor.Scheduling.Rules;
using static ThreeColor.Policies.Building.Conditions;

namespace ThreeColor.Tests.Policies;

public class PolicyBuilderTests
{
    [Fact]
    public async Task Build_TheSamePolicyInCSharpAndInData_HasOneDigest()
    {
        var data = await PolicyDocument.ReadFileAsync(Path.Combine(AppContext.BaseDirectory, "north-shore.json"));
        var code = NorthShore.Policy().Build();
        Assert.Equal(64, data.Digest.Length);
        Assert.Equal(data.Digest, code.Digest);
        Assert.DoesNotContain(code.Faults, fault => fault.Severity != FaultSeverity.Information);
        Assert.Equal(4, code.Classification!.Tiers.Count);
        Assert.Equal(5, code.Classification.Verification.Coverage.Run);
    }

    [Fact]
    public void Build_WithAnotherNumber_HasAnotherDigest() =>
        Assert.NotEqual(NorthShore.Policy().Build().Digest, NorthShore.Policy().Scale("years", "age", "higher", ("younger", 0, 73), ("old", 74, 84), ("very-old", 85, 120)).Build().Digest);

    [Fact]
    public void Build_WithAnUnknownFact_NamesThePlaceAndTheNearestName()
    {
        var fault = NorthShore.Policy().Raise("F2", Conditions.Yes("fall.recnt")).Build().Faults.Single(fault => fault.Severity == FaultSeverity.Error);
        Assert.Equal("/rules/4/any/0", fault.At.Pointer);
        Assert.Contains("'fall.recent'", fault.Remedy.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_TheShippedPolicyInCSharp_HasItsDigestAndRuns()
    {
        var data = PolicyDocument.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "q-district.json")));
        var code = QDistrictInCode.Policy().Build();
        Assert.Equal(data.Digest, code.Digest);
        Assert.NotNull(code.Policy);
    }

    [Fact]
    public void Build_EveryOtherWord_IsReadWithoutAFault()
    {
        var reading = QDistrictInCode.Policy()
            .Number("age", 0, 120, ("zh-Hans", "年龄"), ("en", "Age"))
            .Parameter("old", ("2023-01-01", 80), ("2025-01-01", 75))
            .Cuts("years", "age", "higher", 120, ("younger", 0), ("older", "old"))
            .BandName("years", "younger", "A", ("zh-Hans", "较年轻"), ("en", "younger"))
            .BandName("years", "older", "A", ("zh-Hans", "高龄"), ("en", "older"))
            .Dimension("frailty", "firm", ("frail", All(In("years", "older"), Yes("mobility.limited"))))
            .Tag("F1", "frail", In("frailty", "frail"))
            .LoweringAfter("P7D", "A")
            .Invariant("I1", Yes("illness.suddenOnset"), atLeast: "blue")
            .ForbidInfluence("age")
            .AttemptsApart("PT10M").Pauses("P2D", "PT12H", ("hospital", "P90D"), ("away", "P6M")).Lateness("P7D", ahead: "PT1M")
            .Duty("handrail", duty => duty.PerWeek(9, "blue").CountSameDay().Contacts("phone").For(new(Tags: ["frail"])).Basis("A"))
            .ChecklistItem("enter.handrail", new Whom(Tags: ["frail"], Without: []), ("zh-Hans", "检查扶手"), ("en", "Check the handrail"))
            .Ladder("frail-hazard", ladder => ladder.Causes("hazard").For(new(Tiers: ["red"], Tags: ["frail"])).Rung("general-grid-leader", "PT1H", "P1D", "elapsed").Top("task-force", "PT6H"))
            .Test("T90", test => test.Knowing(("age", 76), ("mobility.limited", true), ("care.cover", "basic")).On("2025-06-01").Expect("blue").Tags("frail").Because("B1"))
            .Build();
        Assert.DoesNotContain(reading.Faults, fault => fault.Severity == FaultSeverity.Error);
        Assert.NotNull(reading.Policy);
        Assert.Equal(0, reading.Classification!.Verification.Coverage.Failed);
        var scheduling = reading.Policy.Scheduling;
        Assert.Equal((Duration.FromMinutes(10), Duration.FromDays(2)), (scheduling.AttemptsApart, scheduling.Pauses.Backdate));
        Assert.Equal([new(PauseReason.Hospital, Period.FromDays(90)), new(PauseReason.Away, Period.FromMonths(6))], scheduling.Pauses.Longest);
        Assert.Equal((Duration.FromDays(7), VisitLateness.DefaultPrompt), (scheduling.Lateness.Evidence, scheduling.Lateness.Prompt));
        Assert.True(scheduling.Duties.OfType<DutyRule.Calendar>().Single().SameDay);
        Assert.Equal(4, scheduling.Attempts.Values.Count);
        Assert.Equal("frail-hazard", reading.Policy.Escalation.FindLadder(new("hazard"), new("red"), [new("frail")])!.Id.Value);
        Assert.Equal("need", reading.Policy.Escalation.FindLadder(new("hazard"), new("blue"), [new("frail")])!.Id.Value);
        Assert.Contains("no-influence age", reading.Classification.Verification.Proved);
    }
}
