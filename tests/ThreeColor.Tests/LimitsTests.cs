using System.Text.Json.Nodes;
using NodaTime;
using ThreeColor.Commands;
using ThreeColor.Events;
using ThreeColor.Organisation;
using ThreeColor.Policies;
using ThreeColor.Residents;
using ThreeColor.Visits;
using static ThreeColor.Tests.World;

namespace ThreeColor.Tests;

/// <summary>The limits that a policy states for pauses, attempts and lateness, each on both sides, and what holds where it is silent.</summary>
public sealed class LimitsTests
{
    [Theory]
    [InlineData(null, "2023-01-04T10:00", true)]
    [InlineData(null, "2023-01-04T10:01", false)]
    [InlineData("""{ "backdate": "PT36H" }""", "2023-01-02T22:00", true)]
    [InlineData("""{ "backdate": "PT36H" }""", "2023-01-02T22:01", false)]
    public async Task Backdate_ToldLater_CountsFromItsReceipt(string? pauses, string told, bool fromStart)
    {
        var world = await EnrolledAsync("pauses", pauses);
        world.Clock.Reset(At(told));
        await StartAsync(world, PauseReason.Hospital, "2023-01-01T10:00", "2023-01-20T10:00");
        var pause = Assert.Single((await world.CareAsync()).Pauses);
        Assert.Equal(fromStart ? At("2023-01-01T10:00") : At(told), pause.From);
    }

    [Theory]
    [InlineData(null, "2023-01-03T09:30", 1)]
    [InlineData(null, "2023-01-03T10:15", 2)]
    [InlineData("""{ "askAgain": "PT6H" }""", "2023-01-02T15:30", 1)]
    [InlineData("""{ "askAgain": "PT6H" }""", "2023-01-02T16:15", 2)]
    public async Task AskAgain_NoAnswerByThen_TheNextPostIsAsked(string? pauses, string now, int asked)
    {
        var world = await EnrolledAsync("pauses", pauses);
        await StartAsync(world, PauseReason.Refused, "2023-01-01T10:00", null, "2023-01-02T10:00");
        await world.GoToAsync(now);
        Assert.Equal(asked, Assert.Single((await world.CareAsync()).Pauses).Asked);
    }

    [Theory]
    [InlineData(PauseReason.Away, "2023-04-03T10:00", null, true)]
    [InlineData(PauseReason.Away, "2023-04-03T10:01", null, false)]
    [InlineData(PauseReason.Away, "2025-01-01T10:00", "2023-06-01T10:00", true)]
    [InlineData(PauseReason.Hospital, "2023-01-31T10:00", null, true)]
    [InlineData(PauseReason.Hospital, "2023-01-31T10:01", null, false)]
    [InlineData(PauseReason.Hospital, "2023-01-31T10:01", "2023-01-10T10:00", false)]
    [InlineData(PauseReason.Hospital, null, "2023-01-31T10:00", true)]
    [InlineData(PauseReason.Hospital, null, "2023-01-31T10:01", false)]
    [InlineData(PauseReason.Refused, "2023-01-31T10:01", null, true)]
    [InlineData(PauseReason.Refused, "2023-02-01T10:01", null, false)]
    public async Task Longest_OfItsReason_HoldsWithAReviewToo(PauseReason reason, string? ends, string? review, bool taken)
    {
        var world = await EnrolledAsync("pauses", """{ "longest": { "hospital": "P30D", "refused": "P1M" } }""");
        var result = await TryStartAsync(world, reason, "2023-01-01T10:00", ends, review);
        if (taken)
            Assert.IsType<CareResult.Done>(result);
        else
            Assert.Equal("TC0612", Assert.IsType<CareResult.Refused>(result).Refusal.Code);
    }

    [Theory]
    [InlineData("2023-01-31T10:00", true)]
    [InlineData("2023-01-31T10:01", false)]
    public async Task Longest_PauseWithoutAnEndIsEnded_NotLaterThanThat(string ends, bool taken)
    {
        var world = await EnrolledAsync("pauses", """{ "longest": { "hospital": "P30D" } }""");
        await StartAsync(world, PauseReason.Hospital, "2023-01-01T10:00", null, "2023-01-20T10:00");
        var result = await EndAsync(world, ends);
        Assert.Equal(taken, result is CareResult.Done);
        if (taken)
            return;
        // Nobody came in time: what has been longer can still be ended as of now.
        await world.GoToAsync("2023-02-03T10:00");
        Assert.IsType<CareResult.Done>(await EndAsync(world, "2023-02-03T10:00"));
    }

    [Theory]
    [InlineData(null, "PT59.999S", false)]
    [InlineData(null, "PT1M", true)]
    [InlineData("""{ "yellow": 2, "apart": "PT2H" }""", "PT1H59M", false)]
    [InlineData("""{ "yellow": 2, "apart": "PT2H" }""", "PT2H", true)]
    public async Task Apart_TwoAttempts_AreTwoOnlyThatFarApart(string? attempts, string between, bool called)
    {
        var world = await EnrolledAsync("attempts", attempts, "yellow");
        world.Clock.Reset(At("2023-01-02T20:00"));
        var first = At("2023-01-02T15:00");
        await world.VisitAsync("A1", first, seen: false);
        await world.VisitAsync("A2", first + NodaTime.Text.PeriodPattern.NormalizingIso.Parse(between).Value.ToDuration(), seen: false);
        Assert.Equal(called, (await world.CareAsync()).OpenEvents.Any());
    }

    [Theory]
    [InlineData(null, "2023-01-16T12:00", EvidenceMethod.DoorCode)]
    [InlineData(null, "2023-01-16T12:01", EvidenceMethod.Statement)]
    [InlineData("""{ "evidence": "P2D" }""", "2023-01-04T12:00", EvidenceMethod.DoorCode)]
    [InlineData("""{ "evidence": "P2D" }""", "2023-01-04T12:01", EvidenceMethod.Statement)]
    public async Task Evidence_ToldLater_IsTheWorkersWordAlone(string? lateness, string told, EvidenceMethod method)
    {
        var world = await EnrolledAsync("lateness", lateness);
        world.Clock.Reset(At(told));
        await world.VisitAsync("V1", At("2023-01-02T12:00"));
        Assert.Equal(method, Assert.Single((await world.LifeAsync()).Past.Contacts).Method);
    }

    [Theory]
    [InlineData(null, "2023-01-02T12:05", EvidenceMethod.DoorCode)]
    [InlineData(null, "2023-01-02T12:06", EvidenceMethod.Statement)]
    [InlineData("""{ "ahead": "PT1H" }""", "2023-01-02T13:00", EvidenceMethod.DoorCode)]
    [InlineData("""{ "ahead": "PT1H" }""", "2023-01-02T13:01", EvidenceMethod.Statement)]
    public async Task Ahead_FurtherThanThat_IsTheWorkersWordAlone(string? lateness, string occurred, EvidenceMethod method)
    {
        var world = await EnrolledAsync("lateness", lateness);
        world.Clock.Reset(At("2023-01-02T12:00"));
        await world.VisitAsync("V1", At(occurred));
        var contact = Assert.Single((await world.LifeAsync()).Past.Contacts);
        Assert.Equal((At("2023-01-02T12:00"), method), (contact.OccurredAt, contact.Method));
    }

    [Theory]
    [InlineData(null, "2023-01-05T12:00", true)]
    [InlineData(null, "2023-01-05T12:01", false)]
    [InlineData("""{ "prompt": "PT2H" }""", "2023-01-04T14:00", true)]
    [InlineData("""{ "prompt": "PT2H" }""", "2023-01-04T14:01", false)]
    public async Task Prompt_ToldLater_IsEvaluatedWhateverTheSample(string? lateness, string told, bool closed)
    {
        var world = await EnrolledAsync("lateness", lateness);
        await world.GoToAsync("2023-01-04T13:00");
        Assert.Equal(EventStage.Called, (await world.OpenEventAsync()).Stage);
        world.Clock.Reset(At(told));
        await world.VisitAsync("V1", At("2023-01-04T12:00"));
        Assert.Equal(closed, !(await world.CareAsync()).OpenEvents.Any());
    }

    private static async Task<World> EnrolledAsync(string key, string? section, string tier = "red")
    {
        var document = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "q-district.json")))!;
        document["evaluation"]!["sample"] = "0/1";
        if (section is not null)
            document[key] = JsonNode.Parse(section);
        var policy = PolicyDocument.Read(System.Text.Encoding.UTF8.GetBytes(document.ToJsonString())).Require();
        var world = new World(configure: options => options.Policy = policy);
        await world.EnrolAsync(tier);
        return world;
    }

    private static async Task StartAsync(World world, PauseReason reason, string from, string? ends, string? review = null) =>
        Assert.IsType<CareResult.Done>(await TryStartAsync(world, reason, from, ends, review));

    private static Task<CareResult> TryStartAsync(World world, PauseReason reason, string from, string? ends, string? review)
    {
        var pause = new Pause { Id = new("P1"), Reason = reason, StartsAt = At(from), EndsAt = Local(ends), ReviewAt = Local(review) };
        return world.DoAsync(id => new CareCommand.StartPause(pause) { Id = id, Resident = Wang, Actor = Li });
    }

    private static Task<CareResult> EndAsync(World world, string ends) =>
        world.DoAsync(id => new CareCommand.EndPause(new("P1"), At(ends)) { Id = id, Resident = Wang, Actor = Li });

    private static Instant? Local(string? at) => at is null ? null : At(at);
}
