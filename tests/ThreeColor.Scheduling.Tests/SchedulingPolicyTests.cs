using NodaTime;
using ThreeColor.PolicyText;
using ThreeColor.Residents;
using ThreeColor.Scheduling.Document;
using ThreeColor.Scheduling.Rules;
using ThreeColor.Tiers;
using ThreeColor.Visits;

namespace ThreeColor.Scheduling.Tests;

public class SchedulingPolicyTests
{
    private const string Assess = """{ "id": "assess", "kind": "assessment", "within": "P7D", "contacts": ["home-visit"] }""";

    [Fact]
    public void Read_ShippedPolicy_SaysWhatThePaperSays()
    {
        var policy = Frames.District();
        var visit = Assert.IsType<DutyRule.Rolling>(policy.Duties[0]);
        Assert.Equal(
            [new(Frames.Red, Period.FromDays(2)), new(Frames.Yellow, Period.FromDays(7)), new(Frames.Blue, Period.FromMonths(1))],
            visit.Every.Values);
        Assert.Equal((EvidenceMethod.DoorCode, "P"), (visit.Evidence, visit.Basis));
        Assert.Equal([new(Frames.Red, Duration.FromHours(12)), new(Frames.Yellow, Duration.FromDays(1)), new(Frames.Blue, Duration.FromDays(3))], visit.RemindBefore.Values);
        var assessment = Assert.IsType<DutyRule.Assessment>(policy.Duties[1]);
        Assert.Equal((Period.FromDays(7), EvidenceMethod.Statement), (assessment.Within, assessment.Evidence));
        Assert.Equal([new(Frames.Red, 1), new(Frames.Yellow, 2), new(Frames.Blue, 3), new(null, 2)], policy.Attempts.Values);
        Assert.Equal(9, policy.Checklist.Count);
        Assert.Equal("Ask about health", policy.Checklist[0].Text.In("en"));
    }

    [Fact]
    public void Read_ShippedPolicy_NoFault() =>
        Assert.Empty(Frames.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "q-district.json"))).Faults);

    [Fact]
    public void Read_Calendar_ReadsBlockTimesAndTiers()
    {
        var policy = Frames.Of("""{ "id": "weekly", "kind": "calendar", "per": "week", "times": 3, "tiers": ["red", "blue"], "contacts": ["phone", "home-visit"] }""");
        var weekly = Assert.IsType<DutyRule.Calendar>(policy.Duties[0]);
        Assert.Equal((CalendarBlock.Week, 3, [Frames.Red, Frames.Blue]), (weekly.Per, weekly.Times, weekly.Tiers));
        Assert.Equal([new("phone"), new("home-visit")], weekly.Contacts);
        Assert.False(weekly.SameDay);
    }

    [Fact]
    public void Read_CalendarOfContactsOfOneDay_TakesMoreThanDays()
    {
        var policy = Frames.Of(
            """{ "id": "weekly", "kind": "calendar", "per": "week", "times": 14, "sameDay": true, "tiers": ["red"], "contacts": ["phone"] }""");
        var weekly = Assert.IsType<DutyRule.Calendar>(policy.Duties[0]);
        Assert.Equal((14, true), (weekly.Times, weekly.SameDay));
    }

    [Theory]
    [InlineData("{}", "TC0004", "")]
    [InlineData("""{ "duties": [] }""", "TC0010", "/duties")]
    [InlineData("""{ "duties": {} }""", "TC0005", "/duties")]
    [InlineData("""{ "duties": [{ "id": "x" }] }""", "TC0004", "/duties/0")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "roling" }] }""", "TC0008", "/duties/0/kind")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "calendar", "per": "week", "times": 0, "tiers": ["red"], "contacts": ["phone"] }] }""", "TC0007", "/duties/0/times")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "calendar", "per": "week", "times": 8, "tiers": ["red"], "contacts": ["phone"] }] }""", "TC0007", "/duties/0/times")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "calendar", "per": "week", "times": 101, "sameDay": true, "tiers": ["red"], "contacts": ["phone"] }] }""", "TC0007", "/duties/0/times")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "calendar", "per": "week", "sameDay": 1, "tiers": ["red"], "contacts": ["phone"] }] }""", "TC0005", "/duties/0/sameDay")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "rolling", "every": { "red": "P2D" }, "sameDay": true, "contacts": ["phone"] }] }""", "TC0003", "/duties/0/sameDay")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "calendar", "per": "week", "tiers": [], "contacts": ["phone"] }] }""", "TC0010", "/duties/0/tiers")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "calendar", "per": "week", "tiers": ["rad"], "contacts": ["phone"] }] }""", "TC0008", "/duties/0/tiers/0")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "rolling", "every": { "red": "PT2H" }, "contacts": ["phone"] }] }""", "TC0006", "/duties/0/every/red")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "rolling", "every": { "rot": "P2D" }, "contacts": ["phone"] }] }""", "TC0003", "/duties/0/every/rot")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "rolling", "every": {}, "contacts": ["phone"] }] }""", "TC0010", "/duties/0/every")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "rolling", "every": { "red": "P2D" }, "contacts": ["fone"] }] }""", "TC0008", "/duties/0/contacts/0")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "rolling", "every": { "red": "P2D" }, "contacts": [] }] }""", "TC0010", "/duties/0/contacts")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "rolling", "every": { "red": "P2D" }, "contacts": ["phone", "attempt"] }] }""", "TC0202", "/duties/0/contacts/1")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "rolling", "every": { "red": "P2D" }, "contacts": ["phone"], "evidence": "photo" }] }""", "TC0008", "/duties/0/evidence")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "rolling", "every": { "red": "P2D" }, "contacts": ["phone"], "basis": "Q" }] }""", "TC0008", "/duties/0/basis")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "rolling", "every": { "red": "P2D" }, "contacts": ["phone"], "within": "P2D" }] }""", "TC0003", "/duties/0/within")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "rolling", "every": { "red": "P2D" }, "contacts": ["phone"], "remindBefore": { "red": "PT49H" } }] }""", "TC0203", "/duties/0/remindBefore/red")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "rolling", "every": { "red": "P2D" }, "contacts": ["phone"], "remindBefore": { "blue": "PT1H" } }] }""", "TC0204", "/duties/0/remindBefore/blue")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "assessment", "within": "P7D", "contacts": ["phone"] }, { "id": "x", "kind": "assessment", "within": "P7D", "contacts": ["phone"] }] }""", "TC0009", "/duties/1")]
    [InlineData("""{ "duties": [{ "id": "x", "formerly": ["x"], "kind": "assessment", "within": "P7D", "contacts": ["phone"] }] }""", "TC0208", "/duties/0/formerly/0")]
    [InlineData("""{ "duties": [{ "id": "x", "formerly": ["y", "y"], "kind": "assessment", "within": "P7D", "contacts": ["phone"] }] }""", "TC0009", "/duties/0/formerly/1")]
    [InlineData("""{ "duties": [{ "id": "x", "formerly": [], "kind": "assessment", "within": "P7D", "contacts": ["phone"] }] }""", "TC0010", "/duties/0/formerly")]
    public void Read_FaultyDuty_OneFaultAtItsPlace(string json, string code, string pointer)
    {
        var fault = Assert.Single(Frames.Read(json).Faults, fault => fault.Severity == FaultSeverity.Error);
        Assert.Equal((code, pointer), (fault.Code, fault.At.Pointer));
        Assert.DoesNotContain("{", fault.Describe("zh-Hans"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "silence" }] }""", "TC0201", "/duties/0/kind")]
    [InlineData("""{ "duties": [{ "id": "x", "kind": "calendar", "per": "month", "tiers": ["red"], "contacts": ["phone"] }] }""", "TC0201", "/duties/0/per")]
    public void Read_DutyToCome_IsToldAndDoesNotRefuseThePolicy(string json, string code, string pointer)
    {
        var faults = Frames.Read(json).Faults;
        Assert.DoesNotContain(faults, fault => fault.Severity == FaultSeverity.Error);
        var fault = Assert.Single(faults, fault => fault.Code == code);
        Assert.Equal((FaultSeverity.Information, pointer), (fault.Severity, fault.At.Pointer));
    }

    [Theory]
    [InlineData("""{ "red": 0 }""", "TC0007", "/attempts/red")]
    [InlineData("""{ "red": 1, "orange": 2 }""", "TC0003", "/attempts/orange")]
    [InlineData("""[1]""", "TC0005", "/attempts")]
    public void Read_FaultyAttempts_OneFaultAtItsPlace(string attempts, string code, string pointer)
    {
        var fault = Assert.Single(Frames.Read($$"""{ "duties": [{{Assess}}], "attempts": {{attempts}} }""").Faults, fault => fault.Severity == FaultSeverity.Error);
        Assert.Equal((code, pointer), (fault.Code, fault.At.Pointer));
    }

    [Theory]
    [InlineData("attempts", """{ "apart": 5 }""", "TC0005", "/attempts/apart")]
    [InlineData("attempts", """{ "apart": "PT0S" }""", "TC0006", "/attempts/apart")]
    [InlineData("pauses", """[]""", "TC0005", "/pauses")]
    [InlineData("pauses", """{ "backdat": "P3D" }""", "TC0003", "/pauses/backdat")]
    [InlineData("pauses", """{ "backdate": "P1M" }""", "TC0006", "/pauses/backdate")]
    [InlineData("pauses", """{ "askAgain": 1 }""", "TC0005", "/pauses/askAgain")]
    [InlineData("pauses", """{ "longest": {} }""", "TC0010", "/pauses/longest")]
    [InlineData("pauses", """{ "longest": { "hospitl": "P90D" } }""", "TC0003", "/pauses/longest/hospitl")]
    [InlineData("pauses", """{ "longest": { "deceased": "P90D" } }""", "TC0003", "/pauses/longest/deceased")]
    [InlineData("pauses", """{ "longest": { "away": "PT5H" } }""", "TC0006", "/pauses/longest/away")]
    [InlineData("lateness", """{ "evidense": "P3D" }""", "TC0003", "/lateness/evidense")]
    [InlineData("lateness", """{ "prompt": "soon" }""", "TC0006", "/lateness/prompt")]
    public void Read_FaultyLimit_OneFaultAtItsPlace(string key, string section, string code, string pointer)
    {
        var fault = Assert.Single(
            Frames.Read($$"""{ "duties": [{{Assess}}], "{{key}}": {{section}} }""").Faults, fault => fault.Severity == FaultSeverity.Error);
        Assert.Equal((code, pointer), (fault.Code, fault.At.Pointer));
    }

    [Fact]
    public void Read_Limits_AsStatedElseTheirDefaults()
    {
        var silent = Frames.Read($$"""{ "duties": [{{Assess}}] }""").Policy!;
        Assert.Equal((PauseLimits.Default, VisitLateness.Default, Duration.FromMinutes(1)), (silent.Pauses, silent.Lateness, silent.AttemptsApart));
        var stated = Frames.Read($$"""
            {
              "duties": [{{Assess}}],
              "attempts": { "red": 1, "apart": "PT30M" },
              "pauses": { "backdate": "P5D", "askAgain": "PT12H", "longest": { "away": "P6M", "hospital": "P90D" }, "basis": "A" },
              "lateness": { "evidence": "P7D", "prompt": "PT12H", "ahead": "PT1M", "basis": "A" }
            }
            """).Policy!;
        Assert.Equal(Duration.FromMinutes(30), stated.AttemptsApart);
        Assert.Equal([new(Frames.Red, 1)], stated.Attempts.Values);
        Assert.Equal((Duration.FromDays(5), Duration.FromHours(12)), (stated.Pauses.Backdate, stated.Pauses.AskAgain));
        Assert.Equal([new(PauseReason.Hospital, Period.FromDays(90)), new(PauseReason.Away, Period.FromMonths(6))], stated.Pauses.Longest);
        Assert.Equal(
            new() { Evidence = Duration.FromDays(7), Prompt = Duration.FromHours(12), Ahead = Duration.FromMinutes(1) }, stated.Lateness);
    }

    [Theory]
    [InlineData("apart")]
    [InlineData("otherwise")]
    [InlineData("basis")]
    public void Read_TierCalledLikeAKeyOfAttempts_IsTold(string word)
    {
        var frame = Frames.In("Asia/Shanghai") with { Tiers = TierScale.Of(Frames.Tier(new(word), 1), Frames.Tier(Frames.Red, 2)) };
        Assert.Contains(FaultsOf($$"""{ "red": 1, "{{word}}": 2 }"""), fault => (fault.Code, fault.At.Pointer) == ("TC0209", $"/attempts/{word}"));
        Assert.DoesNotContain(FaultsOf("""{ "red": 1 }"""), fault => fault.Severity == FaultSeverity.Error);

        ValueList<Fault> FaultsOf(string attempts)
        {
            var faults = new FaultList();
            var node = LocatedNode.Read(System.Text.Encoding.UTF8.GetBytes($$"""{ "duties": [{{Assess}}], "attempts": {{attempts}} }"""), faults)!;
            SchedulingPolicy.Read(new(node, faults), frame, faults);
            return faults.Faults;
        }
    }

    [Theory]
    [InlineData("""[{ "id": "a", "text": { "en": "A" } }, { "id": "a", "text": { "en": "A" } }]""", "TC0009", "/checklist/1")]
    [InlineData("""[{ "id": "a" }]""", "TC0004", "/checklist/0")]
    [InlineData("""[{ "id": "a", "text": {} }]""", "TC0010", "/checklist/0/text")]
    public void Read_FaultyChecklist_OneFaultAtItsPlace(string checklist, string code, string pointer)
    {
        var fault = Assert.Single(Frames.Read($$"""{ "duties": [{{Assess}}], "checklist": {{checklist}} }""").Faults, fault => fault.Severity == FaultSeverity.Error);
        Assert.Equal((code, pointer), (fault.Code, fault.At.Pointer));
    }

    [Fact]
    public void Read_LessUrgentVisitedMoreOften_Warns()
    {
        const string duty = """{ "id": "x", "kind": "rolling", "every": { "red": "P7D", "yellow": "P2D", "blue": "P1M" }, "contacts": ["phone"] }""";
        var fault = Assert.Single(Frames.Read($$"""{ "duties": [{{duty}}, {{Assess}}] }""").Faults);
        Assert.Equal(("TC0205", FaultSeverity.Warning, "/duties/0/every/red"), (fault.Code, fault.Severity, fault.At.Pointer));
    }

    [Fact]
    public void Read_SomebodyLeftOut_Warns()
    {
        const string duty = """{ "id": "x", "kind": "rolling", "every": { "red": "P2D", "yellow": "P7D" }, "contacts": ["phone"] }""";
        var (policy, faults) = Frames.Read($$"""{ "duties": [{{duty}}] }""");
        Assert.NotNull(policy);
        Assert.Equal(["TC0206", "TC0207"], faults.Select(fault => fault.Code));
        Assert.Contains("blue", faults[0].Message.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void TryGet_TierNotStated_OtherwiseOrNothing()
    {
        var attempts = Frames.District().Attempts;
        Assert.True(attempts.TryGet(null, out var number));
        Assert.Equal(2, number);
        Assert.False(PerTier<int>.Silent.TryGet(Frames.Red, out _));
    }
}
