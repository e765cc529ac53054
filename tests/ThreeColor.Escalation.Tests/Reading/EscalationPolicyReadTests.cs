using NodaTime;
using ThreeColor.Calendars;
using ThreeColor.Escalation.Faults;
using ThreeColor.Escalation.Ladders;
using ThreeColor.Events;
using ThreeColor.PolicyText;

namespace ThreeColor.Escalation.Tests.Reading;

public sealed class EscalationPolicyReadTests
{
    [Fact]
    public void Read_ShippedPolicy_HasNoFault() => Assert.Empty(QDistrict.Read(QDistrict.Json).Faults);

    [Fact]
    public void Read_ShippedPolicy_GivesItsLadders()
    {
        var policy = QDistrict.Policy;
        Assert.Equal(Duration.FromMinutes(15), policy.SweepEvery);
        Assert.Equal(["visit", "no-answer", "need", "emergency"], policy.Ladders.Select(ladder => ladder.Id.Value));
        var rung = policy.LadderFor(Cause.Emergency).Rungs[0];
        Assert.Equal(LimitClock.Elapsed, rung.Clock);
        Assert.True(rung.NotifyContactPersons);
        Assert.Equal([new("health"), new("ambulance")], rung.NotifyDepartments);
        Assert.Equal(LimitClock.Service, policy.LadderFor(Cause.WorkerDidNotCome).Rungs[0].Clock);
        Assert.Equal(3, policy.LadderFor(Cause.Need).StartFor(Severity.Major));
        Assert.Equal(0, policy.LadderFor(Cause.Need).StartFor(Severity.Big));
        Assert.Equal(new SampleRatio(1, 1), policy.Evaluation.Sample);
        Assert.Equal(2, policy.Evaluation.ToTopAfter);
        Assert.Equal(Duration.FromDays(3), policy.Evaluation.Within);
    }

    [Fact]
    public void PostsFor_LadderWithoutEvaluationPost_NamesItBesides()
    {
        Assert.Equal(["micro-grid-leader", "general-grid-leader", "task-force", "ordinary-grid-leader"], QDistrict.Policy.PostsFor(Cause.Emergency).Select(p => p.Value));
        Assert.Equal(4, QDistrict.Policy.PostsFor(Cause.Need).Count);
    }

    [Theory]
    [InlineData("worker-did-not-come", "ordinary-grid-leader general-grid-leader task-force")]
    [InlineData("emergency", "ordinary-grid-leader general-grid-leader task-force")]
    public void Evaluators_EachLadder_AreThePostAndThoseAbove(string cause, string posts) =>
        Assert.Equal(posts, string.Join(' ', QDistrict.Policy.LadderFor(new(cause)).Evaluators));

    [Fact]
    public void Read_OwnCause_IsAllowed()
    {
        var (policy, faults) = QDistrict.Read(QDistrict.Json.Replace("[\"need\", \"hazard\"]", "[\"need\", \"hazard\", \"gas-leak\"]", StringComparison.Ordinal));
        Assert.Empty(faults);
        Assert.Equal("need", policy!.LadderFor(new("gas-leak")).Id.Value);
    }

    [Theory]
    [InlineData("\"sweepEvery\": \"PT15M\"", "\"sweepEvery\": \"PT59S\"", "TC0007", "/sweepEvery")]
    [InlineData("\"sweepEvery\": \"PT15M\"", "\"sweepEvery\": \"PT24H1M\"", "TC0007", "/sweepEvery")]
    [InlineData("\"sweepEvery\": \"PT15M\",", "", "TC0004", "")]
    [InlineData("\"post\": \"micro-grid-leader\", \"answerWithin\": \"PT2H\"", "\"post\": \"micro-grid-leadr\", \"answerWithin\": \"PT2H\"", "TC0008", "/ladders/1/rungs/0/post")]
    [InlineData("[\"need\", \"hazard\"]", "[\"need\", \"hazard\", \"emergency\"]", "TC0301", "/ladders/3/causes/0")]
    [InlineData("[\"need\", \"hazard\"]", "[\"need\"]", "TC0302", "/ladders")]
    [InlineData("{ \"post\": \"task-force\", \"remindEvery\": \"PT1H\" }", "{ \"post\": \"town-supervisor\", \"remindEvery\": \"PT1H\" }", "TC0303", "/ladders/3/rungs/2")]
    [InlineData("\"finishWithin\": \"P5D\"", "\"finishWithin\": \"PT3H\"", "TC0304", "/ladders/2/rungs/2/finishWithin")]
    [InlineData("{ \"post\": \"task-force\", \"remindEvery\": \"PT1H\" }", "{ \"post\": \"task-force\", \"remindEvery\": \"PT1H\", \"answerWithin\": \"PT1H\" }", "TC0305", "/ladders/3/rungs/2/answerWithin")]
    [InlineData("{ \"post\": \"task-force\", \"remindEvery\": \"PT1H\" }", "{ \"post\": \"task-force\" }", "TC0004", "/ladders/3/rungs/2")]
    [InlineData("\"finishWithin\": \"P5D\"", "\"finishWithin\": \"P5D\", \"remindEvery\": \"P1D\"", "TC0306", "/ladders/2/rungs/2/remindEvery")]
    [InlineData("\"finishWithin\": \"P5D\", ", "", "TC0004", "/ladders/2/rungs/2")]
    [InlineData("\"finishWithin\": \"P5D\"", "\"finishWithin\": \"soon\"", "TC0006", "/ladders/2/rungs/2/finishWithin")]
    [InlineData("\"finishWithin\": \"P5D\", \"clock\": \"elapsed\"", "\"finishWithin\": \"P5D\"", "TC0004", "/ladders/2/rungs/2")]
    [InlineData("\"finishWithin\": \"P5D\", \"clock\": \"elapsed\"", "\"finishWithin\": \"P5D\", \"clock\": \"servce\"", "TC0008", "/ladders/2/rungs/2/clock")]
    [InlineData("\"finishWithin\": \"P5D\"", "\"finishWithin\": \"P5D\", \"finishWhen\": 1", "TC0003", "/ladders/2/rungs/2/finishWhen")]
    [InlineData("[\"health\", \"ambulance\", \"contact-persons\"]", "[\"health\", \"ambulanc\"]", "TC0008", "/ladders/3/rungs/0/notify/1")]
    [InlineData("{ \"major\": \"task-force\" }", "{ \"major\": \"town-supervisor\" }", "TC0008", "/ladders/2/start/major")]
    [InlineData("{ \"major\": \"task-force\" }", "{ \"maior\": \"task-force\" }", "TC0008", "/ladders/2/start/maior")]
    [InlineData("\"id\": \"need\", \"causes\"", "\"id\": \"visit\", \"causes\"", "TC0009", "/ladders/2")]
    [InlineData("{ \"post\": \"general-grid-leader\", \"answerWithin\": \"PT15M\"", "{ \"post\": \"micro-grid-leader\", \"answerWithin\": \"PT15M\"", "TC0009", "/ladders/3/rungs/1")]
    [InlineData("\"evaluation\": { \"post\": \"ordinary-grid-leader\"", "\"evaluation\": { \"post\": \"nobody\"", "TC0008", "/evaluation/post")]
    [InlineData("\"sample\": \"1/1\"", "\"sample\": \"2/1\"", "TC0307", "/evaluation/sample")]
    [InlineData("\"sample\": \"1/1\"", "\"sample\": \"0/0\"", "TC0307", "/evaluation/sample")]
    [InlineData("\"sample\": \"1/1\"", "\"sample\": \"-1/2\"", "TC0307", "/evaluation/sample")]
    [InlineData("\"toTopAfter\": 2", "\"toTopAfter\": 0", "TC0007", "/evaluation/toTopAfter")]
    [InlineData("\"toTopAfter\": 2, \"basis\": \"A\"", "\"toTopAfter\": 2, \"basis\": \"Z\"", "TC0008", "/evaluation/basis")]
    public void Read_OneMistake_IsTheOnlyFaultAtItsPlace(string right, string wrong, string code, string pointer)
    {
        var json = QDistrict.Json.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(QDistrict.Json, json);
        var (policy, faults) = QDistrict.Read(json);
        Assert.Null(policy);
        var fault = Assert.Single(faults);
        Assert.Equal((code, pointer), (fault.Code, fault.At.Pointer));
        Assert.DoesNotContain('{', fault.Message.In("en") + fault.Remedy.In("en") + fault.Message.In("zh-Hans") + fault.Remedy.In("zh-Hans"));
    }

    [Fact]
    public void Read_SeveralMistakes_ReportsAll()
    {
        var json = QDistrict.Json
            .Replace("\"sample\": \"1/1\"", "\"sample\": \"x\"", StringComparison.Ordinal)
            .Replace("\"finishWithin\": \"P5D\"", "\"finishWithin\": \"PT3H\"", StringComparison.Ordinal)
            .Replace("[\"need\", \"hazard\"]", "[\"need\"]", StringComparison.Ordinal);
        Assert.Equal(["TC0302", "TC0304", "TC0307"], QDistrict.Read(json).Faults.Select(fault => fault.Code).Order());
    }

    [Fact]
    public void Read_LadderWithoutCauses_IsAFault()
    {
        var (_, faults) = QDistrict.Read(QDistrict.Json.Replace("[\"need\", \"hazard\"]", "[]", StringComparison.Ordinal));
        Assert.Contains(faults, fault => (fault.Code, fault.At.Pointer) == ("TC0010", "/ladders/2/causes"));
    }

    [Fact]
    public void Read_LadderWithoutRungs_IsAFault()
    {
        var (policy, faults) = QDistrict.Read("""
            { "sweepEvery": "PT1M", "evaluation": { "post": "task-force", "within": "P1D", "sample": "0/1", "toTopAfter": 1 },
              "ladders": [{ "id": "all", "causes": ["worker-did-not-come", "resident-did-not-answer", "hazard", "emergency", "need"], "rungs": [] }] }
            """);
        Assert.Null(policy);
        Assert.Equal(("TC0010", "/ladders/0/rungs"), (Assert.Single(faults).Code, faults[0].At.Pointer));
    }

    [Theory]
    [InlineData("PT1M")]
    [InlineData("P1D")]
    public void Read_SweepAtABound_IsFine(string sweep) =>
        Assert.Empty(QDistrict.Read(QDistrict.Json.Replace("\"sweepEvery\": \"PT15M\"", $"\"sweepEvery\": \"{sweep}\"", StringComparison.Ordinal)).Faults);

    [Fact]
    public void Read_OrganisationWithoutLastResort_LeavesItToTheOrganisation()
    {
        var organisation = QDistrict.Frame.Organisation;
        var frame = QDistrict.Frame with { Organisation = organisation with { Posts = organisation.Posts.Select(p => p with { LastResort = false }).ToValueList() } };
        Assert.Empty(QDistrict.Read(QDistrict.Json, frame).Faults);
    }

    [Fact]
    public void Codes_OfAllKinds_AreDistinct()
    {
        var kinds = new[] { typeof(EscalationFaults), typeof(EscalationRefusals) }
            .SelectMany(type => type.GetProperties()).Select(property => (FaultKind)property.GetValue(null)!).ToList();
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Code).Distinct().Count());
        Assert.All(kinds, kind => Assert.StartsWith("TC03", kind.Code, StringComparison.Ordinal));
    }
}
